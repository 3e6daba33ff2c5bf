"""The office: organisation, users, devices, grants of scope, the passport of a programme, conflicts."""

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from core.fields.field import OFFICE, SERVER_ONLY, Policy, Sensitivity
from core.fields.home import beside_record, in_office
from core.fields.kinds import Kind
from core.model.record import Record, field


class Organisation(Record):
    """The grantee: operator of personal data and issuer of certificates."""

    __tablename__ = "organisation"
    home = in_office()
    writers = OFFICE
    is_deletable = False

    name_kk: Mapped[str] = field(Kind.TEXT, required=True)
    name_ru: Mapped[str] = field(Kind.TEXT, required=True)
    bin: Mapped[str | None] = field(Kind.BIN)
    director: Mapped[str | None] = field(Kind.TEXT)
    city_kk: Mapped[str | None] = field(Kind.TEXT)
    city_ru: Mapped[str | None] = field(Kind.TEXT)
    address: Mapped[str | None] = field(Kind.TEXT)
    phone: Mapped[str | None] = field(Kind.PHONE)
    public_key: Mapped[bytes | None] = field(Kind.BYTES, writers=SERVER_ONLY)


class User(Record):
    """A colleague; made and changed by the server's administrator."""

    __tablename__ = "user"
    home = in_office()
    writers = SERVER_ONLY

    name: Mapped[str] = field(Kind.TEXT, required=True)
    role: Mapped[str] = field(Kind.CHOICE, vocabulary="role", required=True)
    phone: Mapped[str | None] = field(Kind.PHONE)
    is_active: Mapped[bool] = field(Kind.FLAG)


class Grant(Record):
    """A user may see and write one bucket."""

    __tablename__ = "grant"
    home = in_office()
    writers = SERVER_ONLY

    user: Mapped[UUID] = field(Kind.LINK, target="user", required=True)
    scope: Mapped[str] = field(Kind.TEXT, required=True, length=60)


class Device(Record):
    """A laptop's enrolment: one number, one key pair, one store, one user."""

    __tablename__ = "device"
    home = in_office()
    writers = SERVER_ONLY

    number: Mapped[int] = field(Kind.INTEGER, required=True)
    user: Mapped[UUID] = field(Kind.LINK, target="user", required=True)
    name: Mapped[str | None] = field(Kind.TEXT)
    public_key: Mapped[bytes] = field(Kind.BYTES, required=True)
    enrolled_on: Mapped[date] = field(Kind.DAY)
    revoked_on: Mapped[date | None] = field(Kind.DAY)


class Passport(Record):
    """One version of a programme's passport: dates, targets and the readings chosen."""

    __tablename__ = "passport"
    home = in_office()
    writers = OFFICE
    is_deletable = False

    programme: Mapped[str] = field(Kind.TEXT, required=True, length=40)
    version: Mapped[int] = field(Kind.INTEGER, required=True)
    starts_on: Mapped[date] = field(Kind.DAY, required=True)
    ends_on: Mapped[date] = field(Kind.DAY, required=True)
    grant_number: Mapped[str | None] = field(Kind.TEXT, length=60)
    targets: Mapped[dict[str, Any] | None] = field(Kind.MAP)
    options: Mapped[dict[str, Any] | None] = field(Kind.MAP)


class Conflict(Record):
    """Two people changed one field without seeing each other: both values, until somebody decides.

    Made by the server's merge; it stands in the bucket of its record. `kept` and `lost` hold the plain
    values (`{"value": ...}`; 1 or 0 for an element of a set), `*_by` the devices.
    """

    __tablename__ = "conflict"
    home = beside_record()
    writers = OFFICE
    is_deletable = False
    is_exported = False

    record_kind: Mapped[str] = field(Kind.TEXT, writers=SERVER_ONLY)
    record: Mapped[UUID] = field(Kind.LINK, writers=SERVER_ONLY)
    name: Mapped[str] = field(Kind.TEXT, writers=SERVER_ONLY)
    kept: Mapped[dict[str, Any]] = field(Kind.MAP, sensitivity=Sensitivity.RESTRICTED, writers=SERVER_ONLY)
    lost: Mapped[dict[str, Any]] = field(Kind.MAP, sensitivity=Sensitivity.RESTRICTED, writers=SERVER_ONLY)
    kept_hlc: Mapped[int] = field(Kind.INTEGER, writers=SERVER_ONLY)
    lost_hlc: Mapped[int] = field(Kind.INTEGER, writers=SERVER_ONLY)
    kept_by: Mapped[int] = field(Kind.INTEGER, writers=SERVER_ONLY)
    lost_by: Mapped[int] = field(Kind.INTEGER, writers=SERVER_ONLY)
    policy: Mapped[str] = field(Kind.CHOICE, vocabulary="conflict_policy", writers=SERVER_ONLY)
    state: Mapped[str] = field(Kind.CHOICE, vocabulary="conflict_state", conflict=Policy.NOTE)
    closed_by: Mapped[UUID | None] = field(Kind.LINK, target="user")
