"""Readings: the passport's choice narrows the acts, and the smallest part is the strict figure."""

from dataclasses import replace
from typing import get_args

from sqlalchemy import Column, MetaData, String, Table, false, select

from core.programme import programmes
from core.programme.indicators import IndicatorKind
from core.queries.indicators.counted import Counted, Counting, Figure
from core.queries.indicators.kinds import KINDS, least, read
from core.queries.passport import passport_row

OF = programmes()[0]
ONE = next(one for one in OF.indicators if one.kind == "persons_served")
PASSPORT = passport_row(OF, None)
ACTS = select(Table("acts", MetaData(), Column("being", String))).subquery()
STRICT = Counted(ACTS, readings={"served_reading": {"each_kind": "least_part"}})
NARROW = Counted(ACTS, readings={"served_reading": {"each_kind": false()}})


def test_every_counted_kind_is_a_declared_kind() -> None:
    assert KINDS.keys() <= set(get_args(IndicatorKind))


def test_the_default_reading_leaves_everything() -> None:
    under = read(Counting(OF, ONE, PASSPORT), STRICT)
    assert (str(under.condition), under.is_least_part) == ("true", False)


def test_a_reading_of_the_passport_or_one_instead_narrows() -> None:
    chosen = replace(PASSPORT, options={**PASSPORT.options, "served_reading": "each_kind"})
    for under in (
        read(Counting(OF, ONE, chosen), NARROW),
        read(Counting(OF, ONE, PASSPORT), NARROW, served_reading="each_kind"),
    ):
        assert (str(under.condition), under.is_least_part) == ("false", False)
    assert read(Counting(OF, ONE, chosen), STRICT).is_least_part
    assert not read(Counting(OF, ONE, chosen), STRICT, served_reading="total").is_least_part


def test_the_smallest_part_is_the_first_of_equal_ones() -> None:
    assert least({"a": Figure(2, 2), "b": Figure(1, 0), "c": Figure(1, 1)}) == "b"
