"""Reading the office: itself and who works on this laptop, users, devices, passports."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind, Plain
from core.model.office import Device, Grant, Organisation, Passport, User
from core.programme import programme, programmes
from core.queries.passport import PassportRow, passport_of, passport_row
from core.queries.query import PAGE, Query, Rows, one, plain_values
from core.store.store import find_setting

V = TypeVar("V", bytes, str, int)


@dataclass(frozen=True, slots=True)
class OfficeCard:
    """The organisation and who works here; `scope` are the buckets this user may see."""

    organisation: UUID | None
    values: dict[str, Plain]
    user: UUID | None
    user_name: str | None
    role: str | None
    device: int | None
    scope: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UserRow:
    """A colleague."""

    id: UUID
    name: str
    role: str
    phone: str | None
    is_active: bool


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """A laptop and whose it is."""

    id: UUID
    number: int
    name: str | None
    user: UUID
    user_name: str | None
    enrolled_on: date | None
    revoked_on: date | None


class ShowOffice(Query[OfficeCard]):
    """Show the organisation, and the user and device of this store."""

    def run(self, session: Session, *, today: date) -> Rows[OfficeCard]:
        """Answer with what is known; a store that is not enrolled knows nothing of it."""
        id, user = _uuid(session, "organisation"), me(session)
        organisation = session.get(Organisation, id) if id else None
        colleague = session.get(User, user) if user else None
        granted = session.scalars(select(Grant.scope).where(Grant.user == user, Grant.deleted.is_(False)))
        return one(
            OfficeCard(
                id,
                plain_values(organisation) if organisation else {},
                user,
                colleague.name if colleague else None,
                _setting(session, "role", str),
                _setting(session, "device", int),
                tuple(sorted(granted)),
            )
        )


class ListUsers(Query[UserRow]):
    """List colleagues by name, those who left last."""

    fields = declared(**PAGE)

    def run(self, session: Session, *, today: date) -> Rows[UserRow]:
        """Answer with a page of them."""
        chosen = (
            select(User).where(User.deleted.is_(False)).order_by(User.is_active.desc(), User.name, User.id)
        )
        rows = [
            UserRow(one.id, one.name, one.role, one.phone, bool(one.is_active))
            for one in session.scalars(chosen)
        ]
        return self.paged(rows)


class ListDevices(Query[DeviceRow]):
    """List laptops by number."""

    fields = declared(**PAGE)

    def run(self, session: Session, *, today: date) -> Rows[DeviceRow]:
        """Answer with a page of them."""
        chosen = (
            select(Device, User.name)
            .outerjoin(User, User.id == Device.user)
            .where(Device.deleted.is_(False))
            .order_by(Device.number, Device.id)
        )
        rows = [
            DeviceRow(one.id, one.number, one.name, one.user, name, one.enrolled_on, one.revoked_on)
            for one, name in session.execute(chosen)
        ]
        return self.paged(rows)


class ShowPassport(Query[PassportRow]):
    """Show the passport in force of a programme, with the defaults of what it leaves open."""

    fields = declared(programme=Field(Kind.TEXT, required=True))

    def run(self, session: Session, *, today: date) -> Rows[PassportRow]:
        """Raise Refused `not_in_vocabulary` for a programme that is not declared."""
        return one(passport_of(session, self.values["programme"]))


class ListPassports(Query[PassportRow]):
    """List every version of the passports, or of one programme's, the newest first."""

    fields = declared(programme=Field(Kind.TEXT), **PAGE)

    def run(self, session: Session, *, today: date) -> Rows[PassportRow]:
        """Answer with a page of them."""
        code = self.values.get("programme")
        codes = [programme(code).code] if code else [one.code for one in programmes()]
        chosen = (
            select(Passport)
            .where(Passport.programme.in_(codes), Passport.deleted.is_(False))
            .order_by(Passport.programme, Passport.version.desc(), Passport.id.desc())
        )
        return self.paged([passport_row(programme(one.programme), one) for one in session.scalars(chosen)])


def me(session: Session) -> UUID | None:
    """Return the user of this store; None before it is enrolled."""
    return _uuid(session, "user")


def _uuid(session: Session, name: str) -> UUID | None:
    value = _setting(session, name, bytes)
    return UUID(bytes=value) if value else None


def _setting(session: Session, name: str, type_: type[V]) -> V | None:
    value = find_setting(session.connection(), name)
    return value if isinstance(value, type_) else None
