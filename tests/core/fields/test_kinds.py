"""A value comes back from its stored and its plain form as it was."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Refused
from core.fields.kinds import FORMS, Kind, loaded, plain, stored

TEXTS = st.text(min_size=1).map(str.strip).filter(bool)
VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: TEXTS,
    Kind.INTEGER: st.integers(-(2**53), 2**53),
    Kind.FLAG: st.booleans(),
    Kind.DAY: st.dates(date(1800, 1, 1), date(2200, 1, 1)),
    Kind.TIME: st.times().map(lambda moment: moment.strftime("%H:%M")),
    Kind.CHOICES: st.frozensets(TEXTS, min_size=1),
    Kind.LINK: st.uuids(),
    Kind.LINKS: st.frozensets(st.uuids(), min_size=1),
    Kind.BYTES: st.binary(min_size=1),
    Kind.MAP: st.dictionaries(st.text(), st.integers() | st.text()),
}
ALL = sorted(VALUES)


@pytest.mark.parametrize("kind", ALL)
@given(data=st.data())
def test_stored_form_brings_the_value_back(kind: Kind, data: st.DataObject) -> None:
    """Only None, int, str and bytes are stored, and the same value is stored the same."""
    value = data.draw(VALUES[kind])
    found = stored(kind, value)
    assert type(found) in (int, str, bytes)
    assert loaded(kind, found) == value
    assert stored(kind, loaded(kind, found)) == found


@pytest.mark.parametrize("kind", ALL)
@given(data=st.data())
def test_plain_form_brings_the_value_back(kind: Kind, data: st.DataObject) -> None:
    """What JSON carries is read as the value it came from."""
    value = data.draw(VALUES[kind])
    assert FORMS[kind].read(plain(kind, value)) == value


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.ITEMS])
def test_nothing_stays_nothing(kind: Kind) -> None:
    """None has one form."""
    assert stored(kind, None) is None
    assert loaded(kind, None) is None
    assert plain(kind, None) is None


def test_order_of_a_set_makes_no_other_form() -> None:
    """Two laptops write the same set alike, whatever order it was typed in."""
    one, two = (UUID(int=number) for number in (7, 3))
    assert stored(Kind.LINKS, frozenset({one, two})) == stored(Kind.LINKS, frozenset({two, one}))
    assert plain(Kind.CHOICES, frozenset({"b", "a"})) == ["a", "b"]


def test_a_flag_is_no_number() -> None:
    """True is refused where a number is asked, and 1 where a flag is."""
    for kind, value in ((Kind.INTEGER, True), (Kind.FLAG, 1)):
        with pytest.raises(Refused):
            FORMS[kind].read(value)
