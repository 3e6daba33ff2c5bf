"""The keys of a store: one random data key in two slots of an envelope, and the keys derived from it.

Slot `passphrase` is opened by what a person knows with what this computer keeps (the device secret in the
system's keyring); slot `recovery` by the printed key alone. Nothing opens by the keyring alone. The device's
signing key lies inside the store.
"""

import os
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, Protocol

import msgspec
from cryptography.exceptions import InvalidTag

from core.errors import Refused, Unavailable
from core.store import envelope, wrapping
from core.store import passphrase as rules
from core.store.envelope import Cost, Envelope, PassphraseSlot
from core.store.recovery_key import RecoveryKey

Purpose = Literal["files", "package"]
_PRODUCTION = Cost()


class Secrets(Protocol):
    """Where this computer keeps a secret: `sync/client/credentials.py` over the system's keyring."""

    def get(self, name: str) -> bytes | None:
        """Return the secret, or None where there is none. Raises Unavailable `keyring_missing`."""

    def set(self, name: str, secret: bytes) -> None:
        """Keep the secret."""

    def delete(self, name: str) -> None:
        """Forget the secret, if there is one."""


@dataclass(frozen=True, slots=True)
class Keys:
    """An open store's keys. They live in memory until it is locked."""

    store: uuid.UUID
    data: bytes = field(repr=False)

    def derived(self, purpose: Purpose) -> bytes:
        """Return the 32-byte key for another use than the store's file."""
        return wrapping.derived(self.data, store=self.store, purpose=f"key {purpose}")


@dataclass(frozen=True, slots=True)
class Description:
    """What everyone may know of an envelope. Unless `is_device_bound`, the passphrase alone opens it."""

    store: uuid.UUID
    created: datetime
    is_device_bound: bool


def create(
    path: Path, *, passphrase: str, secrets: Secrets | None, cost: Cost = _PRODUCTION
) -> tuple[Keys, RecoveryKey]:
    """Make the envelope of a new store. Without `secrets` the passphrase alone opens it.

    Raises Refused `passphrase_short`, `passphrase_common`, `store_exists`.
    """
    if envelope.exists(path):
        raise Refused("store_exists")
    keys = Keys(uuid.uuid4(), os.urandom(wrapping.KEY_BYTES))
    recovery = RecoveryKey.new()
    made = Envelope(
        store=keys.store,
        created=datetime.now(UTC),
        passphrase=_passphrase_slot(keys, passphrase, secrets, cost),
        recovery=wrapping.wrapped(keys.data, store=keys.store, slot="recovery", secret=recovery.secret),
    )
    envelope.write(path, made)
    return keys, recovery


def describe(path: Path) -> Description:
    """Describe the envelope without opening it. Raises as `envelope.read` does."""
    found = envelope.read(path)
    return Description(found.store, found.created, found.passphrase.device is not None)


def open_by_passphrase(path: Path, *, passphrase: str, secrets: Secrets | None) -> Keys:
    """Return the keys. Raises Refused `wrong_passphrase`.

    Before it is tried: Unavailable `key_lost` when the device secret is gone, and as `envelope.read` does.
    """
    found = envelope.read(path)
    slot = found.passphrase
    device = _kept_device_secret(found, secrets)
    secret = wrapping.stretched(passphrase, salt=slot.salt, cost=slot.cost) + device
    try:
        data = wrapping.unwrapped(slot.key, store=found.store, slot="passphrase", secret=secret)
    except InvalidTag as error:
        raise Refused("wrong_passphrase", "passphrase") from error
    return Keys(found.store, data)


def open_by_recovery(path: Path, *, recovery: RecoveryKey) -> Keys:
    """Return the keys by the printed key alone. Raises Refused `wrong_recovery_key`."""
    found = envelope.read(path)
    try:
        data = wrapping.unwrapped(found.recovery, store=found.store, slot="recovery", secret=recovery.secret)
    except InvalidTag as error:
        raise Refused("wrong_recovery_key", "recovery_key") from error
    return Keys(found.store, data)


def change_passphrase(
    path: Path, *, keys: Keys, passphrase: str, secrets: Secrets | None, cost: Cost = _PRODUCTION
) -> None:
    """Make the slot anew, after an opening by the old passphrase or by the recovery key.

    Also mends a lost keyring, and binds or frees the slot from the device.
    """
    found = _of(path, keys)
    slot = _passphrase_slot(keys, passphrase, secrets, cost)
    envelope.write(path, msgspec.structs.replace(found, passphrase=slot))


def renew_recovery(path: Path, *, keys: Keys) -> RecoveryKey:
    """Return a new recovery key; the one printed before no longer opens this envelope."""
    found = _of(path, keys)
    recovery = RecoveryKey.new()
    slot = wrapping.wrapped(keys.data, store=keys.store, slot="recovery", secret=recovery.secret)
    envelope.write(path, msgspec.structs.replace(found, recovery=slot))
    return recovery


def _of(path: Path, keys: Keys) -> Envelope:
    found = envelope.read(path)
    if found.store != keys.store:
        raise ValueError("the keys of another store would make this one unreadable")
    return found


def _passphrase_slot(keys: Keys, passphrase: str, secrets: Secrets | None, cost: Cost) -> PassphraseSlot:
    rules.check(passphrase)
    device = _device_secret(keys.store, secrets) if secrets is not None else b""
    salt = os.urandom(16)
    secret = wrapping.stretched(passphrase, salt=salt, cost=cost) + device
    return PassphraseSlot(
        salt=salt,
        cost=cost,
        device=None if secrets is None else wrapping.fingerprint(device),
        key=wrapping.wrapped(keys.data, store=keys.store, slot="passphrase", secret=secret),
    )


def _device_secret(store: uuid.UUID, secrets: Secrets) -> bytes:
    """Keep to the secret that is there: the slot of today must open until the new one is on the disk."""
    if kept := secrets.get(str(store)):
        return kept
    made = os.urandom(wrapping.KEY_BYTES)
    secrets.set(str(store), made)
    return made


def _kept_device_secret(found: Envelope, secrets: Secrets | None) -> bytes:
    fingerprint = found.passphrase.device
    if fingerprint is None:
        return b""
    kept = None if secrets is None else secrets.get(str(found.store))
    if kept is None or wrapping.fingerprint(kept) != fingerprint:
        raise Unavailable("key_lost")
    return kept
