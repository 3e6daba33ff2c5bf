"""The server's signing key: kept in the database under the passphrase, so that several processes share it."""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct

from core.errors import Refused
from core.store.envelope import Cost, Wrapped
from core.store.wrapping import stretched, unwrapped, wrapped
from sync.protocol.codec import pack, unpack

_SLOT = "signing"


class _Kept(Struct, frozen=True):
    salt: bytes
    cost: Cost
    key: Wrapped


def seal_key(key: Ed25519PrivateKey, *, organisation: UUID, passphrase: str, cost: Cost) -> bytes:
    """Return the key wrapped by the passphrase (Argon2id, AES-256-GCM)."""
    salt = os.urandom(16)
    secret = stretched(passphrase, salt=salt, cost=cost)
    sealed = wrapped(key.private_bytes_raw(), store=organisation, slot=_SLOT, secret=secret)
    return pack(_Kept(salt, cost, sealed))


def open_key(kept: bytes, *, organisation: UUID, passphrase: str) -> Ed25519PrivateKey:
    """Return the key. Raise Refused `wrong_passphrase`."""
    found = unpack(kept, _Kept)
    secret = stretched(passphrase, salt=found.salt, cost=found.cost)
    try:
        raw = unwrapped(found.key, store=organisation, slot=_SLOT, secret=secret)
    except InvalidTag as error:
        raise Refused("wrong_passphrase", "passphrase") from error
    return Ed25519PrivateKey.from_private_bytes(raw)
