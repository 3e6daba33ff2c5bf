"""The lock of a store's folder: one program at a time, freed by the system whatever way the program ends."""

import os
import sys
from pathlib import Path

from core.errors import Unavailable
from core.store import disk

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """An exclusive lock on a file, held until `release` or the end of the process."""

    def __init__(self, path: Path) -> None:
        """Take the lock. Raise Unavailable `store_in_use` when somebody has it."""
        with disk.translating():
            self._descriptor: int | None = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _take(self._descriptor)
        except OSError as error:
            self.release()
            raise Unavailable("store_in_use") from error

    def release(self) -> None:
        """Let go, once."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
