"""Durable files: written whole or not at all; nothing here knows what stands in them."""

import contextlib
import errno
import os
import secrets
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, TypeVar

from core.errors import Unavailable

T = TypeVar("T")

_FULL = {errno.ENOSPC, errno.EDQUOT}
_HELD_BY_ANOTHER = {5, 32, 33}  # Windows: an antivirus or a cloud client has the file open
_DELAYS = [0.01 * 2**n for n in range(8)]  # seconds, 2.55 in all


@contextlib.contextmanager
def translating() -> Iterator[None]:
    """Turn the system's errors into `disk_full` and `disk_failed`."""
    try:
        yield
    except OSError as error:
        raise Unavailable("disk_full" if error.errno in _FULL else "disk_failed") from error


def patiently(action: Callable[[], T], *, sleep: Callable[[float], None] = time.sleep) -> T:
    """Do it again for 2.5 seconds while another program holds the file, as happens on Windows."""
    for delay in _DELAYS:
        try:
            return action()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_ANOTHER:
                raise
        sleep(delay)
    return action()


@contextlib.contextmanager
def replacing(path: Path, *, proven: Callable[[Path], bool]) -> Iterator[BinaryIO]:
    """Give a file to fill that takes the place of `path` once it is on the disk and proven by reading back.

    Until then the old file stands, and whatever fails leaves it so.
    """
    part = path.with_name(f"{path.name}.{secrets.token_hex(4)}.part")
    try:
        with translating():
            with open(part, "xb", opener=_private) as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            if not proven(part):
                raise Unavailable("disk_failed")
            move(part, path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def write(path: Path, data: bytes) -> None:
    """Replace the file by these bytes."""
    with replacing(path, proven=lambda part: part.read_bytes() == data) as out:
        out.write(data)


def set_aside(path: Path) -> Path:
    """Rename a damaged file so that a whole one can take its place; nothing is ever deleted."""
    aside = path.with_name(f"{path.name}.{secrets.token_hex(4)}.damaged")
    with translating():
        move(path, aside)
    return aside


def remove(path: Path) -> None:
    """Delete a file that may be gone already."""
    with translating():
        patiently(lambda: path.unlink(missing_ok=True))


def sweep(folder: Path, *, of: str = "*") -> None:
    """Delete what a power cut left half written in the folder, of files whose names match; nobody writes there.

    What another program holds stays for the next time.
    """
    for part in folder.glob(f"{of}.part"):
        with contextlib.suppress(Unavailable):
            remove(part)


def sync_folder(folder: Path) -> None:
    """Make the names in the folder durable; Windows does so by itself."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def move(source: Path, target: Path) -> None:
    """Rename within a disk, durably and patiently. Raises OSError: see `translating`."""
    patiently(lambda: source.replace(target))
    sync_folder(target.parent)


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
