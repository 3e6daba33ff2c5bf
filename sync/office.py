"""A local office without a server: one laptop that is its own office, certifies itself, and never syncs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import NAMESPACE_OID, UUID, uuid5

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection

from core.errors import Refused
from core.fields.field import Role
from core.fields.home import district_bucket, office_bucket, reference_bucket
from core.identity import new_id
from core.kz import kato
from core.kz.dates import local_time
from core.model.office import Device, Grant, Organisation, User
from core.model.places import Place, place_values
from core.model.record import Record, fields_of
from core.seal import issue_device_certificate
from core.store.store import Store, find_setting, now_ms, save_setting
from sync.protocol.codec import pack
from sync.status import OFFICE_KEY

_DEVICE = 1
_YEARS = 20  # a local office has nobody to renew its certificate


@dataclass(frozen=True, slots=True, kw_only=True)
class _Founding:
    """What an office begins with, decided and checked before anything is written."""

    name_kk: str
    name_ru: str
    user_name: str
    districts: list[str]
    today: date
    organisation: UUID = field(default_factory=new_id)
    user: UUID = field(default_factory=new_id)
    office_key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    device_key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)


def init_office(
    store: Store, *, name_kk: str, name_ru: str, user_name: str, districts: Sequence[str]
) -> None:
    """Make the store an office of its own, all or nothing; its user may do whatever a person may.

    `districts` are KATO codes. Raise Refused `already_office`, `already_enrolled`, `required`,
    `place_unknown`, `place_too_wide`.
    """
    founding = _founding(
        name_kk=name_kk, name_ru=name_ru, user_name=user_name, districts=districts, today=store.today()
    )
    with store.applying() as session:
        require_fresh(session.connection())
        for name, value in _settings(founding).items():
            save_setting(session.connection(), name, value)
        hlc = store.clock.tick()
        for record in (*_office(founding), *map(_place, kato.places())):
            record.base_hlc = hlc
            session.add(record)
    store.refresh_identity()


def check_office(*, name_kk: str, name_ru: str, user_name: str, districts: Sequence[str]) -> None:
    """Raise what `init_office` would say of these, before there is a store."""
    today = local_time(now_ms()).date()
    _founding(name_kk=name_kk, name_ru=name_ru, user_name=user_name, districts=districts, today=today)


def require_fresh(connection: Connection) -> None:
    """Raise Refused `already_office` or `already_enrolled` for a store that belongs to an office."""
    if find_setting(connection, OFFICE_KEY):
        raise Refused("already_office")
    if find_setting(connection, "device"):
        raise Refused("already_enrolled")


def _founding(
    *, name_kk: str, name_ru: str, user_name: str, districts: Sequence[str], today: date
) -> _Founding:
    founding = _Founding(
        name_kk=fields_of(Organisation)["name_kk"].read(name_kk),
        name_ru=fields_of(Organisation)["name_ru"].read(name_ru),
        user_name=fields_of(User)["name"].read(user_name),
        districts=sorted({kato.district_of(code).code for code in districts}),
        today=today,
    )
    if not founding.districts:
        raise Refused("required", "district")
    return founding


def _settings(founding: _Founding) -> dict[str, int | str | bytes]:
    device_certificate = issue_device_certificate(
        founding.office_key,
        device=_DEVICE,
        device_public_key=founding.device_key.public_key().public_bytes_raw(),
        valid_from=founding.today,
        valid_until=date(founding.today.year + _YEARS, 12, 31),
    )
    return {
        OFFICE_KEY: founding.office_key.private_bytes_raw(),
        "organisation": founding.organisation.bytes,
        "user": founding.user.bytes,
        "role": str(Role.ADMINISTRATOR),
        "device": _DEVICE,
        "device_key": founding.device_key.private_bytes_raw(),
        "device_certificate": pack(device_certificate),
    }


def _office(founding: _Founding) -> Iterator[Record]:
    """Yield the records that a server would have made for its office: nobody's change, so of device 0."""
    bucket = office_bucket(founding.organisation.hex)
    yield Organisation(
        id=founding.organisation,
        bucket=bucket,
        name_kk=founding.name_kk,
        name_ru=founding.name_ru,
        public_key=founding.office_key.public_key().public_bytes_raw(),
    )
    yield User(
        id=founding.user, bucket=bucket, name=founding.user_name, role=Role.ADMINISTRATOR, is_active=True
    )
    for district in founding.districts:
        yield Grant(id=new_id(), bucket=bucket, user=founding.user, scope=district_bucket(district))
    yield Device(
        id=new_id(),
        bucket=bucket,
        number=_DEVICE,
        user=founding.user,
        public_key=founding.device_key.public_key().public_bytes_raw(),
        enrolled_on=founding.today,
    )


def _place(one: kato.Place) -> Place:
    id = uuid5(NAMESPACE_OID, f"kato:{one.code}")
    return Place(id=id, bucket=reference_bucket("places"), **place_values(one))
