"""A store is made whole or not at all, whatever stops the making."""

from itertools import count
from pathlib import Path

import pytest

from core.errors import Refused, Unavailable
from core.store import cipher, disk, envelope, keys
from core.store.envelope import Cost
from core.store.lock import Lock
from core.store.making import making

CHEAP = Cost(memory_kib=128, rounds=1)
PASSPHRASE = "far-away settlement 41"
STORE, KEYS, LOCK = "a.db", "a.keys", "a.lock"


class StopError(BaseException):
    """The process is stopped."""


def make(folder: Path) -> bytes:
    """Make a store and return its key."""
    with making(folder, store=STORE, keys=KEYS, lock=LOCK) as aside:
        made, _ = keys.create(aside / KEYS, passphrase=PASSPHRASE, secrets=None, cost=CHEAP)
        cipher.create(aside / STORE, key=made.data)
    return made.data


def opens(folder: Path) -> bool:
    found = keys.open_by_passphrase(folder / KEYS, passphrase=PASSPHRASE, secrets=None)
    cipher.connect(folder / STORE, found.data, cache_kib=1000).close()
    return envelope.mend(folder / KEYS) == "nothing"


def test_a_store_and_its_keys_stand_in_the_folder_and_nothing_aside(tmp_path: Path) -> None:
    make(tmp_path)
    assert opens(tmp_path)
    assert {one.name for one in tmp_path.iterdir()} == {STORE, KEYS, f"{KEYS}.twin", LOCK}


def test_a_making_that_was_stopped_anywhere_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every rename is a step; a stop before any of them leaves no store, or the whole one."""
    move, stopped = disk.move, 0
    for last in count():
        folder, steps = tmp_path / str(last), count()

        def stop(source: Path, target: Path, *, steps: "count[int]" = steps, last: int = last) -> None:
            if next(steps) == last:
                raise StopError
            move(source, target)

        monkeypatch.setattr(disk, "move", stop)
        try:
            make(folder)
        except StopError:
            stopped += 1
        else:
            break
        finally:
            monkeypatch.setattr(disk, "move", move)
        if not envelope.exists(folder / KEYS):
            make(folder)
        assert envelope.mend(folder / KEYS) in ("nothing", "twin")
        assert opens(folder)
    assert stopped >= 4


def test_a_store_whose_keys_are_lost_is_not_replaced(tmp_path: Path) -> None:
    make(tmp_path)
    for one in tmp_path.glob(f"{KEYS}*"):
        one.unlink()
    before = (tmp_path / STORE).read_bytes()
    (tmp_path / "new").mkdir()
    with pytest.raises(Refused, match="store_exists"):
        make(tmp_path)
    assert (tmp_path / STORE).read_bytes() == before


def test_keys_whose_store_is_lost_are_not_replaced(tmp_path: Path) -> None:
    make(tmp_path)
    (tmp_path / STORE).unlink()
    (tmp_path / KEYS).unlink()
    with pytest.raises(Refused, match="store_exists"):
        make(tmp_path)


def test_two_do_not_make_at_once(tmp_path: Path) -> None:
    held = Lock(tmp_path / LOCK)
    with pytest.raises(Unavailable, match="store_in_use"):
        make(tmp_path)
    held.release()
    make(tmp_path)
