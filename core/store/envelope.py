"""The envelope file: both slots that hold the wrapped data key; it proves that a store exists.

A twin stands beside it, because one damaged bit here would cost the whole store. What opens a slot is
known to `keys` alone.
"""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

import msgspec

from core.errors import Damaged, Outdated
from core.store import disk

VERSION = 1
Mended = Literal["nothing", "twin", "envelope"]


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at a passphrase costs by Argon2id; above the floor of OWASP ASVS 5.0, appendix C."""

    memory_kib: Annotated[int, msgspec.Meta(ge=128, le=1 << 20)] = 64 << 10
    rounds: Annotated[int, msgspec.Meta(ge=1, le=64)] = 3
    lanes: Annotated[int, msgspec.Meta(ge=1, le=16)] = 1


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data key under AES-256-GCM."""

    nonce: Annotated[bytes, msgspec.Meta(min_length=12, max_length=12)]
    sealed: bytes


class PassphraseSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Opened by the passphrase with the device secret, or by the passphrase alone.

    `device` is the fingerprint of the device secret: it tells a lost secret from a wrong passphrase.
    """

    salt: Annotated[bytes, msgspec.Meta(min_length=16, max_length=16)]
    cost: Cost
    device: bytes | None
    key: Wrapped


class Envelope(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the file holds; the recovery key alone opens `recovery`."""

    store: UUID
    created: datetime
    passphrase: PassphraseSlot
    recovery: Wrapped


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: Annotated[int, msgspec.Meta(ge=1, le=255)]
    checksum: str
    envelope: msgspec.Raw


def exists(path: Path) -> bool:
    """Tell whether there is an envelope or at least its twin, so that a store was made here."""
    return path.exists() or _twin(path).exists()


def read(path: Path) -> Envelope:
    """Read it. Raises Damaged `envelope_missing`, `envelope_damaged`: see `mend`; Outdated `store_newer`."""
    return _decoded(_bytes(path))


def write(path: Path, envelope: Envelope) -> None:
    """Write both files durably; the old envelope opens the store until the new one stands."""
    data = _encoded(VERSION, msgspec.Raw(msgspec.json.encode(envelope)))
    disk.write(_twin(path), data)
    disk.write(path, data)


def mend(path: Path) -> Mended:
    """Make both files whole and equal by the one that is whole, and tell which was put right.

    A damaged envelope is moved aside. Raises what `read` raises of the twin when neither is whole.
    """
    twin = _twin(path)
    try:
        read(path)
    except Damaged:
        read(twin)
        if path.exists():
            disk.set_aside(path)
        disk.write(path, _bytes(twin))
        return "envelope"
    if twin.exists() and _bytes(twin) == _bytes(path):
        return "nothing"
    disk.write(twin, _bytes(path))
    return "twin"


def _twin(path: Path) -> Path:
    return path.with_name(f"{path.name}.twin")


def _bytes(path: Path) -> bytes:
    with disk.translating():
        try:
            return path.read_bytes()
        except FileNotFoundError as error:
            raise Damaged("envelope_missing") from error


def _encoded(version: int, envelope: msgspec.Raw) -> bytes:
    checksum = hashlib.blake2b(bytes(envelope), digest_size=16, salt=version.to_bytes(16, "big")).hexdigest()
    return msgspec.json.encode(_File(version, checksum, envelope))


def _decoded(data: bytes) -> Envelope:
    """One flipped bit anywhere makes the file differ from what we would have written."""
    try:
        file = msgspec.json.decode(data, type=_File)
        if _encoded(file.version, file.envelope) != data:
            raise Damaged("envelope_damaged")
        if file.version > VERSION:
            raise Outdated("store_newer")
        return msgspec.json.decode(file.envelope, type=Envelope)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Damaged("envelope_damaged") from error
