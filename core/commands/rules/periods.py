"""Rules of periods: the end after the beginning, and no two of one thing at a time."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from core.commands.rules.rule import Rule, between
from core.errors import Refused
from core.store.work import UnitOfWork

Day = InstrumentedAttribute[Any]


def in_order(start: str, end: str) -> Rule:
    """Demand that one day does not come before the other; the refusal stands at the end."""

    @between(start, end)
    def ordered(_: UnitOfWork, one: Any) -> None:
        first, last = getattr(one, start), getattr(one, end)
        if first is not None and last is not None and last < first:
            raise Refused("ends_before_start", end)

    return ordered


def once_at_a_time(first: str, second: str, *, during: tuple[str, str], code: str, name: str) -> Rule:
    """Demand that no two records with the same two values share a day; the refusal stands at `name`."""
    start, end = during

    @between(first, second, start, end)
    def alone(work: UnitOfWork, one: Any) -> None:
        record = type(one)
        if work.all(
            record,
            record.id != one.id,
            getattr(record, first) == getattr(one, first),
            getattr(record, second) == getattr(one, second),
            meets((getattr(record, start), getattr(record, end)), getattr(one, start), getattr(one, end)),
        ):
            raise Refused(code, name)

    return alone


def meets(columns: tuple[Day, Day], start: date | None, end: date | None) -> ColumnElement[bool]:
    """Return the condition that a kept period shares a day with this one; an open side has no bound."""
    begins, ends = columns
    before_end = true() if end is None else or_(begins.is_(None), begins <= end)
    after_start = true() if start is None else or_(ends.is_(None), ends >= start)
    return before_end & after_start
