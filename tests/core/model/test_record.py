"""What every declaration must keep, walked over all records and fields."""

import pytest

from core.errors import Refused
from core.fields.field import SERVER_ONLY
from core.fields.kinds import SETS, Kind
from core.model import BY_KIND, RECORDS, record_of
from core.model.record import HIDDEN, Record, field_term, fields_of, kind_of, record_term, set_fields
from core.vocabulary import vocabularies
from core.wording import LANGUAGES

EVERY = pytest.mark.parametrize("record", RECORDS, ids=kind_of)


@EVERY
def test_has_its_words(record: type[Record]) -> None:
    """The record and each field are named in three languages."""
    for term in (
        record_term(kind_of(record)),
        *(field_term(kind_of(record), name) for name in fields_of(record)),
    ):
        assert all(term.in_(language).strip() for language in LANGUAGES)


@EVERY
def test_links_lead_to_records_and_choices_to_vocabularies(record: type[Record]) -> None:
    """A target is a kind, a vocabulary is there, and a parent is named after its kind."""
    for name, declared in fields_of(record).items():
        assert declared.target is None or declared.target in BY_KIND, name
        assert (declared.vocabulary is None) or declared.vocabulary in vocabularies(), name
        assert (declared.kind in {Kind.CHOICE, Kind.CHOICES}) == (declared.vocabulary is not None), name
    for parent in record.home.parents:
        assert fields_of(record)[parent].target == parent
    if record.home.has_district:
        assert fields_of(record)["district"].kind is Kind.DISTRICT


@EVERY
def test_parents_come_before_children(record: type[Record]) -> None:
    """Whoever walks the records in order meets a parent first."""
    order = [kind_of(one) for one in RECORDS]
    assert all(order.index(parent) < order.index(kind_of(record)) for parent in record.home.parents)


@EVERY
def test_deleted_is_a_field_like_any_other_and_comes_last(record: type[Record]) -> None:
    """It has a clock, so deletion merges; hidden columns are no fields."""
    assert list(fields_of(record))[-1] == "deleted"
    assert not set(HIDDEN) & set(fields_of(record))
    assert set_fields(record) == {name for name, one in fields_of(record).items() if one.kind in SETS}


def test_what_the_server_owns_nobody_writes() -> None:
    """Users, devices, grants and places are the server's."""
    for kind in ("user", "device", "grant", "place"):
        assert BY_KIND[kind].writers == SERVER_ONLY


def test_unknown_kind_is_refused() -> None:
    """A kind from outside is looked up, never interpolated."""
    with pytest.raises(Refused, match="unknown_kind"):
        record_of("person; DROP TABLE person")
