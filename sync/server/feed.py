"""The feed: pages of what changed in a bucket after a cursor, read from one state of the database."""

from collections.abc import Callable, Iterable, Sequence
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
_LEAST, _MOST = 20, 500  # changes read at once
_GUESS = 120  # bytes of a row

_Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Pull:
    """What a device asks for. `head_before` is the head before its own batch of this exchange, if it had one."""

    device: int
    buckets: Sequence[str]
    cursors: dict[str, int]
    limit_bytes: int
    want_sums: bool
    head_before: int | None


class _Room:
    """What an answer may still carry, in bytes before compression. One thing it carries however big it is."""

    def __init__(self, size: int) -> None:
        self._left = size
        self._is_empty = True

    def takes(self, size: int) -> bool:
        """Tell whether there is room for so much more, and give it."""
        if size > self._left and not self._is_empty:
            return False
        self._left -= size
        self._is_empty = False
        return True

    def is_left(self) -> bool:
        """Tell whether anything more may come."""
        return self._left > 0

    def count(self) -> int:
        """Return how many changes to read at once."""
        return min(max(self._left // _GUESS, _LEAST), _MOST)


@dataclass(slots=True)
class _Gathered:
    """The content of a page so far: rows by kind, ids that left, ids that were erased."""

    rows: dict[str, list[_Row]] = field(default_factory=dict)
    outs: list[bytes] = field(default_factory=list)
    purges: list[bytes] = field(default_factory=list)

    def is_empty(self) -> bool:
        """Tell whether there is nothing to tell."""
        return not (self.rows or self.outs or self.purges)


def read_pages(connection: Connection, pull: Pull) -> list[Page]:
    """Return a page of each granted bucket that has something new, together about `limit_bytes` compressed.

    A bucket for which there was no room has an empty, incomplete page; one without a page is complete.
    """
    head = connection.execute(select(HEAD.c.seq)).scalar_one()
    room = _Room(min(max(pull.limit_bytes, _SMALLEST), _LARGEST) * _RATIO)
    pages = (_read_page(connection, pull, bucket, head, room) for bucket in pull.buckets)
    return [page for page in pages if page is not None]


def _read_page(connection: Connection, pull: Pull, bucket: str, head: int, room: _Room) -> Page | None:
    since = pull.cursors.get(bucket, 0)
    gathered = _Gathered()
    upto, is_complete = since, False
    while room.is_left() and not is_complete:
        count = room.count()
        changes = _changes(connection, bucket, after=upto, count=count + 1)
        taken = _gather(connection, gathered, changes[:count], room, lambda one: _is_echo(one, pull, since))
        upto = changes[taken - 1].seq if taken else upto
        is_complete = taken == len(changes)
        if taken < min(count, len(changes)):
            break
    if is_complete and gathered.is_empty() and not pull.want_sums:
        return None
    sums = _sums(connection, bucket) if is_complete else None
    tables = {kind: _in_columns(rows) for kind, rows in gathered.rows.items()}
    upto = head if is_complete else upto
    return Page(bucket, since, upto, is_complete, sums, tables, gathered.outs, gathered.purges)


def _changes(connection: Connection, bucket: str, *, after: int, count: int) -> Sequence[Any]:
    """Return the next changes of a bucket in their order."""
    newer = select(CHANGE).where(CHANGE.c.bucket == bucket, CHANGE.c.seq > after)
    return connection.execute(newer.order_by(CHANGE.c.seq).limit(count)).all()


def _is_echo(change: Any, pull: Pull, since: int) -> bool:
    """Tell whether the device has this already, because nobody but itself changed it since its cursor.

    A bucket asked for from its beginning is sent whole, but for what came with this very exchange.
    """
    if change.device != pull.device or change.other > since:
        return False
    return since > 0 or (pull.head_before is not None and change.seq > pull.head_before)


def _gather(
    connection: Connection,
    gathered: _Gathered,
    changes: Sequence[Any],
    room: _Room,
    is_known: Callable[[Any], bool],
) -> int:
    """Take the changes that there is room for, in their order, and return how many."""
    news = [change for change in changes if change.op == PUT and not is_known(change)]
    rows = {kind: _read_rows(connection, kind, ids) for kind, ids in _by_kind(news).items()}
    for place, change in enumerate(changes):
        if is_known(change):
            continue
        row = rows[change.kind][change.id] if change.op == PUT else (change.id,)
        if not room.takes(len(pack(row))):
            return place
        if change.op == PUT:
            gathered.rows.setdefault(change.kind, []).append(row)
        else:
            (gathered.outs if change.op == OUT else gathered.purges).append(change.id)
    return len(changes)


def _by_kind(changes: Iterable[Any]) -> dict[str, list[bytes]]:
    found: dict[str, list[bytes]] = {}
    for change in changes:
        found.setdefault(change.kind, []).append(change.id)
    return found


def _read_rows(connection: Connection, kind: str, ids: list[bytes]) -> dict[bytes, _Row]:
    names = ("id", "base_hlc", "base_device", "clocks", *fields_of(BY_KIND[kind]))
    source = table(kind, *map(column, names))
    rows = connection.execute(select(source).where(among(connection, source.c.id, ids)))
    return {row.id: tuple(row) for row in rows}


def _in_columns(rows: list[_Row]) -> PageRows:
    ids, hlcs, devices, clocks, *columns = (list(one) for one in zip(*rows, strict=True))
    return PageRows(
        ids,
        hlcs,
        devices,
        ["" if text == "{}" else text for text in clocks],
        [[] if all(value is None for value in values) else values for values in columns],
    )


def _sums(connection: Connection, bucket: str) -> tuple[int, int]:
    state = connection.execute(
        select(BUCKET_STATE.c.rows, BUCKET_STATE.c.sum).where(BUCKET_STATE.c.bucket == bucket)
    ).first()
    return (state.rows, state.sum) if state else (0, 0)
