"""Making a store aside: there is none in its folder until all of it can be moved there, the keys last."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import Refused, Unavailable
from core.store import disk, envelope
from core.store.lock import Lock

_ASIDE = "new"


@contextmanager
def making(folder: Path, *, store: str, keys: str, lock: str) -> Iterator[Path]:
    """Give an empty folder to make the store and its keys in; both move to `folder` when the block ends well.

    What a stop left of an earlier making is cleared away: nobody ever worked in it. Raise Refused
    `store_exists`, Unavailable `store_in_use`, `disk_full`, `disk_failed`.
    """
    with disk.translating():
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    held = Lock(folder / lock)
    try:
        aside = _cleared(folder, store=store, keys=keys)
        yield aside
        if (aside / f"{store}-wal").exists():  # the store was not closed, or not to its end
            raise Unavailable("disk_failed")
        with disk.translating():
            for name in (store, keys):
                disk.move(aside / name, folder / name)
        envelope.mend(folder / keys)
        shutil.rmtree(aside, ignore_errors=True)
    finally:
        held.release()


def _cleared(folder: Path, *, store: str, keys: str) -> Path:
    """Return the folder to make in, empty. A store without keys is somebody's, unless its keys lie there still."""
    aside = folder / _ASIDE
    if envelope.exists(folder / keys):
        raise Refused("store_exists")
    if (folder / store).exists():
        if not (aside / keys).exists() or (aside / store).exists():
            raise Refused("store_exists")
        disk.set_aside(folder / store)
    with disk.translating():
        if aside.exists():
            shutil.rmtree(aside)
        aside.mkdir(mode=0o700)
    return aside
