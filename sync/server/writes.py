"""The only module that writes synced tables on the server: rows in bulk, sums, the feed and the journal."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, TableClause, case, column, select, table, update
from sqlalchemy.dialects import postgresql, sqlite

from core.model import BY_KIND
from core.model.record import HIDDEN, fields_of
from core.store.digest import row_digest, signed, write_clocks
from sync.server.database import add_rows, stage_rows
from sync.server.rules import SERVER_DEVICE
from sync.server.tables import BUCKET_STATE, CHANGE, HEAD, HELD, JOURNAL
from sync.server.working import Row

PUT, OUT = "put", "out"


class Entry(NamedTuple):
    """One row of the journal."""

    kind: str
    id: bytes
    field: str
    value: bytes
    hlc: int
    device: int
    prev_hlc: int
    prev_device: int
    author: bytes
    command: str
    sent_hlc: int | None


class HeldRow(NamedTuple):
    """One row that is not applied."""

    device: int
    batch: int
    kind: str
    id: bytes
    code: str
    field: str
    waits_for: bytes | None
    frame: bytes
    at: int


class Writes:
    """What one transaction writes. Sums and feed entries gather while rows go in, and `publish` ends it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        self._feed: dict[tuple[str, str, bytes], tuple[str, int]] = {}

    def write(self, kind: str, *, rows: Sequence[Row]) -> None:
        """Write new rows and changed ones."""
        new: list[tuple[Any, ...]] = []
        changed: list[tuple[Any, ...]] = []
        for row in rows:
            digest = self._counted(row)
            (changed if row.stored else new).append(_values(row, digest))
        columns = (*fields_of(BY_KIND[kind]), "id", *HIDDEN)
        target = BY_KIND[kind].__table__
        add_rows(self._connection, target, columns=columns, rows=new)  # type: ignore[arg-type]
        if changed:
            staged = stage_rows(self._connection, target, columns=columns, rows=changed)  # type: ignore[arg-type]
            self._connection.execute(_update_from(staged, kind, columns))

    def journal(self, entries: Sequence[Entry]) -> None:
        """Keep what was done."""
        add_rows(self._connection, JOURNAL, columns=Entry._fields, rows=entries)

    def hold(self, rows: Sequence[HeldRow]) -> None:
        """Keep rows that are not applied."""
        add_rows(self._connection, HELD, columns=HeldRow._fields, rows=rows)

    def publish(self, *, hlc: int) -> int:
        """Give everything written its place in the feed, and return the head: the last act before COMMIT."""
        self._write_sums()
        count = len(self._feed)
        head = self._connection.execute(
            update(HEAD).values(seq=HEAD.c.seq + count, hlc=hlc).returning(HEAD.c.seq)
        ).scalar_one()
        if count:
            rows = [
                (head - count + place, *key, op, device, 0)
                for place, (key, (op, device)) in enumerate(self._feed.items(), start=1)
            ]
            self._write_feed(rows)
        return int(head)

    def _counted(self, row: Row) -> int:
        """Count the row into its bucket and put it into the feed; return its digest."""
        state = row.state
        digest = row_digest(row.id, state.values.values(), base=state.base, clocks=state.clocks)
        if row.stored:
            self._count(row.stored.bucket, -1, row.stored.digest)
        self._count(row.bucket, 1, digest)
        changer = SERVER_DEVICE if row.changer is None else row.changer
        if row.stored and row.stored.bucket != row.bucket:
            self._feed[row.stored.bucket, row.kind, row.id] = (OUT, changer)
            changer = SERVER_DEVICE
        self._feed[row.bucket, row.kind, row.id] = (PUT, changer)
        return digest

    def _count(self, bucket: str, rows: int, digest: int) -> None:
        state = self._sums[bucket]
        state[0] += rows
        state[1] += rows * digest

    def _write_sums(self) -> None:
        insert = _insert_or(self._connection, BUCKET_STATE)
        for bucket, (rows, total) in self._sums.items():
            known = self._connection.execute(
                select(BUCKET_STATE.c.rows, BUCKET_STATE.c.sum).where(BUCKET_STATE.c.bucket == bucket)
            ).first()
            before = (known.rows, known.sum) if known else (0, 0)
            state = {"rows": before[0] + rows, "sum": signed(before[1] + total)}
            statement = insert.values(bucket=bucket, **state)
            self._connection.execute(
                statement.on_conflict_do_update(index_elements=[BUCKET_STATE.c.bucket], set_=state)
            )

    def _write_feed(self, rows: Sequence[Any]) -> None:
        """Put the newest change of each record in place of the one before it."""
        columns = tuple(CHANGE.c.keys())
        staged = stage_rows(self._connection, CHANGE, columns=columns, rows=rows)
        source = select(*(staged.c[name] for name in columns)).where(staged.c.seq > 0)
        statement = _insert_or(self._connection, CHANGE).from_select(columns, source)
        new = statement.excluded
        other = case((CHANGE.c.device == new.device, CHANGE.c.other), else_=CHANGE.c.seq)
        change = {"seq": new.seq, "op": new.op, "device": new.device, "other": other}
        key = [CHANGE.c.bucket, CHANGE.c.kind, CHANGE.c.id]
        self._connection.execute(statement.on_conflict_do_update(index_elements=key, set_=change))


def _values(row: Row, digest: int) -> tuple[Any, ...]:
    state = row.state
    return (*state.values.values(), row.id, row.bucket, *state.base, write_clocks(state.clocks), digest)


def _update_from(staged: TableClause, kind: str, columns: Iterable[str]) -> Any:
    target = table(kind, *map(column, columns))
    values = {name: staged.c[name] for name in columns if name != "id"}
    return update(target).where(target.c.id == staged.c.id).values(values)


def _insert_or(connection: Connection, into: Any) -> Any:
    """Return the dialect's INSERT that knows ON CONFLICT."""
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    return dialect.insert(into)
