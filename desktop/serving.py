"""A server process of this program's own: started, waited for, and ended with the block."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import msgspec

from core.errors import Unavailable
from desktop.starter import starter

_END_SECONDS = 20


class Ready(msgspec.Struct, frozen=True):
    """What a server tells when it can be reached."""

    url: str
    pid: int
    key_fingerprint: str


@dataclass(frozen=True, slots=True)
class Running:
    """A server process that this program started."""

    ready: Ready
    process: "subprocess.Popen[bytes]"


@contextmanager
def serving(*arguments: str) -> Iterator[Running]:
    """Start a server with the arguments, wait until it can be reached, and end it by SIGTERM."""
    with subprocess.Popen(starter("server", *arguments), stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            if not line:
                raise Unavailable("server_not_started")
            yield Running(msgspec.json.decode(line, type=Ready), process)
        finally:
            process.terminate()
            process.wait(timeout=_END_SECONDS)
