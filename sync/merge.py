"""The merge: what becomes of a row when a change, or another copy of it, arrives. Pure: no store, no wire.

Each field is a register with a clock, and the later clock wins, so that any order and any repetition end
alike. A set is one register for each element. A change also says which clock its author saw: where another
one stands here, the two did not know of each other, and the value that loses is returned in a `Clash`. What
a person decides about it later is an ordinary edit, and no part of the merge.
"""

import json
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from hashlib import blake2b
from uuid import UUID

import msgspec

from core.fields.kinds import Stored, canonical_set
from core.store.digest import Clock

Values = Mapping[str, Stored]
Clocks = Mapping[str, Clock]

_PACK = msgspec.msgpack.Encoder()


@dataclass(frozen=True, slots=True)
class State:
    """A row: its stored values, the clock of its creation, and those of what was changed since."""

    values: Values
    base: Clock
    clocks: Clocks

    def clock(self, name: str) -> Clock:
        """Return the clock of a register: a field, or `field/element` of a set."""
        return self.clocks.get(name, self.base)

    def value(self, name: str) -> Stored:
        """Return the value of a register; of an element 1 or 0."""
        field, _, element = name.partition("/")
        return int(element in elements(self.values[field])) if element else self.values[field]


@dataclass(frozen=True, slots=True)
class Change:
    """One register set to a value at a clock, by somebody who saw the value of the clock `seen`."""

    name: str
    value: Stored
    clock: Clock
    seen: Clock


@dataclass(frozen=True, slots=True)
class Clash:
    """Two values of one register whose authors did not know of each other: the one kept, and the one lost."""

    name: str
    kept: Stored
    kept_clock: Clock
    lost: Stored
    lost_clock: Clock

    def id(self, record: bytes) -> UUID:
        """Return the id of its conflict record: the same wherever and however often the clash is found."""
        clocks = sorted((self.kept_clock, self.lost_clock))
        packed = _PACK.encode([record, self.name, clocks])
        random = int.from_bytes(blake2b(packed, digest_size=10, person=b"sapar conflict").digest())
        ms = clocks[-1][0] >> 16
        rest = random & ((1 << 76) - 1)
        return UUID(int=ms << 80 | 7 << 76 | (rest >> 64) << 64 | 0b10 << 62 | rest & ((1 << 62) - 1))


@dataclass(frozen=True, slots=True)
class Merged:
    """The row after a merge. `is_as_sent` is false where the sender must be told what stands here instead."""

    state: State
    clashes: tuple[Clash, ...]
    is_as_sent: bool


def merge(state: State, changes: Iterable[Change]) -> Merged:
    """Return the row with the changes of one author merged in."""
    values, clocks = dict(state.values), dict(state.clocks)
    now = State(values, state.base, clocks)
    clashes: list[Clash] = []
    is_as_sent = True
    for change in changes:
        clock = (max(change.clock[0], change.seen[0] + 1), change.clock[1])
        stood, stood_clock = now.value(change.name), now.clock(change.name)
        wins = _later(clock, change.value, than=(stood_clock, stood))
        if change.seen != stood_clock and stood_clock[1] != clock[1] and stood != change.value:
            clashes.append(_clash(change.name, (clock, change.value), (stood_clock, stood)))
        if wins:
            _put(values, change.name, change.value)
            clocks[change.name] = clock
        is_as_sent = is_as_sent and now.clock(change.name) == change.clock
    return Merged(State(values, state.base, _sparse(clocks, state.base)), tuple(clashes), is_as_sent)


def join(one: State, other: State, *, sets: Set[str]) -> Merged:
    """Return what two copies of a row make together; `other` is the one that was sent, `sets` the fields
    that hold sets.

    Copies of one creation never clash: who changed a field said what they saw. Two creations under one id do.
    """
    base = min(one.base, other.base)
    values, clocks = dict(one.values), dict(one.clocks)
    clashes: list[Clash] = []
    for name in _registers(one, other, sets):
        mine, theirs = (one.clock(name), one.value(name)), (other.clock(name), other.value(name))
        clock, value = theirs if _later(*theirs, than=mine) else mine
        _put(values, name, value)
        clocks[name] = clock
        if one.base != other.base and mine[0][1] != theirs[0][1] and mine[1] != theirs[1]:
            clashes.append(_clash(name, mine, theirs))
    state = State(values, base, _sparse(clocks, base))
    return Merged(state, tuple(clashes), state == other)


def elements(value: Stored) -> Set[str]:
    """Return the elements of a stored set."""
    return frozenset(json.loads(value)) if isinstance(value, str) else frozenset()


def _later(clock: Clock, value: Stored, *, than: tuple[Clock, Stored]) -> bool:
    if clock != than[0]:
        return clock > than[0]
    return _PACK.encode(value) > _PACK.encode(than[1])


def _clash(name: str, one: tuple[Clock, Stored], other: tuple[Clock, Stored]) -> Clash:
    kept, lost = (one, other) if _later(*one, than=other) else (other, one)
    return Clash(name, kept[1], kept[0], lost[1], lost[0])


def _put(values: dict[str, Stored], name: str, value: Stored) -> None:
    field, _, element = name.partition("/")
    if not element:
        values[field] = value
        return
    without = elements(values[field]) - {element}
    values[field] = canonical_set(without | {element} if value else without)


def _registers(one: State, other: State, sets: Set[str]) -> list[str]:
    """Return the registers in which two copies may differ: few, where they come from one creation."""
    names = {*one.clocks, *other.clocks}
    for field, value in one.values.items():
        if value == other.values[field] and one.base == other.base:
            continue
        if field in sets:
            names.update(f"{field}/{element}" for element in elements(value) | elements(other.values[field]))
        else:
            names.add(field)
    return sorted(names)


def _sparse(clocks: dict[str, Clock], base: Clock) -> dict[str, Clock]:
    return {name: clock for name, clock in clocks.items() if clock != base}
