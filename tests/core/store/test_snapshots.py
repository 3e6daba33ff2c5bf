import resource
import stat
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import Damaged, Unavailable
from core.store import cipher, snapshots

KEY = bytes(range(32))
CANARY = "Сәуле-CANARY-7f3a"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    made = tmp_path / "sapar.store"
    cipher.create(made, key=KEY)
    with closing(cipher.connect(made, KEY, cache_kib=64)) as connection:
        connection.execute("CREATE TABLE t (words TEXT)")
        connection.executemany("INSERT INTO t VALUES (?)", [(CANARY * 20,)] * 100)
        connection.commit()
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "it's a folder" / "snapshots"


def add(store: Path, times: int = 1) -> None:
    with closing(cipher.connect(store, KEY, cache_kib=64)) as connection:
        connection.executemany("INSERT INTO t VALUES (?)", [("more",)] * times)
        connection.commit()


def rows(path: Path) -> int:
    with closing(cipher.connect_frozen(path, key=KEY)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM t").fetchone()
    return int(count)


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_snapshot_holds_what_is_saved_even_in_the_wal(store: Path, folder: Path) -> None:
    with closing(cipher.connect(store, KEY, cache_kib=64)) as connection:
        connection.execute("INSERT INTO t VALUES ('in the WAL')")
        connection.commit()
        taken = snapshots.take(store, key=KEY, folder=folder)
        connection.execute("INSERT INTO t VALUES ('later')")
        connection.commit()
    assert rows(taken) == 101
    assert names(folder) == [taken.name]


def test_snapshot_opens_as_a_store(store: Path, folder: Path) -> None:
    taken = snapshots.take(store, key=KEY, folder=folder)
    cipher.prove_encrypted(taken)
    add(taken)
    assert rows(taken) == 101


def test_snapshot_is_encrypted_and_private(store: Path, folder: Path) -> None:
    taken = snapshots.take(store, key=KEY, folder=folder)
    assert stat.S_IMODE(taken.stat().st_mode) == 0o600
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        assert CANARY.encode(encoding) not in taken.read_bytes()
    with pytest.raises(Damaged):
        cipher.connect_frozen(taken, key=bytes(32))


def test_three_newest_are_kept(store: Path, folder: Path) -> None:
    taken = []
    for _ in range(5):
        add(store)
        taken.append(snapshots.take(store, key=KEY, folder=folder))
    assert names(folder) == [one.name for one in taken[-3:]]
    assert [rows(one) for one in taken[-3:]] == [103, 104, 105]
    assert snapshots.newest_verified(folder, key=KEY) == taken[-1]


def test_newest_that_passes_its_check_is_found(store: Path, folder: Path) -> None:
    first, second, third = (snapshots.take(store, key=KEY, folder=folder) for _ in range(3))
    flip(third)
    assert snapshots.newest_verified(folder, key=KEY) == second
    second.write_bytes(b"")
    assert snapshots.newest_verified(folder, key=KEY) == first
    first.unlink()
    assert snapshots.newest_verified(folder, key=KEY) is None


def test_no_snapshot_is_found_where_none_was_taken(folder: Path) -> None:
    assert snapshots.newest_verified(folder, key=KEY) is None


def test_damaged_store_replaces_no_snapshot(store: Path, folder: Path) -> None:
    for _ in range(3):
        snapshots.take(store, key=KEY, folder=folder)
    before = {file: file.read_bytes() for file in folder.iterdir()}
    flip(store)
    with pytest.raises(Damaged, match="store_damaged"):
        snapshots.take(store, key=KEY, folder=folder)
    store.unlink()
    with pytest.raises(Damaged, match="store_missing"):
        snapshots.take(store, key=KEY, folder=folder)
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_damage_where_nothing_is_kept_counts_too(store: Path, folder: Path) -> None:
    """A copy would leave the spoiled page out and look whole, but the disk has begun to fail."""
    with closing(cipher.connect(store, KEY, cache_kib=64)) as connection:
        connection.execute("DELETE FROM t")
        connection.commit()
    flip(store)
    with pytest.raises(Damaged, match="store_damaged"):
        snapshots.take(store, key=KEY, folder=folder)


def test_snapshot_that_does_not_read_back_replaces_none(
    store: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk spoils what it is given: the last good generations stay."""
    for _ in range(3):
        snapshots.take(store, key=KEY, folder=folder)
    before = {file: file.read_bytes() for file in folder.iterdir()}
    prove = cipher.prove_frozen_whole

    def spoiled(path: Path, *, key: bytes) -> None:
        flip(path)
        prove(path, key=key)

    monkeypatch.setattr(cipher, "prove_frozen_whole", spoiled)
    with pytest.raises(Unavailable, match="disk_failed"):
        snapshots.take(store, key=KEY, folder=folder)
    assert {file: file.read_bytes() for file in folder.iterdir()} == before


def test_disk_that_takes_no_more_is_told_and_nothing_is_left(store: Path, folder: Path) -> None:
    first = snapshots.take(store, key=KEY, folder=folder)
    add(store, times=3_000)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (first.stat().st_size, before[1]))
    try:
        with pytest.raises(Unavailable, match="disk_failed"):
            snapshots.take(store, key=KEY, folder=folder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert names(folder) == [first.name]
    assert rows(first) == 100


def test_folder_that_cannot_be_made_is_told(store: Path, tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.touch()
    with pytest.raises(Unavailable, match="disk_failed"):
        snapshots.take(store, key=KEY, folder=taken / "snapshots")
