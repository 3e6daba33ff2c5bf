"""Random days of several devices with wrong clocks and lost answers: after quiet all agree, and nothing is lost."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from random import Random

import msgspec
import pytest

from core.fields.kinds import Stored
from sync.protocol.messages import Batch
from sync.server.peer import StorePeer
from sync.server.place import open_server
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import PERSON, agree, enrolled, place

TWO_DAYS = 2 * 24 * 3600 * 1000
FIELDS = ("note", "other_spelling", "patronymic")
STEPS = 30


@dataclass
class Worker:
    """A device, and the batch whose answer it lost."""

    device: Sender
    unanswered: Batch | None = None

    def lose_an_answer(self) -> None:
        """Send what waits and hear nothing."""
        if self.unanswered is None and self.device.tables:
            self.unanswered = self.device.batch()
        if self.unanswered is not None:
            self.device.peer.exchange(self.device.request(self.unanswered))

    def sync(self) -> None:
        """Finish what had no answer, send what waits, and pull."""
        if self.unanswered is not None:
            self.device.exchange(self.unanswered)
            self.unanswered = None
        if self.device.tables:
            self.device.exchange(self.device.batch())
        self.device.pull()


@dataclass(frozen=True)
class Written:
    """A value that somebody wrote over another. Values are unique, so each tells where it came from."""

    id: bytes
    name: str
    value: Stored
    over: Stored


@dataclass
class Day:
    """One day: a few people whom all know, and what the workers do to them."""

    random: Random
    workers: list[Worker]
    now: Clock
    numbers: Iterator[int]
    ids: list[bytes] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)

    def pass_by(self) -> None:
        """Let it happen, until everybody has everything."""
        self.ids = [self.workers[0].device.make("person", **PERSON) for _ in range(2)]
        self.finish()
        for _ in range(STEPS):
            self.now.ms += self.random.choice([0, 10, 60_000])
            self.step(self.random.choice(self.workers))
        self.finish()

    def step(self, worker: Worker) -> None:
        """Do one thing."""
        what = self.random.random()
        if what < 0.1:
            worker.device.clock.offset_ms = self.random.randint(-TWO_DAYS, TWO_DAYS)
        elif what < 0.65:
            self.edit(worker.device)
        elif what < 0.8:
            worker.lose_an_answer()
        else:
            worker.sync()

    def edit(self, device: Sender) -> None:
        """Write a new value over what the device sees."""
        id, name = self.random.choice(self.ids), self.random.choice(FIELDS)
        written = Written(id, name, f"value {next(self.numbers)}", device.rows[id].state.values[name])
        self.written.append(written)
        device.change("person", id, values={name: written.value})

    def finish(self) -> None:
        """Sync everybody until nothing is left."""
        for worker in (*self.workers, *self.workers):
            worker.sync()

    def lost(self) -> list[Written]:
        """Return what neither stands, nor was written over by somebody who saw it, nor is in a conflict."""
        device = self.workers[0].device
        kept = {
            msgspec.json.decode(str(row.state.values[side]))["value"]
            for row in device.of_kind("conflict").values()
            for side in ("kept", "lost")
        }
        kept |= {one.over for one in self.written}
        kept |= {device.rows[id].state.values[name] for id in self.ids for name in FIELDS}
        return [one for one in self.written if one.value not in kept]


@pytest.fixture(scope="module")
def office(
    office_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[StorePeer, Clock]]:
    """Yield one office for all days."""
    folder = tmp_path_factory.mktemp("histories") / "server"
    shutil.copytree(office_folder, folder)
    now = Clock()
    peer = open_server(place(folder), now=now)
    yield peer, now
    peer.database.close()


def test_days_end_alike_and_lose_nothing(
    office: tuple[StorePeer, Clock], *, seed: int, is_long: bool
) -> None:
    peer, now = office
    workers = [Worker(enrolled(peer, now)) for _ in range(3)]
    numbers = count()
    random = Random(seed)
    for _ in range(400 if is_long else 25):
        day = Day(random, workers, now, numbers)
        day.pass_by()
        assert day.lost() == []
    agree(*(worker.device for worker in workers))
    assert workers[0].device.of_kind("conflict")
