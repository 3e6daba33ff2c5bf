"""Servers for tests: a StorePeer over a real SQLCipher file or a real PostgreSQL, with an office opened in it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from core.store.envelope import Cost
from core.store.recovery_key import RecoveryKey
from sync.server import admin
from sync.server.peer import StorePeer
from sync.server.place import Place
from sync.server.tables import HELD
from tests.devices import Sender
from tests.laptops import Clock

DISTRICT, OTHER = "103200000", "103400000"
BUCKET = f"d:{DISTRICT}"
PERSON: dict[str, Any] = {"surname": "Ахметова", "given_name": "Сәуле", "district": DISTRICT}
PASSPHRASE = "far-away settlement 41"
CHEAP = Cost(memory_kib=128, rounds=1)


def place(folder: Path, *, database: str | None = None) -> Place:
    """Return a place whose keys are cheap to open."""
    return Place(folder, PASSPHRASE, database, CHEAP)


def open_office(where: Place, *, now: Clock | None = None) -> StorePeer:
    """Return the peer of a new server with an office of two districts."""
    return opened_office(where, now=now)[0]


def opened_office(where: Place, *, now: Clock | None = None) -> tuple[StorePeer, RecoveryKey]:
    """Return that peer, and the key that recovers the server."""
    return admin.open_office(
        where, name_kk="Үміт", name_ru="Умит", districts=[DISTRICT, OTHER], now=now or Clock()
    )


def enrol(
    peer: StorePeer,
    *,
    now: Clock | None = None,
    role: str = "field_worker",
    districts: list[str] | None = None,
) -> Sender:
    """Return a device of a new user, by default of one district."""
    invitation = admin.invite(peer, name="Айгүл", role=role, districts=districts or [DISTRICT])
    return Sender(peer, now or Clock()).enrol(invitation.code)


def enrolled(peer: StorePeer, now: Clock, **more: Any) -> Sender:
    """Return a device that has pulled everything."""
    device = enrol(peer, now=now, **more)
    device.pull()
    return device


def agree(*devices: Sender) -> None:
    """Pull until quiet, and compare each bucket of each device with the sums of the server."""
    for device in (*devices, *devices):
        device.pull()
    for device in devices:
        for page in device.exchange(want_sums=True).pages:
            assert device.sums(page.bucket) == page.sums, page.bucket


def count(peer: StorePeer, table: Any) -> int:
    """Return how many rows a table has."""
    with peer.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(table)) or 0


def held(peer: StorePeer) -> list[Any]:
    """Return the rows that the server keeps aside."""
    with peer.database.reading() as connection:
        return list(connection.execute(select(HELD).order_by(HELD.c.no)))


@dataclass(frozen=True)
class Running:
    """A server process and the line it printed."""

    process: subprocess.Popen[str]
    url: str
    pid: int
    key_fingerprint: str


@contextmanager
def running(where: Place, *more: str) -> Iterator[Running]:
    """Run a server process over a place where an office was opened; end it by SIGTERM."""
    where.folder.mkdir(parents=True, exist_ok=True)
    passphrase = where.folder / "passphrase"
    passphrase.write_text(where.passphrase + "\n", encoding="utf-8")
    database = ["--database", where.database] if where.database else []
    options = ["--data-dir", str(where.folder), "--passphrase-file", str(passphrase), "--port", "0"]
    command = [sys.executable, "-m", "sync.server", *options, *database, *more]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line:
            raise AssertionError(process.communicate()[1])
        yield Running(process, **json.loads(line))
    finally:
        process.terminate()
        process.communicate()
