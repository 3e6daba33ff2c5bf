"""Rules of periods: the end after the beginning, and no two of one thing at a time."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, or_, true
from sqlalchemy.orm import InstrumentedAttribute

from core.errors import Refused

Day = InstrumentedAttribute[Any]


def require_order(start: date | None, end: date | None, name: str) -> None:
    """Raise Refused `ends_before_start` with the field `name` for an end before the beginning."""
    if start is not None and end is not None and end < start:
        raise Refused("ends_before_start", name)


def meets(columns: tuple[Day, Day], start: date | None, end: date | None) -> ColumnElement[bool]:
    """Return the condition that a kept period shares a day with this one; an open side has no bound."""
    begins, ends = columns
    before_end = true() if end is None else or_(begins.is_(None), begins <= end)
    after_start = true() if start is None else or_(ends.is_(None), ends >= start)
    return before_end & after_start
