"""People, courses and an office key, made by the commands themselves."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.command import perform
from core.commands.people import RecordConsent, RegisterPerson
from core.seal import issue_device_certificate
from core.store.store import Store, save_setting
from sync.protocol.codec import pack
from tests.core.conftest import DEVICE

DISTRICT = "103600000"
Register = Callable[..., UUID]


@pytest.fixture
def register(store: Store) -> Register:
    """Register a person, with consent from the first of the year unless told otherwise."""

    def make(surname: str = "Ахметова", *, consent: bool = True, **data: object) -> UUID:
        card = {
            "given_name": "Айгүл",
            "no_iin_reason": "lost",
            "district": DISTRICT,
            "birth_date": "1990-12-31",
        }
        person = perform(store, RegisterPerson(surname=surname, **(card | data))).ids["person"]
        assert isinstance(person, UUID)
        if consent:
            given = store.today().replace(month=1, day=1)
            perform(store, RecordConsent(person=person, given_on=given, form="paper", scopes=["processing"]))
        return person

    return make


@pytest.fixture
def sealing(store: Store) -> Ed25519PrivateKey:
    """Give the store the right to issue certificates; return the office's key."""
    office, device = Ed25519PrivateKey.generate(), Ed25519PrivateKey.generate()
    certificate = issue_device_certificate(
        office,
        device=DEVICE,
        device_public_key=device.public_key().public_bytes_raw(),
        valid_from=date(2020, 1, 1),
        valid_until=date(2099, 1, 1),
    )
    with store.applying() as session:
        save_setting(session.connection(), "device_key", device.private_bytes_raw())
        save_setting(session.connection(), "device_certificate", pack(certificate))
    return office
