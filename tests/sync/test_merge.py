from dataclasses import dataclass, field
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from core.fields.kinds import Stored
from core.identity import HybridClock, new_id
from sync.merge import Change, Clash, State, elements, join, merge

SETS = frozenset({"people"})
REGISTERS = ("note", "phone", "people/a", "people/b")
BASE = (1 << 40, 1)
TWO_DAYS = 2 * 24 * 3600 * 1000
START = State({"note": "old", "phone": None, "people": '["a"]'}, BASE, {})


@dataclass
class Laptop:
    """A laptop as the merge sees it: a copy of the row, a clock that may be days wrong, and unsent changes."""

    number: int
    clock: HybridClock
    row: State = START
    unsent: list[Change] = field(default_factory=list)

    def edit(self, name: str, value: Stored) -> None:
        change = Change(name, value, (self.clock.tick(), self.number), self.row.clock(name))
        self.row = merge(self.row, [change]).state
        self.unsent.append(change)

    def sync(self, server: State) -> tuple[State, list[Clash]]:
        merged = merge(server, self.unsent)
        self.unsent = []
        self.row = join(self.row, merged.state, sets=SETS).state
        for hlc, _ in self.row.clocks.values():
            self.clock.saw(hlc)
        return merged.state, list(merged.clashes)


@dataclass
class History:
    """What happened: the changes in the order in which they reached the server, and what it made of them."""

    changes: list[Change]
    server: State
    clashes: list[Clash]
    laptops: list[Laptop]


@some.composite
def histories(draw: some.DrawFn) -> History:
    """Draw a history of 2 to 4 laptops whose clocks are wrong by up to two days."""
    now = 1_000_000_000
    ticking = {"now": now}
    laptops = [
        Laptop(
            number,
            HybridClock(lambda: ticking["now"], last=0, offset_ms=draw(some.integers(-TWO_DAYS, TWO_DAYS))),
        )
        for number in range(2, 2 + draw(some.integers(2, 4)))
    ]
    server, clashes, changes = START, list[Clash](), list[Change]()
    for _ in range(draw(some.integers(1, 14))):
        ticking["now"] += draw(some.integers(0, 60_000))
        laptop = draw(some.sampled_from(laptops))
        if draw(some.booleans()):
            name = draw(some.sampled_from(REGISTERS))
            value = (
                draw(some.integers(0, 1)) if "/" in name else draw(some.sampled_from(["x", "y", "z", None]))
            )
            laptop.edit(name, value)
            continue
        changes += laptop.unsent
        server, found = laptop.sync(server)
        clashes += found
    for laptop in laptops:
        changes += laptop.unsent
        server, found = laptop.sync(server)
        clashes += found
    for laptop in laptops:
        laptop.sync(server)
    return History(changes, server, clashes, laptops)


