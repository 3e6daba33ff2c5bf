"""A filled office is whole, exact, marked as synthetic, and the same for the same seed."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Row, func, select

from core.errors import Refused
from core.fields.kinds import plain
from core.model import RECORDS
from core.model.office import Passport
from core.model.people import Consent, Person
from core.model.record import Record, fields_of, kind_of
from core.programme import programmes
from core.store.check import check
from core.store.store import Store
from core.store.tables import JOURNAL
from tests.core.synthetic.conftest import PEOPLE, SEED, SERVICES, Filled, filled, founded

OF_THE_STORE = {"responsible", "specialist", "seal"}
FOUNDED = {"place", "organisation", "user", "grant", "device"}


def rows(store: Store, record: type[Record]) -> Sequence[Row[tuple[object, ...]]]:
    """Return the ids and declared values, apart from what names the store's own user and keys."""
    names = [name for name in ("id", *fields_of(record)) if name not in OF_THE_STORE]
    columns = record.__table__.columns
    with store.read() as session:
        return session.execute(select(*(columns[name] for name in names)).order_by(columns["id"])).all()


def test_there_are_exactly_as_many_as_asked_and_all_are_synthetic(full: Filled) -> None:
    assert (full.counts["person"], full.counts["service"]) == (PEOPLE, SERVICES)
    with full.store.read() as session:
        assert session.scalar(select(func.count()).where(Person.is_synthetic.is_(True))) == PEOPLE
        for record in RECORDS:
            if kind_of(record) not in FOUNDED:
                count = session.scalar(select(func.count()).select_from(record))
                assert full.counts.get(kind_of(record), 0) == count


def test_the_store_is_whole(full: Filled) -> None:
    assert check(full.store) == []


def test_every_record_went_through_the_journal(full: Filled) -> None:
    with full.store.read() as session:
        created: dict[str, int] = dict(
            session.execute(
                select(JOURNAL.c.kind, func.count()).where(JOURNAL.c.field == "").group_by(JOURNAL.c.kind)
            ).all()
        )
        assert created == {kind: count for kind, count in full.counts.items() if count}


def test_every_value_is_one_that_its_field_takes(full: Filled) -> None:
    with full.store.read() as session:
        for record in RECORDS:
            if kind_of(record) in FOUNDED:
                continue
            for one in session.scalars(select(record)):
                for name, declared in fields_of(record).items():
                    value = getattr(one, name)
                    assert declared.read(plain(declared.kind, value)) == value


def test_the_same_seed_gives_the_same_office(full: Filled, tmp_path: Path) -> None:
    again, other = founded(tmp_path / "again"), founded(tmp_path / "other")
    filled(again)
    filled(other, seed=SEED + 1)
    for record in RECORDS:
        if kind_of(record) not in FOUNDED:
            assert rows(again, record) == rows(full.store, record)
    assert rows(other, Person) != rows(full.store, Person)
    again.close()
    other.close()


def test_only_an_empty_office_is_filled(full: Filled) -> None:
    with pytest.raises(Refused, match="office_not_empty"):
        filled(full.store)


def test_each_programme_has_a_passport_that_covers_the_day(full: Filled) -> None:
    with full.store.read() as session:
        passports = session.scalars(select(Passport)).all()
        assert {one.programme for one in passports} == {one.code for one in programmes()}
        assert all(one.starts_on < full.store.today() < one.ends_on for one in passports)


def test_people_are_there_twice_and_consents_withdrawn(full: Filled) -> None:
    with full.store.read() as session:
        twice = (
            select(Person.iin).where(Person.iin.is_not(None)).group_by(Person.iin).having(func.count() > 1)
        )
        assert session.scalars(twice).all()
        assert session.scalars(select(Consent.id).where(Consent.withdrawn_on.is_not(None))).first()
