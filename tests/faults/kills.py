"""Killing `apply`: one store, one long stream of commands that may be repeated, a real process for each kill."""

import base64
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec

from core.errors import Damaged, NotFound, Unavailable
from core.identity import new_id
from core.model import BY_KIND
from core.model.evidence import Attachment
from core.store.check import check
from core.store.envelope import Cost
from core.store.keys import Secrets
from core.store.store import Store
from desktop.vault import Vault
from sync.office import init_office
from tests.house.tree import ROOT

PASSPHRASE = "дала мен тау арасы алыс"
DISTRICT = "103200000"
CHEAP = Cost(memory_kib=128, rounds=1)
SLOWEST = 0.02  # seconds after an answer until the kill: longer than a command takes

Ids = dict[str, Any]


class Line(msgspec.Struct, frozen=True):
    """A line of the stream: a command that names the id of what it makes."""

    command: str
    data: dict[str, Any]

    @property
    def id(self) -> UUID:
        """The id of what it makes."""
        return UUID(self.data["id"])

    @property
    def kind(self) -> str:
        """The kind of what it makes."""
        return MADE_BY[self.command]


class Answer(msgspec.Struct, frozen=True):
    """What `apply` said of a line."""

    line: int
    ok: bool
    ids: Ids = {}
    code: str = ""


MADE_BY = {
    "RegisterPerson": "person",
    "RecordConsent": "consent",
    "RecordVisit": "visit",
    "AttachFile": "attachment",
}


def stream(people: int) -> Iterator[Line]:
    """Yield four lines a person: the card, the consent, a visit with three services, and a file."""
    for number in range(people):
        person, consent, visit, file = (str(new_id()) for _ in range(4))
        card = {"surname": f"Ахметов{number}", "given_name": "Серік", "no_iin_reason": "lost"}
        yield Line("RegisterPerson", {"id": person, "district": DISTRICT, **card})
        agreed = {"given_on": "2026-01-10", "form": "paper", "scopes": ["processing"]}
        yield Line("RecordConsent", {"id": consent, "person": person, **agreed})
        service = {"type": "consult_legal", "form": "individual", "recipients": [{"person": person}]}
        met = {
            "visited_on": "2026-01-11",
            "purpose": "consult",
            "people": [person],
            "services": [service] * 3,
        }
        yield Line("RecordVisit", {"id": visit, "district": DISTRICT, **met})
        content = base64.b64encode(f"{number}".encode() * 5_000).decode()
        proof = {"title": "Келісім", "media_type": "text/plain", "content": content}
        yield Line("AttachFile", {"id": file, "person": person, **proof})


@dataclass(frozen=True)
class Victim:
    """A laptop whose `apply` is killed again and again."""

    folder: Path

    @property
    def vault(self) -> Vault:
        """The store's folder; its passphrase is quick to try."""
        return Vault(self.folder, find_secrets=no_keyring, cost=CHEAP)

    @classmethod
    def founded(cls, folder: Path) -> "Victim":
        """Make a local office."""
        (folder / "passphrase").write_text(PASSPHRASE, encoding="utf-8")
        victim = cls(folder)
        made, _ = victim.vault.make(PASSPHRASE)
        init_office(made.store, name_kk="Жол", name_ru="Путь", user_name="Әсел", districts=[DISTRICT])
        made.store.close()
        return victim

    def open(self) -> Store:
        """Open the store as the next start does."""
        return self.vault.open(PASSPHRASE).store

    def killed(self, lines: Sequence[Line], *, answers: int, delay: float) -> list[Answer]:
        """Run `apply` on the lines, kill it so many seconds after so many answers, and return all answers."""
        file = self.folder / "lines.jsonl"
        file.write_bytes(b"".join(msgspec.json.encode(line) + b"\n" for line in lines))
        options = ["--data-dir", str(self.folder), "--passphrase-file", str(self.folder / "passphrase")]
        command = [sys.executable, "-P", "-m", "desktop", "apply", str(file), *options]
        surroundings = {
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "PYTHONPYCACHEPREFIX": str(self.folder / "pyc"),
        }
        surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # so that only the first start compiles
        with (
            (self.folder / "stderr").open("wb") as told,
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=told, env=surroundings) as process,
        ):
            assert process.stdout
            said = [process.stdout.readline() for _ in range(answers)]
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            said += process.stdout.readlines()
        assert process.returncode == -signal.SIGKILL, (self.folder / "stderr").read_text(encoding="utf-8")
        return [msgspec.json.decode(line, type=Answer) for line in said if line.endswith(b"\n")]


def no_keyring() -> Secrets:
    """Find no keyring on this computer."""
    raise Unavailable("keyring_missing")


def lost(store: Store, answers: Iterable[Answer]) -> list[Answer]:
    """Return the answers of which something is not in the store: a record, or the content of a file."""
    with store.read() as session:

        def is_there(kind: str, id: UUID) -> bool:
            found = session.get(BY_KIND[kind], id)
            return found is not None and (not isinstance(found, Attachment) or is_whole(store, found.hash))

        return [one for one in answers if not all(is_there(kind, id) for kind, id in made(one.ids))]


def made(ids: Ids) -> Iterator[tuple[str, UUID]]:
    """Yield the kind and id of everything that an answer names."""
    for kind, value in ids.items():
        for id in value if isinstance(value, list) else [value]:
            yield kind, UUID(id)


def is_whole(store: Store, digest: str) -> bool:
    """Tell whether the file's content can be read to its end."""
    assert store.files
    try:
        with store.files.open(digest) as content:
            return bool(content.read())
    except (NotFound, Damaged):
        return False


def saved(store: Store, lines: Iterable[Line]) -> int:
    """Return how many of the lines, from the first, are in the store; those after them must not be."""
    with store.read() as session:
        there = [session.get(BY_KIND[line.kind], line.id) is not None for line in lines]
    assert there == sorted(there, reverse=True)
    return sum(there)


@dataclass
class Tally:
    """What was answered, in flight and lost over all kills."""

    answered: list[int]
    in_flight: int = 0
    lost: int = 0

    def __str__(self) -> str:
        return (
            f"{len(self.answered)} kills of apply: {sum(self.answered)} lines answered,"
            f" {self.in_flight} in flight, {self.lost} lost"
        )


def kill(victim: Victim, *, times: int, lines: Sequence[Line], random_: random.Random) -> Tally:
    """Kill `apply` at moments spread over the whole stream, and look at the store after each.

    What was not answered is sent again, so the line in flight is repeated whether it was saved or not.
    """
    tally, place = Tally([]), 0
    for moment in sorted(random_.randrange(len(lines)) for _ in range(times)):
        delay = random_.uniform(0, SLOWEST)
        answers = victim.killed(lines[place:], answers=max(moment - place, 0), delay=delay)
        assert [(one.line, one.ok) for one in answers] == [(n + 1, True) for n in range(len(answers))]
        place += len(answers)
        store = victim.open()
        try:
            tally.answered.append(len(answers))
            tally.lost += len(lost(store, answers))
            in_flight = saved(store, lines[place : place + 10])
            assert in_flight <= 1
            tally.in_flight += in_flight
            assert check(store) == []
        finally:
            store.close()
    return tally
