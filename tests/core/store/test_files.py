import hashlib
import io
import random
import stat
from pathlib import Path

import pytest

from core.errors import Damaged, NotFound, Unavailable
from core.store.files import FileStore, digest_of

KEY = bytes(range(32))
CANARY = "Сәуле-CANARY-7f3a"
PHOTO = random.Random(1).randbytes(150_000)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "files"


@pytest.fixture
def files(folder: Path) -> FileStore:
    return FileStore(folder, key=KEY)


def only(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


@pytest.mark.parametrize("content", [b"", b"1", PHOTO])
def test_content_is_found_by_its_digest(files: FileStore, content: bytes) -> None:
    digest = files.put(content)
    assert digest == hashlib.blake2b(content, digest_size=32).hexdigest()
    with files.open(digest) as stream:
        assert stream.read() == content
    assert files.has(digest)
    assert files.size(digest) == len(content)


def test_stream_is_kept_like_bytes(files: FileStore, tmp_path: Path) -> None:
    source = tmp_path / "photo.jpg"
    source.write_bytes(PHOTO)
    with source.open("rb") as stream:
        stream.read(10)
        assert files.put(stream) == files.put(PHOTO) == digest_of(io.BytesIO(PHOTO))


def test_same_content_is_kept_once(files: FileStore, folder: Path) -> None:
    files.put(PHOTO)
    before = only(folder).read_bytes()
    files.put(PHOTO)
    assert only(folder).read_bytes() == before


def test_absent_content_is_not_found(files: FileStore) -> None:
    absent = "ab" * 32
    assert not files.has(absent)
    with pytest.raises(NotFound, match="file_missing"):
        files.open(absent)
    with pytest.raises(NotFound, match="file_missing"):
        files.size(absent)


@pytest.mark.parametrize("name", ["../../etc/passwd", "ab/cd", "store"])
def test_what_is_no_digest_never_becomes_a_path(files: FileStore, name: str) -> None:
    with pytest.raises(ValueError):
        files.has(name)


def test_every_sampled_bit_flip_is_damage(files: FileStore, folder: Path) -> None:
    digest = files.put(PHOTO)
    file = only(folder)
    good = file.read_bytes()
    for bit in [*range(0, 256, 7), *range(256, len(good) * 8, 12_007)]:
        flipped = bytearray(good)
        flipped[bit // 8] ^= 1 << bit % 8
        file.write_bytes(flipped)
        with pytest.raises(Damaged, match="file_damaged"), files.open(digest) as stream:
            stream.read()


@pytest.mark.parametrize("length", [0, 15, 16, 40, 70_000])
def test_cut_file_is_damage_and_is_healed_by_the_same_content(
    files: FileStore, folder: Path, length: int
) -> None:
    digest = files.put(PHOTO)
    only(folder).write_bytes(only(folder).read_bytes()[:length])
    with pytest.raises(Damaged, match="file_damaged"), files.open(digest) as stream:
        stream.read()
    assert files.put(PHOTO) == digest
    with files.open(digest) as stream:
        assert stream.read() == PHOTO


def test_swapped_files_are_damage(files: FileStore, folder: Path) -> None:
    digests = [files.put(b"a certificate"), files.put(b"another paper")]
    one, other = folder.iterdir()
    content = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(content)
    for digest in digests:
        with pytest.raises(Damaged, match="file_damaged"), files.open(digest) as stream:
            stream.read()


def test_thief_finds_neither_content_nor_digest_nor_equality(folder: Path) -> None:
    text = (CANARY * 5_000).encode() + CANARY.encode("utf-16-le")
    digest = FileStore(folder / "one", key=KEY).put(text)
    FileStore(folder / "two", key=bytes(32)).put(text)
    one, two = only(folder / "one"), only(folder / "two")
    assert one.name != two.name
    assert one.read_bytes() != two.read_bytes()
    assert stat.S_IMODE(one.stat().st_mode) == 0o600
    for file in (one, two):
        assert digest[:8] not in file.name
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert CANARY.encode(encoding) not in file.read_bytes()
        assert bytes.fromhex(digest) not in file.read_bytes()


def test_content_that_changes_while_it_is_read_is_not_kept(files: FileStore, folder: Path) -> None:
    class Growing(io.BytesIO):
        """A photograph that the camera is still writing."""

        reads = 0

        def read(self, size: int | None = -1, /) -> bytes:
            self.reads += 1
            return super().read(size) if self.reads < 3 else b""

    with pytest.raises(Unavailable, match="disk_failed"):
        files.put(Growing(PHOTO))
    assert list(folder.iterdir()) == []


def test_sweep_takes_only_what_is_half_written(files: FileStore, folder: Path) -> None:
    files.sweep()
    digest = files.put(PHOTO)
    only(folder).with_name("half.part").write_bytes(b"1")
    files.sweep()
    assert files.has(digest)
    only(folder)
