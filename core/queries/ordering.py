"""A page of records: in the order of the Kazakh alphabet, by the search index's stored key, or the newest first."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.model.record import Record, kind_of
from core.store.tables import SEARCH_ENTRY

Conditions = Sequence[ColumnElement[bool]]


def ordered(
    session: Session, record: type[Record], conditions: Conditions, *, offset: int, limit: int
) -> tuple[list[UUID], int]:
    """Return the ids of the page and the number of records that meet the conditions.

    Many are taken in the order of the index until the page is full; few are found first and sorted.
    """
    entry = SEARCH_ENTRY.c
    everything = _count(session, select(func.count()).where(entry.kind == kind_of(record)))
    total = everything
    chosen = select(entry.owner)
    if conditions:
        counted = select(func.count()).select_from(record)
        total = _count(session, counted.where(record.deleted.is_(False), *conditions))
        chosen = chosen.join(record, record.id == entry.id).where(*conditions)
    if total**2 >= (offset + limit) * everything:
        # Naming the kind opens the index of the order to SQLite; without it the conditions come first.
        chosen = chosen.where(entry.kind == kind_of(record))
    chosen = chosen.order_by(entry.order_key, entry.owner).offset(offset).limit(limit)
    return [UUID(bytes=id) for id in session.scalars(chosen)], total


def newest(
    session: Session,
    record: type[Record],
    conditions: Conditions,
    *,
    day: InstrumentedAttribute[date],
    offset: int,
    limit: int,
) -> tuple[Sequence[UUID], int]:
    """Return the ids of the page, the latest day first, and the number of records that meet the conditions."""
    chosen = select(record.id).where(*conditions).order_by(day.desc(), record.id.desc())
    total = _count(session, select(func.count()).select_from(record).where(*conditions))
    return session.scalars(chosen.offset(offset).limit(limit)).all(), total


def _count(session: Session, counted: Any) -> int:
    return session.scalar(counted) or 0
