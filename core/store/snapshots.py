"""Snapshots: whole, verified, encrypted copies of a store, three generations of them; when to take one and
how to restore one is decided elsewhere."""

from contextlib import closing
from pathlib import Path

from core.errors import Damaged
from core.store import cipher, disk

KEPT = 3
_CACHE_KIB = 8192
_NAMES = "[0-9]" * 6 + ".snapshot"


def take(store: Path, *, key: bytes, folder: Path) -> Path:
    """Copy the store as it is now, beside work that goes on; then let go of all but the newest three.

    Generations are numbered, because the computer's clock may be wrong. Raises Damaged `store_damaged` from
    a store that fails its check, and touches no snapshot then.
    """
    with disk.translating():
        folder.mkdir(parents=True, exist_ok=True)
    number = max((int(one.stem) for one in _generations(folder)), default=0) + 1
    target = folder / f"{number:06}.snapshot"
    with closing(cipher.connect(store, key, cache_kib=_CACHE_KIB)) as connection:
        cipher.prove_whole(connection)
        with disk.replacing(target, proven=lambda part: _is_whole(part, key)) as out, cipher.translating():
            connection.execute("VACUUM INTO ?", (out.name,))
    for old in _generations(folder)[:-KEPT]:
        disk.remove(old)
    return target


def newest_verified(folder: Path, *, key: bytes) -> Path | None:
    """Return the newest snapshot that passes its check now."""
    return next((one for one in reversed(_generations(folder)) if _is_whole(one, key)), None)


def _generations(folder: Path) -> list[Path]:
    return sorted(folder.glob(_NAMES))


def _is_whole(path: Path, key: bytes) -> bool:
    try:
        cipher.prove_frozen_whole(path, key=key)
    except Damaged:
        return False
    return True
