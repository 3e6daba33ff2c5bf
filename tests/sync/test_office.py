from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.msgpack import decode
from sqlalchemy import func, select

from core.errors import Refused
from core.fields.field import Role
from core.kz import kato
from core.model.office import Device, Grant, Organisation, User
from core.model.places import Place
from core.seal import CertificateFacts, DeviceCertificate, seal_certificate, verify_seal
from core.store.store import Store
from core.store.tables import JOURNAL
from sync.office import init_office
from sync.status import is_registered, status
from tests.laptops import DISTRICT, KEY, enrolled, register

NAMES = {"name_kk": "«Үміт» ҚҚ", "name_ru": "ОФ «Үміт»", "user_name": "Айгүл"}


@pytest.fixture
def office(tmp_path: Path) -> Store:
    store = Store.create(tmp_path, key=KEY)
    init_office(store, **NAMES, districts=[DISTRICT])
    return store


def setting(store: Store, name: str) -> bytes:
    value = store.setting(name)
    assert isinstance(value, bytes)
    return value


def certificate_of(store: Store) -> DeviceCertificate:
    return decode(setting(store, "device_certificate"), type=DeviceCertificate)


def test_the_office_has_its_names_its_user_a_grant_for_each_district_and_the_places(office: Store) -> None:
    with office.read() as session:
        assert session.scalars(select(Organisation.name_ru)).one() == NAMES["name_ru"]
        assert session.scalars(select(User.name)).one() == NAMES["user_name"]
        assert session.scalars(select(Grant.scope)).one() == f"d:{DISTRICT}"
        assert session.scalar(select(func.count()).select_from(Place)) == len(kato.places())
        assert session.scalar(select(func.count()).select_from(JOURNAL)) == 0


def test_its_user_may_work_at_once_and_what_they_make_is_registered(office: Store) -> None:
    assert (office.author().role, office.author().device) == (Role.ADMINISTRATOR, 1)
    made = register(office)
    assert status(office).not_sent == 0
    with office.read() as session:
        assert is_registered(session, made)


def test_it_certifies_itself(office: Store) -> None:
    certificate = certificate_of(office)
    key = Ed25519PrivateKey.from_private_bytes(setting(office, "device_key"))
    with office.read() as session:
        public_key = session.scalars(select(Organisation.public_key)).one()
        assert session.scalars(select(Device.public_key)).one() == certificate.public_key
    assert public_key is not None
    facts = CertificateFacts(
        number="1", issued_on=office.today(), course="A", hours=72, full_name="Сәуле Ахметова"
    )
    text = seal_certificate(facts, device_key=key, device_certificate=certificate)
    assert verify_seal(text, office_public_keys=[public_key]).device == 1


def test_a_settlement_stands_for_its_district_and_a_district_counts_once(tmp_path: Path) -> None:
    store = Store.create(tmp_path, key=KEY)
    settlement = kato.settlements(DISTRICT)[0].code
    init_office(store, **NAMES, districts=[settlement, DISTRICT])
    with store.read() as session:
        assert session.scalars(select(Grant.scope)).all() == [f"d:{DISTRICT}"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name_kk": " "}, "required"),
        ({"user_name": ""}, "required"),
        ({"districts": []}, "required"),
        ({"districts": ["999999999"]}, "place_unknown"),
    ],
)
def test_what_is_wrong_is_refused_and_the_store_stays_fresh(
    tmp_path: Path, wrong: dict[str, object], code: str
) -> None:
    store = Store.create(tmp_path, key=KEY)
    with pytest.raises(Refused, match=code):
        init_office(store, **{**NAMES, "districts": [DISTRICT], **wrong})  # type: ignore[arg-type]
    init_office(store, **NAMES, districts=[DISTRICT])


def test_a_store_that_belongs_to_an_office_is_refused(office: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="already_office"):
        init_office(office, **NAMES, districts=[DISTRICT])
    with pytest.raises(Refused, match="already_enrolled"):
        init_office(enrolled(tmp_path / "other"), **NAMES, districts=[DISTRICT])


def test_its_certificate_outlives_the_programme(office: Store) -> None:
    assert certificate_of(office).covers(date(office.today().year + 20, 12, 31))
