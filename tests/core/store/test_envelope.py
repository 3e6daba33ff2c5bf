from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import msgspec
import pytest

from core.errors import Damaged, Outdated
from core.store import envelope
from core.store.envelope import Cost, Envelope, PassphraseSlot, Wrapped

MADE = Envelope(
    store=UUID(int=7),
    created=datetime(2026, 1, 2, tzinfo=UTC),
    passphrase=PassphraseSlot(
        salt=bytes(range(16)), cost=Cost(), device=bytes(16), key=Wrapped(bytes(12), bytes(48))
    ),
    recovery=Wrapped(bytes(12), bytes(48)),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "store.keys"
    envelope.write(made, MADE)
    return made


def test_it_reads_as_written(path: Path) -> None:
    assert envelope.read(path) == MADE


def test_every_bit_flip_is_refused(path: Path) -> None:
    good = path.read_bytes()
    for bit in range(len(good) * 8):
        flipped = bytearray(good)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        with pytest.raises(Damaged, match="envelope_damaged"):
            envelope.read(path)


def test_every_truncation_is_refused(path: Path) -> None:
    good = path.read_bytes()
    for length in range(len(good)):
        path.write_bytes(good[:length])
        with pytest.raises(Damaged, match="envelope_damaged"):
            envelope.read(path)


def test_addition_is_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")
    with pytest.raises(Damaged, match="envelope_damaged"):
        envelope.read(path)


def test_missing_envelope_is_named(tmp_path: Path) -> None:
    with pytest.raises(Damaged, match="envelope_missing"):
        envelope.read(tmp_path / "store.keys")
    assert not envelope.exists(tmp_path / "store.keys")


def test_envelope_of_a_newer_program_is_refused_and_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "VERSION", 2)
    envelope.write(path, MADE)
    written = path.read_bytes()
    monkeypatch.undo()
    with pytest.raises(Outdated, match="store_newer"):
        envelope.read(path)
    with pytest.raises(Outdated, match="store_newer"):
        envelope.mend(path)
    assert path.read_bytes() == written


def test_forged_cost_that_would_eat_the_memory_is_refused(path: Path) -> None:
    slot = msgspec.structs.replace(MADE.passphrase, cost=Cost(memory_kib=1 << 30))
    envelope.write(path, msgspec.structs.replace(MADE, passphrase=slot))
    with pytest.raises(Damaged, match="envelope_damaged"):
        envelope.read(path)


def test_whole_pair_needs_no_mending(path: Path) -> None:
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    assert len(before) == 2
    assert envelope.mend(path) == "nothing"
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before


def test_damaged_envelope_is_moved_aside_and_made_from_its_twin(path: Path) -> None:
    path.write_bytes(b"damage")
    assert envelope.mend(path) == "envelope"
    assert envelope.read(path) == MADE
    (aside,) = path.parent.glob("*.damaged")
    assert aside.read_bytes() == b"damage"


def test_missing_envelope_is_made_from_its_twin(path: Path) -> None:
    path.unlink()
    assert envelope.exists(path)
    assert envelope.mend(path) == "envelope"
    assert envelope.read(path) == MADE


@pytest.mark.parametrize("content", [b"damage", None])
def test_twin_is_made_from_the_envelope(path: Path, content: bytes | None) -> None:
    (twin,) = path.parent.glob("*.twin")
    twin.write_bytes(content) if content else twin.unlink()
    assert envelope.mend(path) == "twin"
    assert twin.read_bytes() == path.read_bytes()
    assert envelope.read(path) == MADE


def test_nothing_is_touched_when_both_are_damaged(path: Path) -> None:
    for file in list(path.parent.iterdir()):
        file.write_bytes(b"damage")
    with pytest.raises(Damaged, match="envelope_damaged"):
        envelope.mend(path)
    assert [file.read_bytes() for file in path.parent.iterdir()] == [b"damage"] * 2
