"""A server process of this program's own: started, waited for, and ended with the block."""

import logging
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Timer

import msgspec

from core.errors import Unavailable
from desktop.starter import starter

_START_SECONDS = 60
_END_SECONDS = 40  # it gives the requests at hand 30
_log = logging.getLogger(__name__)


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
    """Start a server with the arguments, wait until it can be reached, and end it by SIGTERM.

    Raise Unavailable `server_not_started` where it ends, or says nothing for a minute.
    """
    with subprocess.Popen(starter("server", *arguments), stdout=subprocess.PIPE) as process:
        try:
            yield Running(_ready(process), process)
        finally:
            _end(process)


def _ready(process: "subprocess.Popen[bytes]") -> Ready:
    assert process.stdout is not None
    alarm = Timer(_START_SECONDS, process.kill)
    alarm.start()
    try:
        return msgspec.json.decode(process.stdout.readline(), type=Ready)
    except msgspec.DecodeError:
        raise Unavailable("server_not_started") from None
    finally:
        alarm.cancel()


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(timeout=_END_SECONDS)
    except subprocess.TimeoutExpired:
        _log.warning("a server did not end by itself")
    finally:
        process.kill()
        process.wait()
