"""The feed: pages of what changed in a bucket after a cursor, read from one state of the database."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, column, select, table

from core.model import BY_KIND
from core.model.record import fields_of
from sync.protocol.codec import pack
from sync.protocol.messages import Page, PageRows
from sync.server.database import among
from sync.server.tables import BUCKET_STATE, CHANGE, HEAD
from sync.server.writes import OUT, PUT

_SMALLEST, _LARGEST = 4 << 10, 1 << 20  # bytes of an answer's pages, whatever is asked for
_RATIO = 3  # bytes of a page before compression for one after it
_FIRST, _LEAST, _MOST = 100, 20, 500  # changes read at once
_GUESS = 250  # bytes of a row


@dataclass(frozen=True, slots=True)
class Pull:
    """What a device asks for. `head_before` is the head before its own batch of this exchange, if it had one."""

    device: int
    buckets: Sequence[str]
    cursors: dict[str, int]
    limit_bytes: int
    want_sums: bool
    head_before: int | None


@dataclass(slots=True)
class _Gathered:
    """The content of a page so far."""

    tables: dict[str, PageRows] = field(default_factory=dict)
    outs: list[bytes] = field(default_factory=list)
    purges: list[bytes] = field(default_factory=list)
    size: int = 0


def read_pages(connection: Connection, pull: Pull) -> list[Page]:
    """Return a page of each granted bucket that has something new, together about `limit_bytes` compressed.

    A bucket for which there was no room has an empty, incomplete page; one without a page is complete.
    """
    head = connection.execute(select(HEAD.c.seq)).scalar_one()
    room = min(max(pull.limit_bytes, _SMALLEST), _LARGEST) * _RATIO
    pages: list[Page] = []
    for bucket in pull.buckets:
        page, size = _read_page(connection, pull, bucket, head, room)
        room -= size
        if page is not None:
            pages.append(page)
    return pages


def _read_page(
    connection: Connection, pull: Pull, bucket: str, head: int, room: int
) -> tuple[Page | None, int]:
    since = pull.cursors.get(bucket, 0)
    gathered = _Gathered()
    upto, is_complete = since, False
    for changes, is_last in _changes(connection, bucket, since, gathered, room):
        _gather(connection, gathered, [one for one in changes if not _is_echo(one, pull, since)])
        upto, is_complete = (head, True) if is_last else (changes[-1].seq, False)
    is_empty = not (gathered.tables or gathered.outs or gathered.purges)
    if is_complete and is_empty and not pull.want_sums:
        return None, 0
    sums = _sums(connection, bucket) if is_complete else None
    page = Page(bucket, since, upto, is_complete, sums, gathered.tables, gathered.outs, gathered.purges)
    return page, gathered.size


def _changes(
    connection: Connection, bucket: str, since: int, gathered: _Gathered, room: int
) -> Iterator[tuple[Sequence[Any], bool]]:
    """Yield changes in their order, as many at once as there is room for, and whether they are the last."""
    count = _FIRST
    seen = 0
    while room - gathered.size > 0:
        after = select(CHANGE).where(CHANGE.c.bucket == bucket, CHANGE.c.seq > since)
        found = connection.execute(after.order_by(CHANGE.c.seq).limit(count + 1)).all()
        yield found[:count], len(found) <= count
        if len(found) <= count:
            return
        since = found[count - 1].seq
        seen += count
        average = max(gathered.size // seen, 1) if gathered.size else _GUESS
        count = min(max((room - gathered.size) // average, _LEAST), _MOST)


def _is_echo(change: Any, pull: Pull, since: int) -> bool:
    """Tell whether the device has this already, because nobody but itself changed it since its cursor.

    A bucket asked for from its beginning is sent whole, but for what came with this very exchange.
    """
    if change.device != pull.device or change.other > since:
        return False
    return since > 0 or (pull.head_before is not None and change.seq > pull.head_before)


def _gather(connection: Connection, gathered: _Gathered, changes: Sequence[Any]) -> None:
    ids: dict[str, list[bytes]] = {}
    for change in changes:
        if change.op == PUT:
            ids.setdefault(change.kind, []).append(change.id)
        else:
            (gathered.outs if change.op == OUT else gathered.purges).append(change.id)
            gathered.size += len(change.id)
    for kind, wanted in ids.items():
        rows = _read_rows(connection, kind, wanted)
        gathered.size += len(pack(rows))
        known = gathered.tables.get(kind)
        gathered.tables[kind] = _joined(known, rows) if known else rows


def _read_rows(connection: Connection, kind: str, ids: list[bytes]) -> PageRows:
    names = ("id", "base_hlc", "base_device", "clocks", *fields_of(BY_KIND[kind]))
    source = table(kind, *map(column, names))
    rows = connection.execute(select(source).where(among(connection, source.c.id, ids))).all()
    found, hlcs, devices, clocks, *columns = (list(one) for one in zip(*rows, strict=True))
    return PageRows(
        found,
        hlcs,
        devices,
        ["" if text == "{}" else text for text in clocks],
        [[] if all(value is None for value in values) else values for values in columns],
    )


def _joined(one: PageRows, other: PageRows) -> PageRows:
    return PageRows(
        one.ids + other.ids,
        one.base_hlcs + other.base_hlcs,
        one.base_devices + other.base_devices,
        one.clocks + other.clocks,
        [
            (a or [None] * len(one.ids)) + (b or [None] * len(other.ids)) if a or b else []
            for a, b in zip(one.columns, other.columns, strict=True)
        ],
    )


def _sums(connection: Connection, bucket: str) -> tuple[int, int]:
    state = connection.execute(
        select(BUCKET_STATE.c.rows, BUCKET_STATE.c.sum).where(BUCKET_STATE.c.bucket == bucket)
    ).first()
    return (state.rows, state.sum) if state else (0, 0)
