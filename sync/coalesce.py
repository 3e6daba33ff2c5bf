"""Journal entries to the frame of a batch: chains of our own changes joined, creations in columns. No store."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from core.model import BY_KIND
from sync.protocol.frame import ChangedRow, Clock, Frame, NewRows, TableRows, Value
from sync.protocol.version import SCHEMA

_CREATED = ""
_VALUES = msgspec.msgpack.Decoder(list[Value])


class Entry(NamedTuple):
    """One row of the journal. `prev` is the clock of the value that was seen; a creation has no field name."""

    no: int
    kind: str
    id: bytes
    field: str
    value: Value
    hlc: int
    prev: Clock
    command: str


def frame_of(entries: Sequence[Entry], *, device: int) -> Frame:
    """Return the frame that says what the entries say, in the order of the journal."""
    commands = list(dict.fromkeys(entry.command for entry in entries))
    numbers = {command: number for number, command in enumerate(commands)}
    by_kind: dict[str, list[Entry]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, []).append(entry)
    tables = {
        kind: TableRows(
            _new(by_kind[kind], numbers),
            _changed(joined(by_kind[kind], device=device), numbers, device),
        )
        for kind in BY_KIND
        if kind in by_kind
    }
    return Frame(SCHEMA, commands, tables)


def joined(entries: Iterable[Entry], *, device: int) -> list[Entry]:
    """Return the changes with every chain as one: its last value and clock, and what its first change saw.

    A chain is a run of changes of one field, each of which saw the one before it. Where a pull or another
    device came between, the change that follows saw something else and stands for itself.
    """
    last: dict[tuple[bytes, str], Entry] = {}
    found: list[Entry] = []
    for entry in entries:
        if entry.field == _CREATED:
            continue
        before = last.get((entry.id, entry.field))
        if before and entry.prev == (before.hlc, device):
            last[entry.id, entry.field] = entry._replace(prev=before.prev)
            continue
        if before:
            found.append(before)
        last[entry.id, entry.field] = entry
    return sorted([*found, *last.values()])


def _new(entries: list[Entry], numbers: dict[str, int]) -> NewRows:
    created = [entry for entry in entries if entry.field == _CREATED]
    commands = [numbers[entry.command] for entry in created]
    rows = [_VALUES.decode(entry.value) for entry in created if isinstance(entry.value, bytes)]
    return NewRows(
        [entry.id for entry in created],
        [entry.hlc for entry in created],
        commands if any(commands) else [],
        [_column(values) for values in zip(*rows, strict=True)],
    )


def _column(values: tuple[Value, ...]) -> list[Value]:
    return [] if all(value is None for value in values) else list(values)


def _changed(changes: list[Entry], numbers: dict[str, int], device: int) -> list[ChangedRow]:
    """Return one row for each record and transaction."""
    rows: dict[tuple[bytes, int], list[Entry]] = {}
    for entry in changes:
        rows.setdefault((entry.id, entry.hlc), []).append(entry)
    return [
        ChangedRow(
            id,
            [hlc],
            [entry.field for entry in row],
            [entry.prev[0] for entry in row],
            [] if all(entry.prev[1] == device for entry in row) else [entry.prev[1] for entry in row],
            [entry.value for entry in row],
            numbers[row[0].command],
        )
        for (id, hlc), row in rows.items()
    ]
