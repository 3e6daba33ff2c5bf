"""People, courses and an office key, made by the commands themselves."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.command import perform
from core.commands.people import FormHousehold, RecordConsent, RegisterPerson
from core.commands.training import OpenCourse
from core.commands.visits import RecordService, RecordVisit
from core.programme import programmes
from core.seal import issue_device_certificate
from core.store.store import Store, save_setting
from sync.protocol.codec import pack
from tests.core.conftest import DEVICE

DISTRICT, ELSEWHERE, THIRD = "103600000", "104600000", "103200000"
SERVICE = {"type": "consult_legal", "form": "individual", "topic": "law_family", "minutes": 30}
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


@pytest.fixture
def course(store: Store) -> UUID:
    """A course of eight hours."""
    titles = {"title_kk": "Тігінші", "title_ru": "Швея"}
    made = OpenCourse(district=DISTRICT, programme=programmes()[0].code, code="SEW", hours=8, **titles)
    return perform(store, made).one("course")


def agree(store: Store, person: UUID, **data: object) -> UUID:
    """Record a consent and return its id."""
    values = {
        "given_on": store.today() - timedelta(days=30),
        "form": "paper",
        "scopes": ["processing"],
    } | data
    return perform(store, RecordConsent(person=person, **values)).one("consent")


def family(store: Store, *people: UUID) -> UUID:
    """Form a household of the people and return its id."""
    members = [{"person": one, "relation": "head"} for one in people]
    return perform(store, FormHousehold(name="А", district=DISTRICT, members=members)).one("household")


def visit_of(store: Store, **data: object) -> RecordVisit:
    """Return a visit of today with the data."""
    return RecordVisit(**({"district": DISTRICT, "visited_on": store.today(), "purpose": "consult"} | data))


def group_of(store: Store, *people: UUID, **data: object) -> RecordService:
    """Return a group service of today for the people."""
    service = SERVICE | {"form": "group", "district": DISTRICT, "given_on": store.today()} | data
    return RecordService(**service, recipients=[{"person": one} for one in people])
