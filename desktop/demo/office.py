"""The office of the day: a server in its own process, opened and spoken to as an administrator would."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.errors import Unavailable
from desktop.demo.cast import DISTRICT
from desktop.serving import serving
from desktop.starter import starter

NAME_KK, NAME_RU = "«Абай жолы» қоғамдық қоры", "Общественный фонд «Абай жолы»"


@dataclass(frozen=True, slots=True)
class Office:
    """Where the server keeps its data, and how it can be reached while it runs."""

    place: tuple[str, ...]
    url: str

    def invite(self, name: str, *, role: str) -> str:
        """Return the one-time code of a new colleague of the district."""
        (answer,) = administer(self.place, "invite", "--name", name, "--role", role, "--scope", DISTRICT)
        return str(answer["code"])

    def key(self) -> str:
        """Return the office's public key, as `verify` reads it from a file."""
        (line,) = _lines(self.place, "key")
        return line

    def export(self, buckets: list[str]) -> list[str]:
        """Return the server's export lines of the buckets."""
        return _lines(self.place, "export", "--bucket", *buckets)


@contextmanager
def office(folder: Path, passphrase_file: Path, *, database: Sequence[str] = ()) -> Iterator[Office]:
    """Open an office, serve it, and end the server with the block.

    `database` are the server's options for another place than a file in the folder.
    """
    place = ("--data-dir", str(folder), "--passphrase-file", str(passphrase_file), *database)
    administer(place, "open-office", "--name", NAME_KK, "--name-ru", NAME_RU, "--district", DISTRICT)
    with serving(*place, "--port", "0") as running:
        yield Office(place, running.ready.url)


def administer(place: tuple[str, ...], command: str, *arguments: str) -> list[dict[str, Any]]:
    """Run a command of the server's administrator and return its answers."""
    return [json.loads(line) for line in _lines(place, command, *arguments)]


def _lines(place: tuple[str, ...], command: str, *arguments: str) -> list[str]:
    line = starter("server-admin", command, *arguments, *place)
    done = subprocess.run(line, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise Unavailable("server_not_started")
    return done.stdout.decode().splitlines()
