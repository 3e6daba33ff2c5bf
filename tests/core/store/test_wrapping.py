"""Known answers: an envelope of an older program must open for ever."""

from uuid import UUID

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.store import wrapping
from core.store.envelope import Cost

KEY = bytes(range(32))
SECRET = bytes(range(32, 64))
STORE = UUID(int=7)


def test_stretching_is_the_same_for_ever() -> None:
    cost = Cost(memory_kib=128, rounds=2)
    assert (
        wrapping.stretched("жеті бұлақ", salt=KEY[:16], cost=cost).hex()
        == "c4477ad38e9a126d547fed08253b67fd32e4a12ca2e7fecbdf3bb5c6d8be181d"
    )


def test_derived_keys_are_the_same_for_ever() -> None:
    assert (
        wrapping.derived(SECRET, store=STORE, purpose="key files").hex()
        == "97cedd7cf82d3a8fc0a5d8ebc7cf89741dffbdc1e50d0f7f4d4f01778a84ec12"
    )


def test_fingerprint_is_the_same_for_ever() -> None:
    assert wrapping.fingerprint(SECRET).hex() == "736c2ca2467779320d1afece5d444977"


def test_wrapped_key_is_bound_to_store_and_slot() -> None:
    sealed = wrapping.wrapped(KEY, store=STORE, slot="recovery", secret=SECRET)
    cipher = AESGCM(wrapping.derived(SECRET, store=STORE, purpose="slot recovery"))
    assert cipher.decrypt(sealed.nonce, sealed.sealed, STORE.bytes + b"recovery") == KEY
    assert wrapping.unwrapped(sealed, store=STORE, slot="recovery", secret=SECRET) == KEY


@pytest.mark.parametrize(
    ("store", "slot", "secret"),
    [(UUID(int=8), "recovery", SECRET), (STORE, "passphrase", SECRET), (STORE, "recovery", KEY)],
)
def test_another_store_slot_or_secret_does_not_unwrap(store: UUID, slot: str, secret: bytes) -> None:
    sealed = wrapping.wrapped(KEY, store=STORE, slot="recovery", secret=SECRET)
    with pytest.raises(InvalidTag):
        wrapping.unwrapped(sealed, store=store, slot=slot, secret=secret)
