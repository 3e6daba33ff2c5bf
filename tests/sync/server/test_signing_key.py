from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.errors import Refused
from core.store.recovery_key import RecoveryKey
from sync.server.signing_key import open_key, reseal_key, seal_key
from tests.servers import CHEAP, PASSPHRASE

KEY, RECOVERY, OFFICE = Ed25519PrivateKey.generate(), RecoveryKey.new(), uuid4()
OTHER = "another quiet river 57"


def sealed() -> bytes:
    return seal_key(KEY, organisation=OFFICE, passphrase=PASSPHRASE, recovery=RECOVERY, cost=CHEAP)


def is_opened(kept: bytes, *, by: str) -> bool:
    return open_key(kept, organisation=OFFICE, passphrase=by).private_bytes_raw() == KEY.private_bytes_raw()


def test_a_sealed_key_opens_by_its_passphrase_in_its_office_only() -> None:
    kept = sealed()
    assert is_opened(kept, by=PASSPHRASE)
    assert KEY.private_bytes_raw() not in kept
    for organisation, passphrase in ((OFFICE, OTHER), (uuid4(), PASSPHRASE)):
        with pytest.raises(Refused, match="wrong_passphrase"):
            open_key(kept, organisation=organisation, passphrase=passphrase)


def test_the_recovery_key_gives_it_another_passphrase_as_often_as_needed() -> None:
    kept = sealed()
    for passphrase in (OTHER, "third far valley 63"):
        kept = reseal_key(kept, organisation=OFFICE, recovery=RECOVERY, passphrase=passphrase, cost=CHEAP)
        assert is_opened(kept, by=passphrase)
    with pytest.raises(Refused, match="wrong_passphrase"):
        is_opened(kept, by=PASSPHRASE)


def test_another_recovery_key_opens_nothing() -> None:
    with pytest.raises(Refused, match="wrong_recovery_key"):
        reseal_key(sealed(), organisation=OFFICE, recovery=RecoveryKey.new(), passphrase=OTHER, cost=CHEAP)
