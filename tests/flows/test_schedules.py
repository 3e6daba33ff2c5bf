"""Random days of three laptops and a server, with cuts, wrong clocks and edits in flight: nothing is ever lost.

The invariant: each value that a person typed is current, or was overwritten by somebody who saw it, or stands
in a conflict record. And after quiet all hold the same.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from random import Random
from uuid import UUID

import pytest

from core.errors import Cancelled, Unavailable
from core.model.visits import Visit
from sync.run import Counts
from sync.status import status
from tests.flows.laptop import Laptop
from tests.flows.office import Office
from tests.flows.peers import Meanwhile, Stuttering, Unheard, Unreached
from tests.laptops import DISTRICT, Clock
from tests.records import visit
from tests.servers import OTHER

STEPS = 30
FIELDS = ("note", "other_spelling", "surname")
_LIVELY = 4  # people that everybody works on, so that they meet
HOUR = 60 * 60 * 1000


@dataclass(frozen=True)
class Typed:
    """A value that a person typed into a field, and the one that stood there on their screen."""

    record: UUID
    name: str
    value: str
    saw: object


@dataclass
class Day:
    """One schedule: what happens is drawn from `random`."""

    office: Office
    laptops: list[Laptop]
    clocks: list[Clock]
    random: Random
    people: list[UUID] = field(default_factory=list)
    visits: list[UUID] = field(default_factory=list)
    typed: list[Typed] = field(default_factory=list)
    added: set[tuple[UUID, str]] = field(default_factory=set)
    removed: set[tuple[UUID, str]] = field(default_factory=set)

    def live(self) -> None:
        """Let things happen, then let everybody sync and prove what must hold."""
        steps: dict[Callable[[], None], int] = {
            self.register: 3,
            self.type: 10,
            self.delete: 1,
            self.move: 1,
            self.meet: 2,
            self.add_or_remove: 4,
            self.sync: 6,
            self.sync_badly: 6,
            self.turn_clock: 2,
        }
        for _ in range(STEPS):
            self.office.clock.ms += self.random.randrange(1, 5000)
            (step,) = self.random.choices([*steps], weights=[*steps.values()])
            step()
        for laptop in self.laptops:
            laptop.peer = self.office.server
        self.office.settle()
        self.prove()

    def register(self) -> None:
        self.people.append(self.anybody().register(surname=self.word()))

    def type(self) -> None:
        self.type_on(self.anybody())

    def type_on(self, laptop: Laptop) -> None:
        if (id := self.somebody(laptop)) is None:
            return
        found = laptop.see(id)
        assert found is not None
        name, value = self.random.choice(FIELDS), self.word()
        laptop.change(id, **{name: value})
        self.typed.append(Typed(id, name, value, found[name]))

    def delete(self) -> None:
        laptop = self.anybody()
        if id := self.somebody(laptop):
            laptop.change(id, deleted=self.random.random() < 0.7)

    def move(self) -> None:
        self.move_on(self.anybody())

    def move_on(self, laptop: Laptop) -> None:
        if id := self.somebody(laptop):
            laptop.change(id, district=self.random.choice((DISTRICT, OTHER)))

    def meet(self) -> None:
        laptop = self.anybody()
        if id := self.somebody(laptop):
            self.visits.append(laptop.add(visit(people=frozenset({id}))))

    def add_or_remove(self) -> None:
        laptop = self.anybody()
        known = [id for id in self.visits if laptop.see(id, kind=Visit)]
        person = self.somebody(laptop)
        if not known or person is None:
            return
        id = self.random.choice(known)
        found = laptop.see(id, kind=Visit)
        assert found is not None
        people = frozenset(map(UUID, found["people"] or ()))
        (self.removed if person in people else self.added).add((id, str(person)))
        laptop.edit(Visit, id, people=people ^ {person})

    def sync(self) -> None:
        laptop = self.anybody()
        laptop.peer = self.office.server
        self.synced(laptop)
        assert status(laptop.store).not_sent == 0

    def sync_badly(self) -> None:
        laptop = self.anybody()
        server = self.office.server
        act = partial(self.random.choice((self.type_on, self.type_on, self.move_on)), laptop)
        laptop.peer = self.random.choice(
            [Unreached(server), Unheard(server), Stuttering(server, times=3), Meanwhile(server, act)]
        )
        self.synced(laptop)

    def synced(self, laptop: Laptop) -> None:
        def report(_: Counts) -> None:
            if self.random.random() < 0.2:
                raise Cancelled("cancelled")

        is_cancelled = self.random.random() < 0.2
        with suppress(Unavailable, Cancelled):
            laptop.sync(report=report if is_cancelled else lambda _: None)
            return
        laptop.peer = self.office.server
        laptop.sync()

    def turn_clock(self) -> None:
        days = self.random.choice((-2, -1, 0, 0, 1, 400))
        self.random.choice(self.clocks).ms = self.office.clock.ms + days * 24 * HOUR

    def anybody(self) -> Laptop:
        return self.random.choice(self.laptops)

    def somebody(self, laptop: Laptop) -> UUID | None:
        known = [id for id in self.people[-_LIVELY:] if laptop.see(id)]
        return self.random.choice(known) if known else None

    def word(self) -> str:
        return f"сөз {self.random.getrandbits(64):x}"

    def prove(self) -> None:
        for laptop in self.laptops:
            for one in self.typed:
                self.prove_kept(laptop, one)
            for id, person in self.added - self.removed:
                found = laptop.see(id, kind=Visit)
                assert found is not None
                assert person in found["people"]

    def prove_kept(self, laptop: Laptop, one: Typed) -> None:
        found = laptop.see(one.record)
        assert found is not None
        if found[one.name] == one.value:
            return
        if any(later.saw == one.value and later.name == one.name for later in self.typed):
            return
        conflicts = [kept for kept in laptop.conflicts(one.record) if kept[0] == one.name]
        assert any(one.value in values for _, *values in conflicts), (laptop.name, one)


@pytest.fixture(scope="module")
def trio(shared: Office) -> tuple[list[Laptop], list[Clock]]:
    """Return three laptops of both districts, each with a clock of its own."""
    clocks = [Clock(shared.clock.ms) for _ in range(3)]
    return [shared.new_laptop(districts=[DISTRICT, OTHER], clock=clock) for clock in clocks], clocks


def test_random_days_lose_nothing(
    shared: Office,
    trio: tuple[list[Laptop], list[Clock]],
    seed: int,
    is_long: bool,
    caplog: pytest.LogCaptureFixture,
) -> None:
    laptops, clocks = trio
    for number in range(300 if is_long else 12):
        random = Random(f"{seed} {number}")
        for clock in clocks:
            clock.ms = shared.clock.ms
        try:
            Day(shared, laptops, clocks, random).live()
            assert caplog.messages == []
        except BaseException as error:
            error.add_note(f"day {number} of seed {seed}")
            raise
