"""What the server keeps of ours aside: noted by its acks, and done with once it has what it lacked."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy import Row as Line

from core.store.digest import Clock, read_clocks, write_clocks
from core.store.tables import HELD
from sync.merge import State
from sync.protocol.messages import Ack
from sync.rows import Row, chunks

_NEVER = (0, 0)


class Said(NamedTuple):
    """What a batch says of a record: the clock of each register, of its creation under ''."""

    kind: str
    clocks: dict[str, Clock]


class _Verdict(NamedTuple):
    is_refused: int
    code: str
    field: str | None
    batch: int


def keep_aside(connection: Connection, ack: Ack, *, said: Mapping[bytes, Said]) -> None:
    """Note what the server did not apply of a batch; what it applied now is no longer aside."""
    aside = {id: _Verdict(0, code, None, ack.no) for id, code in ack.held}
    aside |= {id: _Verdict(1, code, field or None, ack.no) for id, code, field in ack.refused}
    known = {line.id: line for line in connection.execute(select(HELD))}
    for id in (aside.keys() | known.keys()) & said.keys():
        kind, clocks = said[id]
        before = known.get(id)
        lacks = read_clocks(before.clocks) if before else {}
        connection.execute(delete(HELD).where(HELD.c.id == id))
        if id in aside:
            _note(connection, id, kind, _weightier(before, lacks, aside[id], clocks), _both(lacks, clocks))
        elif before and (rest := _without(lacks, clocks)):
            _note(connection, id, kind, _verdict(before), rest)


def no_longer_held(connection: Connection, *, rows: Iterable[Row]) -> None:
    """Forget what the server kept aside of rows that it sends with all of it, or with something newer."""
    found = {row.id: row for row in rows}
    for chunk in chunks(list(found)):
        for id, clocks in connection.execute(
            select(HELD.c.id, HELD.c.clocks).where(HELD.c.id.in_(chunk))
        ).all():
            if _covers(found[id].state, read_clocks(clocks)):
                connection.execute(delete(HELD).where(HELD.c.id == id))


def _note(
    connection: Connection, id: bytes, kind: str, verdict: _Verdict, lacks: Mapping[str, Clock]
) -> None:
    values = {"id": id, "kind": kind, "clocks": write_clocks(lacks), **verdict._asdict()}
    connection.execute(insert(HELD).values(values))


def _weightier(
    before: Line[tuple[object, ...]] | None,
    lacks: Mapping[str, Clock],
    now: _Verdict,
    clocks: Mapping[str, Clock],
) -> _Verdict:
    """Return the verdict to show: that something waits does not hide that something else was refused."""
    if before is None or before.is_refused <= now.is_refused or lacks.keys() <= clocks.keys():
        return now
    return _verdict(before)


def _verdict(line: Line[tuple[object, ...]]) -> _Verdict:
    return _Verdict(line.is_refused, line.code, line.field, line.batch)


def _both(one: Mapping[str, Clock], other: Mapping[str, Clock]) -> dict[str, Clock]:
    return {name: max(one.get(name, _NEVER), other.get(name, _NEVER)) for name in one.keys() | other.keys()}


def _without(lacks: Mapping[str, Clock], taken: Mapping[str, Clock]) -> dict[str, Clock]:
    """Return what the server lacks still. What it took says that it has the record, so its creation too."""
    return {name: clock for name, clock in lacks.items() if name and taken.get(name, _NEVER) < clock}


def _covers(state: State, clocks: Mapping[str, Clock]) -> bool:
    """Tell whether the row has all of this, or something newer in its place."""
    return all(
        clock <= (state.clock(name) if name else min(map(state.clock, state.values)))
        for name, clock in clocks.items()
    )
