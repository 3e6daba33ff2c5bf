"""Rows of a laptop's synced tables as the merge sees them: read, written whole, removed. No rule stands here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Connection, TableClause, bindparam, column, delete, insert, select, table, update

from core.model import BY_KIND
from core.model.record import fields_of
from core.store.digest import read_clocks, row_digest, write_clocks
from sync.merge import State

_CHUNK = 500  # ids in one statement


@dataclass(frozen=True, slots=True)
class Row:
    """A row and the bucket it stands in."""

    id: bytes
    bucket: str | None
    state: State


@cache
def stored_table(kind: str) -> TableClause:
    """Return the table of a kind whose columns give and take stored values as they are."""
    names = ("id", "bucket", "base_hlc", "base_device", "clocks", "digest", *fields_of(BY_KIND[kind]))
    return table(kind, *(column(name) for name in names))


def read_rows(connection: Connection, kind: str, *, ids: Sequence[bytes]) -> Iterator[Row]:
    """Yield the rows of these ids that are here."""
    found = stored_table(kind)
    names = tuple(fields_of(BY_KIND[kind]))
    for chunk in chunks(ids):
        for row in connection.execute(select(found).where(found.c.id.in_(chunk))):
            id, bucket, hlc, device, clocks, _, *values = row
            yield Row(
                id, bucket, State(dict(zip(names, values, strict=True)), (hlc, device), read_clocks(clocks))
            )


def insert_rows(connection: Connection, kind: str, *, rows: Sequence[Row]) -> None:
    """Write rows that are not here yet, each with its digest."""
    if rows:
        connection.execute(insert(stored_table(kind)), [{"id": row.id, **_stored(row)} for row in rows])


def update_rows(connection: Connection, kind: str, *, rows: Sequence[Row]) -> None:
    """Write rows over those that are here, each with its digest."""
    target = stored_table(kind)
    change = update(target).where(target.c.id == bindparam("row_id"))
    if rows:
        connection.execute(change, [{"row_id": row.id, **_stored(row)} for row in rows])


def stamp_rows(connection: Connection, kind: str, *, rows: Sequence[Row]) -> None:
    """Write only clocks and digests of rows that are here; their values stand already."""
    target = stored_table(kind)
    change = update(target).where(target.c.id == bindparam("row_id"))
    if rows:
        connection.execute(change, [{"row_id": row.id, **_stamps(row)} for row in rows])


def remove_rows(connection: Connection, kind: str, *, ids: Sequence[bytes]) -> None:
    """Remove rows: marked deleted, then blanked, so that the triggers of all that is derived from them see it."""
    target = stored_table(kind)
    blank = {name: None for name in fields_of(BY_KIND[kind]) if name != "deleted"}
    for chunk in chunks(ids):
        these = target.c.id.in_(chunk)
        connection.execute(update(target).where(these).values(deleted=1))
        connection.execute(update(target).where(these).values(blank))
        connection.execute(delete(target).where(these))


def chunks(ids: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Yield the ids in parts that one statement can name."""
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def _stored(row: Row) -> dict[str, Any]:
    return {"bucket": row.bucket, **_stamps(row), **row.state.values}


def _stamps(row: Row) -> dict[str, Any]:
    state = row.state
    return {
        "base_hlc": state.base[0],
        "base_device": state.base[1],
        "clocks": write_clocks(state.clocks),
        "digest": row_digest(row.id, state.values.values(), base=state.base, clocks=state.clocks),
    }
