"""The rows of a page, written beside or over what stands here, by one rule for both copies of a row."""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, replace
from itertools import repeat

from sqlalchemy import Connection, select, update

from core.fields.home import district_bucket
from core.model import BY_KIND
from core.model.homes import children_of
from core.model.record import set_fields
from core.store.digest import read_clocks
from core.store.tables import HELD, JOURNAL
from sync.aside import no_longer_held
from sync.merge import State, join
from sync.outbox import acked_no
from sync.protocol.messages import Page, PageRows
from sync.protocol.version import SCHEMA, columns_of
from sync.rows import Row, insert_rows, read_rows, stored_table, update_rows
from sync.scope import come_back

Settle = Callable[[str, Row, Row], Row]


@dataclass(frozen=True, slots=True)
class Written:
    """What a page did to one kind: rows that are new here, rows that changed, and the last clock that came."""

    kind: str
    new: list[Row]
    changed: list[Row]
    last_hlc: int


def joined(kind: str, ours: Row, theirs: Row) -> Row:
    """Return what both copies make together, where it stands by the server."""
    return replace(theirs, state=join(ours.state, theirs.state, sets=set_fields(BY_KIND[kind])).state)


def replaced(kind: str, ours: Row, theirs: Row) -> Row:
    """Return the server's copy: for what went wrong here."""
    return theirs


def write_page(connection: Connection, page: Page, *, settle: Settle) -> Iterator[Written]:
    """Write the rows of a page; where the server lacks something of ours, both are joined whatever `settle` says.

    A value of ours that loses before it is sent is sent all the same: the journal has it.
    """
    if not page.tables:
        return
    mine = _not_taken(connection)
    for kind in BY_KIND:
        if kind in page.tables:
            incoming = list(_rows(kind, page.tables[kind], bucket=page.bucket))
            yield _write(connection, kind, incoming, mine, settle)


def _write(
    connection: Connection, kind: str, incoming: list[Row], mine: Set[bytes], settle: Settle
) -> Written:
    ids = [row.id for row in incoming]
    here = {row.id: row for row in read_rows(connection, kind, ids=ids)}
    new, changed, moved = [], [], []
    for theirs in incoming:
        ours = here.get(theirs.id)
        if ours is None:
            new.append(theirs)
            continue
        row = _with_ours(connection, kind, ours, theirs) if ours.id in mine else settle(kind, ours, theirs)
        if row != ours:
            changed.append(row)
        if row.bucket != ours.bucket:
            moved.append((ours, row))
    insert_rows(connection, kind, rows=new)
    update_rows(connection, kind, rows=changed)
    for before, row in moved:
        _take_along(connection, kind, row.id, before.bucket, row.bucket)
    come_back(connection, ids=ids)
    no_longer_held(connection, rows=incoming)
    return Written(kind, new, changed, max(map(_last_hlc, incoming)))


def _with_ours(connection: Connection, kind: str, ours: Row, theirs: Row) -> Row:
    """Return both copies joined; while the server does not know all of ours, its values say where it stands."""
    both = joined(kind, ours, theirs)
    if both.state == theirs.state:
        return both
    return replace(both, bucket=_place(connection, kind, both.state) or ours.bucket)


def _place(connection: Connection, kind: str, state: State) -> str | None:
    """Return where a row in this state stands by what is here; None where its parent is not."""
    home = BY_KIND[kind].home
    for parent in home.parents:
        if state.values[parent] is not None:
            rows = stored_table(parent)
            return connection.scalar(select(rows.c.bucket).where(rows.c.id == state.values[parent]))
    district = state.values["district"] if home.has_district else None
    return district_bucket(district) if isinstance(district, str) else None


def _take_along(connection: Connection, kind: str, id: bytes, old: str | None, new: str | None) -> None:
    """Let what hangs on a record that moved go with it, and what hangs on that: the server may not know it yet."""
    for child, link, before in children_of(kind):
        rows = stored_table(child)
        hanging = (rows.c[link] == id, rows.c.bucket == old, *(rows.c[one].is_(None) for one in before))
        moved = update(rows).where(*hanging).values(bucket=new).returning(rows.c.id)
        for child_id in connection.scalars(moved).all():
            _take_along(connection, child, child_id, old, new)


def _not_taken(connection: Connection) -> Set[bytes]:
    """Return the records of which the server lacks something: unsent, waiting or refused."""
    unsent = select(JOURNAL.c.id).where(JOURNAL.c.no > acked_no(connection))
    return {*connection.scalars(unsent.union(select(HELD.c.id)))}


def _last_hlc(row: Row) -> int:
    return max((row.state.base, *row.state.clocks.values()))[0]


def _rows(kind: str, rows: PageRows, *, bucket: str) -> Iterator[Row]:
    """Yield the rows, whose columns are those that we asked for."""
    names = tuple(columns_of(kind, schema=SCHEMA))
    columns = [column or repeat(None, len(rows.ids)) for column in rows.columns]
    heads = zip(rows.ids, rows.base_hlcs, rows.base_devices, rows.clocks, strict=True)
    for (id, hlc, device, clocks), values in zip(heads, zip(*columns, strict=True), strict=True):
        state = State(dict(zip(names, values, strict=True)), (hlc, device), read_clocks(clocks or "{}"))
        yield Row(id, bucket, state)
