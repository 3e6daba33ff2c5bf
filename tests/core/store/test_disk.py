import errno
import os
import resource
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.errors import Unavailable
from core.store import disk


class HeldOnWindowsError(PermissionError):
    winerror = 32


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_write_replaces_the_whole_file_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "one"
    disk.write(file, b"old and long")
    disk.write(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_bytes_are_on_the_disk_before_the_name_and_the_name_before_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "one"
    synced: list[tuple[bool, bool]] = []
    fsync = os.fsync

    def recorded(descriptor: int) -> None:
        synced.append((stat.S_ISDIR(os.fstat(descriptor).st_mode), file.exists()))
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", recorded)
    disk.write(file, b"1")
    assert synced == [(False, False), (True, True)]


def test_write_that_fails_in_the_middle_leaves_the_old_file(tmp_path: Path) -> None:
    file = tmp_path / "one"
    disk.write(file, b"old")
    with largest_file(4096), pytest.raises(Unavailable, match="disk_failed"):
        disk.write(file, bytes(10_000))
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_file_that_does_not_read_back_takes_no_place(tmp_path: Path) -> None:
    file = tmp_path / "one"
    disk.write(file, b"old")
    with pytest.raises(Unavailable, match="disk_failed"), disk.replacing(file, proven=lambda _: False) as out:
        out.write(b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_write_into_a_full_disk_says_so() -> None:
    with pytest.raises(Unavailable, match="disk_full"), disk.translating():
        raise OSError(errno.ENOSPC, "no space")
    with (
        pytest.raises(Unavailable, match="disk_full"),
        disk.translating(),
        Path("/dev/full").open("wb") as full,
    ):
        full.write(b"1")


def test_write_into_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="disk_failed"):
        disk.write(tmp_path / "none" / "one", b"1")


@pytest.mark.parametrize("times", [1, 8])
def test_a_file_held_by_another_program_only_delays(times: int) -> None:
    refusals = [HeldOnWindowsError() for _ in range(times)]
    waited: list[float] = []

    def action() -> str:
        if refusals:
            raise refusals.pop()
        return "done"

    assert disk.patiently(action, sleep=waited.append) == "done"
    assert len(waited) == times


def test_patience_ends_after_two_and_a_half_seconds() -> None:
    waited: list[float] = []

    def action() -> None:
        raise HeldOnWindowsError

    with pytest.raises(HeldOnWindowsError):
        disk.patiently(action, sleep=waited.append)
    assert sum(waited) == pytest.approx(2.55)


def test_other_refusals_are_not_repeated() -> None:
    waited: list[float] = []

    def action() -> None:
        raise PermissionError

    with pytest.raises(PermissionError):
        disk.patiently(action, sleep=waited.append)
    assert waited == []


def test_set_aside_keeps_every_damaged_file(tmp_path: Path) -> None:
    file = tmp_path / "one"
    for text in ("first", "second"):
        file.write_text(text)
        aside = disk.set_aside(file)
        assert aside.read_text() == text
    assert not file.exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_remove_takes_a_file_and_bears_its_absence(tmp_path: Path) -> None:
    file = tmp_path / "one"
    file.touch()
    disk.remove(file)
    disk.remove(file)
    assert not file.exists()
