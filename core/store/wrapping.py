"""The cryptography of the key slots: stretch, derive, wrap, unwrap; what opens which slot is in `keys`."""

import hashlib
import os
import uuid

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.store.envelope import Cost, Wrapped
from core.store.passphrase import normalised

KEY_BYTES = 32


def stretched(passphrase: str, *, salt: bytes, cost: Cost) -> bytes:
    """Return 32 bytes that cost a guesser memory and time (Argon2id, RFC 9106)."""
    argon = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.rounds, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return argon.derive(normalised(passphrase).encode())


def derived(secret: bytes, *, store: uuid.UUID, purpose: str) -> bytes:
    """Return the 32-byte key of one purpose in one store (HKDF-SHA256, RFC 5869)."""
    hkdf = HKDF(SHA256(), length=KEY_BYTES, salt=store.bytes, info=f"sapar {purpose}".encode())
    return hkdf.derive(secret)


def fingerprint(secret: bytes) -> bytes:
    """Return 16 bytes that recognise a random secret and tell nothing of it."""
    return hashlib.blake2b(secret, digest_size=16, person=b"sapar secret").digest()


def wrapped(key: bytes, *, store: uuid.UUID, slot: str, secret: bytes) -> Wrapped:
    """Seal the key for one slot of one store (AES-256-GCM)."""
    nonce = os.urandom(12)
    cipher = AESGCM(derived(secret, store=store, purpose=f"slot {slot}"))
    return Wrapped(nonce, cipher.encrypt(nonce, key, _label(store, slot)))


def unwrapped(sealed: Wrapped, *, store: uuid.UUID, slot: str, secret: bytes) -> bytes:
    """Return the key. Raises InvalidTag when the secret, the slot or the store is another."""
    cipher = AESGCM(derived(secret, store=store, purpose=f"slot {slot}"))
    return cipher.decrypt(sealed.nonce, sealed.sealed, _label(store, slot))


def _label(store: uuid.UUID, slot: str) -> bytes:
    return store.bytes + slot.encode()
