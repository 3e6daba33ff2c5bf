"""Enrolment: codes given to users, and devices admitted by them."""

from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, column, insert, select, table, update

from core.errors import Refused
from core.identity import new_id
from core.kz.dates import local_time
from core.model.office import Device, User
from core.model.record import kind_of
from core.seal import DeviceCertificate, issue_device_certificate
from sync.protocol.code import EnrolmentCode, new_code
from sync.protocol.messages import Enrol, EnrolAnswer
from sync.protocol.signing import is_enrolment_signed
from sync.server.accounts import Account, add_account, grants_of, next_device
from sync.server.own import Made
from sync.server.tables import ACCOUNT, INVITATION

LIFE_MS = 24 * 60 * 60 * 1000  # of a code that nobody used
_CERTIFICATE_DAYS = 3 * 366

_USER = table(kind_of(User), *map(column, ("id", "name", "role")))


@dataclass(frozen=True, slots=True)
class Invited:
    """To whom a code was given, and the device it made where it was used before."""

    secret_hash: bytes
    user: bytes
    device: int | None


def invite_user(
    connection: Connection, user: UUID, *, public_key: bytes, now_ms: int
) -> tuple[EnrolmentCode, int]:
    """Return a new code for the user, and when it dies (milliseconds since 1970)."""
    code = new_code(public_key=public_key)
    expires_at = now_ms + LIFE_MS
    connection.execute(
        insert(INVITATION).values(
            secret_hash=_hashed(code.secret), user=user.bytes, expires_at=expires_at, device=None
        )
    )
    return code, expires_at


def find_invited(connection: Connection, request: Enrol, *, now_ms: int) -> Invited:
    """Return whose code it is. One answer for a wrong, an old and a used code: Refused `code_unknown`.

    A code that was used is good for the very device that used it, whose answer was lost.
    """
    found = connection.execute(
        select(INVITATION, ACCOUNT.c.public_key, ACCOUNT.c.instance_hash)
        .join_from(INVITATION, ACCOUNT, isouter=True)
        .where(INVITATION.c.secret_hash == _hashed(request.secret))
    ).first()
    if found is None or not is_enrolment_signed(request):
        raise Refused("code_unknown")
    if found.device is None and found.expires_at < now_ms:
        raise Refused("code_unknown")
    device = (found.public_key, found.instance_hash)
    if found.device is not None and device != (request.public_key, request.instance_hash):
        raise Refused("code_unknown")
    return Invited(found.secret_hash, found.user, found.device)


@dataclass(frozen=True, slots=True)
class Enrolling:
    """One request to enrol, and what the server answers with."""

    request: Enrol
    key: Ed25519PrivateKey
    organisation: UUID
    now_ms: int

    def admit(self, connection: Connection, invited: Invited) -> tuple[int, Made]:
        """Give the device its number and use the code up; return the number and the `device` record to make."""
        device, record = next_device(connection), new_id()
        add_account(
            connection,
            device=device,
            user=invited.user,
            record=record.bytes,
            public_key=self.request.public_key,
            instance_hash=self.request.instance_hash,
            schema=self.request.schema,
            now_ms=self.now_ms,
        )
        connection.execute(
            update(INVITATION).where(INVITATION.c.secret_hash == invited.secret_hash).values(device=device)
        )
        return device, device_record(
            record,
            number=device,
            user=UUID(bytes=invited.user),
            name=self.request.name,
            public_key=self.request.public_key,
            day=local_time(self.now_ms).date(),
        )

    def answer(self, connection: Connection, account: Account, *, epoch: str, hlc: int) -> EnrolAnswer:
        """Return who the device is from now on."""
        user = connection.execute(select(_USER).where(_USER.c.id == account.user)).one()
        return EnrolAnswer(
            device=account.device,
            user=UUID(bytes=account.user),
            user_name=user.name,
            role=user.role,
            organisation=self.organisation,
            epoch=epoch,
            server_key=self.key.public_key().public_bytes_raw(),
            device_certificate=self._certificate(account),
            grants=grants_of(connection, account.user),
            server_now=self.now_ms,
            server_hlc=hlc,
            next=account.next_n,
        )

    def _certificate(self, account: Account) -> DeviceCertificate:
        enrolled_on = local_time(account.enrolled_at).date()
        return issue_device_certificate(
            self.key,
            device=account.device,
            device_public_key=account.public_key,
            valid_from=enrolled_on,
            valid_until=enrolled_on + timedelta(days=_CERTIFICATE_DAYS),
        )


def device_record(
    id: UUID, *, number: int, user: UUID | None, name: str, public_key: bytes, day: date
) -> Made:
    """Return the record by which the office knows a device."""
    values = {"number": number, "user": user, "name": name, "public_key": public_key, "enrolled_on": day}
    return Made(kind_of(Device), id, values)


def _hashed(secret: bytes) -> bytes:
    return blake2b(secret, digest_size=32, person=b"sapar invitation").digest()