@settings(max_examples=2000, deadline=None)
@given(histories(), some.randoms(use_true_random=False))
def test_the_order_of_changes_does_not_matter(history: History, random: object) -> None:
    shuffled = history.changes[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    state = START
    for change in shuffled:
        state = merge(state, [change]).state
    assert state == history.server


@settings(max_examples=500, deadline=None)
@given(histories())
def test_changes_that_come_again_change_nothing(history: History) -> None:
    again = merge(history.server, history.changes)
    assert again.state == history.server


@settings(max_examples=2000, deadline=None)
@given(histories())
def test_nothing_is_lost(history: History) -> None:
    in_clash = {(clash.name, value) for clash in history.clashes for value in (clash.kept, clash.lost)}
    for change in history.changes:
        stands = history.server.value(change.name) == change.value
        assert stands or (change.name, change.value) in in_clash or _was_seen(history, change), change


def _was_seen(history: History, change: Change) -> bool:
    """Tell whether somebody who saw this value wrote another over it."""
    alike = [one for one in history.changes if (one.name, one.value) == (change.name, change.value)]
    return any(
        later.name == change.name
        and (later.seen == one.clock or (later.clock[1] == one.clock[1] and later.clock > one.clock))
        for later in history.changes
        for one in alike
    )


@settings(max_examples=500, deadline=None)
@given(histories())
def test_after_quiet_every_laptop_has_the_servers_row(history: History) -> None:
    for laptop in history.laptops:
        assert laptop.row == history.server


@settings(max_examples=500, deadline=None)
@given(histories())
def test_a_plain_later_edit_makes_no_noise(history: History) -> None:
    for clash in history.clashes:
        assert clash.kept != clash.lost
        assert clash.kept_clock[1] != clash.lost_clock[1]
        assert clash.kept_clock > clash.lost_clock


def _copies() -> list[State]:
    """Return copies of one row as three laptops and a second creation under its id left them."""
    first = State({"note": "a", "phone": None, "people": '["a","b"]'}, (10, 2), {})
    second = State({"note": "b", "phone": "7", "people": None}, (12, 3), {"phone": (15, 4)})
    third = State(
        {"note": "c", "phone": None, "people": '["b"]'}, (10, 2), {"note": (20, 3), "people/a": (11, 4)}
    )
    fourth = State(
        {"note": "a", "phone": "8", "people": '["a","c"]'},
        (10, 2),
        {"people/b": (13, 2), "people/c": (14, 2), "phone": (15, 4)},
    )
    return [first, second, third, fourth]


def test_copies_join_alike_in_every_order() -> None:
    found = []
    for copies in permutations(_copies()):
        state = copies[0]
        for copy in copies[1:]:
            state = join(state, copy, sets=SETS).state
        found.append(join(state, copies[0], sets=SETS).state)
    assert all(state == found[0] for state in found)
    assert found[0].base == (10, 2)
    assert found[0].values["note"] == "c"


def test_two_creations_under_one_id_lose_nothing() -> None:
    one, other = _copies()[:2]
    merged = join(one, other, sets=SETS)
    assert {(clash.name, clash.lost) for clash in merged.clashes} == {
        ("note", "a"),
        ("phone", None),
        ("people/a", 1),
        ("people/b", 1),
    }


def test_the_same_clock_with_two_values_ends_alike() -> None:
    one = merge(START, [Change("note", "x", (5 << 40, 2), BASE), Change("note", "y", (5 << 40, 2), BASE)])
    other = merge(START, [Change("note", "y", (5 << 40, 2), BASE), Change("note", "x", (5 << 40, 2), BASE)])
    assert one.state == other.state


def test_a_clock_behind_what_was_seen_is_lifted_above_it() -> None:
    seen = merge(START, [Change("note", "far", (9 << 40, 2), BASE)]).state
    merged = merge(seen, [Change("note", "later", (3, 3), (9 << 40, 2))])
    assert merged.state.values["note"] == "later"
    assert merged.state.clocks["note"] == ((9 << 40) + 1, 3)
    assert not merged.is_as_sent
    assert not merged.clashes


def test_elements_of_a_set_never_disturb_each_other() -> None:
    one = merge(START, [Change("people/c", 1, (2 << 40, 2), BASE)])
    both = merge(
        one.state, [Change("people/d", 1, (2 << 40, 3), BASE), Change("people/a", 0, (2 << 40, 3), BASE)]
    )
    assert elements(both.state.values["people"]) == {"c", "d"}
    assert not both.clashes


def test_an_emptied_set_is_none() -> None:
    assert merge(START, [Change("people/a", 0, (2 << 40, 2), BASE)]).state.values["people"] is None


def test_a_clash_has_one_id_whoever_finds_it() -> None:
    record = new_id().bytes
    one = Clash("note", "a", (7 << 40, 2), "b", (6 << 40, 3))
    assert one.id(record) == Clash("note", "b", (6 << 40, 3), "a", (7 << 40, 2)).id(record)
    assert one.id(record) != one.id(bytes(16))
    assert one.id(record).version == 7


@pytest.mark.parametrize("value", [None, "old"])
def test_the_same_value_twice_is_no_clash(value: Stored) -> None:
    one = merge(START, [Change("note", value, (2 << 40, 2), BASE)]).state
    assert not merge(one, [Change("note", value, (3 << 40, 3), BASE)]).clashes
