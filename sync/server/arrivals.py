"""What arrives in a frame, row by row: creations and edits with clocks that this server can live with."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from core.fields.kinds import Stored
from core.identity import HybridClock, part_ms
from core.model import BY_KIND
from core.store.digest import Clock
from sync.merge import Change
from sync.protocol.frame import NO_NEW, ChangedRow, Frame, NewRows, TableRows
from sync.protocol.version import SCHEMAS, columns_of

TOLERANCE_MS = 10 * 60 * 1000  # how far ahead of the server a clock may run


@dataclass(frozen=True, slots=True)
class Creation:
    """A record that was made."""

    kind: str
    id: bytes
    clock: Clock
    sent_hlc: int
    values: dict[str, Stored]
    command: str

    def alone(self) -> TableRows:
        """Return the creation as the only row of a frame."""
        columns = [[] if value is None else [value] for value in self.values.values()]
        return TableRows(NewRows([self.id], [self.clock[0]], [], columns), [])


@dataclass(frozen=True, slots=True)
class Edit:
    """Fields of a record that were changed, each with the clock that was sent."""

    kind: str
    id: bytes
    changes: tuple[Change, ...]
    sent_hlcs: tuple[int, ...]
    command: str

    def alone(self) -> TableRows:
        """Return the edit as the only row of a frame."""
        changed = ChangedRow(
            self.id,
            [change.clock[0] for change in self.changes],
            [change.name for change in self.changes],
            [change.seen[0] for change in self.changes],
            [change.seen[1] for change in self.changes],
            [change.value for change in self.changes],
        )
        return TableRows(NO_NEW, [changed])


Arrival = Creation | Edit


class Restamping:
    """The clocks of one frame that run too far ahead of the server, each with the one given instead.

    Data is never refused for a wrong clock, and none from the future stays to win over later edits.
    """

    def __init__(self, frame: Frame, *, clock: HybridClock, now_ms: int) -> None:
        self._latest = now_ms + TOLERANCE_MS
        sent = {hlc for rows in frame.tables.values() for hlc in _clocks(rows)}
        for hlc in sent:
            if not self._is_ahead(hlc):
                clock.saw(hlc)
        self.given = {hlc: clock.tick() for hlc in sorted(sent) if self._is_ahead(hlc)}

    def clock(self, hlc: int) -> int:
        """Return the clock to keep."""
        return self.given.get(hlc, hlc)

    def seen(self, clock: Clock) -> Clock:
        """Return the clock that was seen; one from the future that nobody was given counts as never."""
        hlc = self.clock(clock[0])
        return (0, 0) if self._is_ahead(hlc) else (hlc, clock[1])

    def _is_ahead(self, hlc: int) -> bool:
        return part_ms(hlc) > self._latest


def arrivals(frame: Frame, *, device: int, stamps: Restamping) -> tuple[list[Creation], list[Edit]]:
    """Return what the frame brings: parents before children, edits in the order in which they were made."""
    creations: list[Creation] = []
    edits: list[Edit] = []
    for kind in BY_KIND if frame.schema in SCHEMAS else ():
        if rows := frame.tables.get(kind):
            creations += _creations(frame, kind, rows.new, device, stamps)
            edits += [_edit(frame, kind, row, device, stamps) for row in rows.changed]
    return creations, edits


def unreadable(frame: Frame) -> Iterator[tuple[str, bytes, TableRows]]:
    """Yield (kind, id, the row alone) of what a later release sent and this one cannot read."""
    for kind, rows in frame.tables.items():
        if kind in BY_KIND and frame.schema in SCHEMAS:
            continue
        for place, id in enumerate(rows.new.ids):
            columns = [column[place : place + 1] for column in rows.new.columns]
            yield kind, id, TableRows(NewRows([id], [rows.new.hlcs[place]], [], columns), [])
        for row in rows.changed:
            yield kind, row.id, TableRows(NO_NEW, [row])


def _creations(frame: Frame, kind: str, new: NewRows, device: int, stamps: Restamping) -> list[Creation]:
    names = tuple(columns_of(kind, schema=frame.schema))
    columns = [column or repeat(None, len(new.ids)) for column in new.columns[: len(names)]]
    columns += [repeat(None, len(new.ids)) for _ in names[len(columns) :]]
    commands = new.commands or repeat(0, len(new.ids))
    return [
        Creation(
            kind,
            id,
            (stamps.clock(hlc), device),
            hlc,
            dict(zip(names, values, strict=True)),
            frame.commands[command],
        )
        for id, hlc, command, values in zip(
            new.ids, new.hlcs, commands, zip(*columns, strict=True), strict=True
        )
    ]


def _edit(frame: Frame, kind: str, row: ChangedRow, device: int, stamps: Restamping) -> Edit:
    clocks = row.clocks()
    changes = tuple(
        Change(name, value, (stamps.clock(hlc), device), stamps.seen(seen))
        for name, value, hlc, seen in zip(row.names, row.values, clocks, row.seen(device), strict=True)
    )
    return Edit(kind, row.id, changes, tuple(clocks), frame.commands[row.command])


def _clocks(rows: TableRows) -> set[int]:
    return {*rows.new.hlcs, *(hlc for row in rows.changed for hlc in row.hlcs)}
