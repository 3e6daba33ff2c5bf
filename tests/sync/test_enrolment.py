from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from core.errors import Refused
from core.store.store import Store
from sync.enrolment import Enrolment, enrolment_in, instance_hash, save_enrolment
from sync.office import init_office
from sync.protocol.codec import pack
from sync.protocol.messages import Grants
from tests.laptops import DISTRICT, enrolled, fresh


def found_in(store: Store) -> Enrolment:
    with store.read() as session:
        return enrolment_in(session.connection())


def test_an_enrolment_is_found_as_it_was_saved(tmp_path: Path) -> None:
    store = enrolled(tmp_path)
    key = Ed25519PrivateKey.generate()
    grants = Grants(7, ["d:1", "d:2"])
    changed = replace(
        found_in(store), counter=5, packed_grants=pack(grants), device_key=key.private_bytes_raw()
    )
    with store.applying() as session:
        save_enrolment(session.connection(), changed)
    found = found_in(store)
    assert found == changed
    assert found.grants == grants
    assert found.key.public_key() == key.public_key()


def test_a_fresh_store_and_a_local_office_are_not_enrolled(tmp_path: Path) -> None:
    store = fresh(tmp_path)
    with pytest.raises(Refused, match="not_enrolled"):
        found_in(store)
    init_office(store, name_kk="Үміт", name_ru="Умит", user_name="Айгүл", districts=[DISTRICT])
    with pytest.raises(Refused, match="not_enrolled"):
        found_in(store)


def test_the_server_is_told_a_hash_of_the_instance_only() -> None:
    assert len(instance_hash(b"a")) == 16
    assert instance_hash(b"a") != instance_hash(b"b")
