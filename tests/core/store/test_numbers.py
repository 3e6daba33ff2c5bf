"""Numbers that are given once: counted by series, above every older copy of the store, without a gap."""

import os
from pathlib import Path

import pytest

from core.errors import Damaged
from core.store import snapshots
from core.store.store import FILE, NUMBERS, Store
from tests.core.conftest import settle

KEY = os.urandom(32)


def take(store: Store, series: str = "A") -> int:
    """Take a number in a work of its own."""
    with store.work("IssueCertificate") as work:
        return work.next_number(series)


def opened(folder: Path) -> Store:
    """Open the store, made and settled at the first time."""
    if (folder / FILE).exists():
        return Store(folder, key=KEY)
    made = Store.create(folder, key=KEY)
    settle(made, role="field_worker")
    return made


def put_back(snapshot: Path, folder: Path) -> None:
    """Put a snapshot in the place of the store."""
    (folder / FILE).write_bytes(snapshot.read_bytes())
    for ending in ("-wal", "-shm"):
        (folder / f"{FILE}{ending}").unlink(missing_ok=True)


def test_each_series_is_counted_by_itself(tmp_path: Path) -> None:
    store = opened(tmp_path)
    assert [take(store), take(store), take(store, "B"), take(store)] == [1, 2, 1, 3]
    store.close()


def test_older_copy_put_back_repeats_none(tmp_path: Path) -> None:
    """What was given after the snapshot is out in the world."""
    store = opened(tmp_path)
    take(store)
    snapshot = snapshots.take(tmp_path / FILE, key=KEY, folder=tmp_path / "snapshots")
    assert take(store) == 2
    store.close()
    put_back(snapshot, tmp_path)
    store = opened(tmp_path)
    assert take(store) == 3
    store.close()


def test_a_lost_file_beside_the_store_repeats_none(tmp_path: Path) -> None:
    store = opened(tmp_path)
    take(store)
    (tmp_path / NUMBERS).unlink()
    assert take(store) == 2
    store.close()


def test_work_that_is_not_saved_gives_its_numbers_back(tmp_path: Path) -> None:
    """A refusal after two numbers leaves no gap."""
    store = opened(tmp_path)
    take(store)
    with pytest.raises(RuntimeError), store.work("IssueCertificate") as work:
        assert [work.next_number("A"), work.next_number("A")] == [2, 3]
        raise RuntimeError
    assert take(store) == 2
    store.close()


def test_a_damaged_file_is_not_guessed_at(tmp_path: Path) -> None:
    store = opened(tmp_path)
    take(store)
    (tmp_path / NUMBERS).write_bytes(b"torn")
    with pytest.raises(Damaged, match="numbers_damaged"):
        take(store)
    store.close()
