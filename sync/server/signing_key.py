"""The server's signing key: kept in the database under passphrase and recovery key, so that processes share it."""

import os
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec import Struct
from msgspec.structs import replace

from core.errors import Refused
from core.store.envelope import Cost, Wrapped
from core.store.recovery_key import RecoveryKey
from core.store.wrapping import stretched, unwrapped, wrapped
from sync.protocol.codec import pack, unpack

_SLOT, _RECOVERY_SLOT = "signing", "signing recovery"


class _Kept(Struct, frozen=True):
    salt: bytes
    cost: Cost
    key: Wrapped
    recovery: Wrapped


def seal_key(
    key: Ed25519PrivateKey, *, organisation: UUID, passphrase: str, recovery: RecoveryKey, cost: Cost
) -> bytes:
    """Return the key wrapped twice: by the passphrase (Argon2id, AES-256-GCM), and by the recovery key."""
    salt, raw = os.urandom(16), key.private_bytes_raw()
    secret = stretched(passphrase, salt=salt, cost=cost)
    return pack(
        _Kept(
            salt,
            cost,
            wrapped(raw, store=organisation, slot=_SLOT, secret=secret),
            wrapped(raw, store=organisation, slot=_RECOVERY_SLOT, secret=recovery.secret),
        )
    )


def open_key(kept: bytes, *, organisation: UUID, passphrase: str) -> Ed25519PrivateKey:
    """Return the key. Raise Refused `wrong_passphrase`."""
    found = unpack(kept, _Kept)
    secret = stretched(passphrase, salt=found.salt, cost=found.cost)
    try:
        raw = unwrapped(found.key, store=organisation, slot=_SLOT, secret=secret)
    except InvalidTag as error:
        raise Refused("wrong_passphrase", "passphrase") from error
    return Ed25519PrivateKey.from_private_bytes(raw)


def reseal_key(
    kept: bytes, *, organisation: UUID, recovery: RecoveryKey, passphrase: str, cost: Cost
) -> bytes:
    """Return the key wrapped by another passphrase, opened by the recovery key alone.

    Raise Refused `wrong_recovery_key`.
    """
    found = unpack(kept, _Kept)
    try:
        raw = unwrapped(found.recovery, store=organisation, slot=_RECOVERY_SLOT, secret=recovery.secret)
    except InvalidTag as error:
        raise Refused("wrong_recovery_key", "recovery_key") from error
    salt = os.urandom(16)
    secret = stretched(passphrase, salt=salt, cost=cost)
    sealed = wrapped(raw, store=organisation, slot=_SLOT, secret=secret)
    return pack(replace(found, salt=salt, cost=cost, key=sealed))
