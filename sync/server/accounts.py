"""Accounts: which device belongs to whom, what its user may see, and what was last heard of it."""

from dataclasses import dataclass

from sqlalchemy import Connection, column, func, insert, or_, select, table, update

from core.errors import Refused
from core.fields.field import Role
from core.model.office import Grant, User
from core.model.record import kind_of
from sync.protocol.messages import FIRST_DIGEST, Exchange, Grants
from sync.server.rules import SERVER_DEVICE, SERVER_SENDER, Sender
from sync.server.tables import ACCOUNT, CHANGE

_USER = table(kind_of(User), *map(column, ("id", "name", "role", "is_active")))
_GRANT = table(kind_of(Grant), *map(column, ("id", "user", "scope", "deleted")))


@dataclass(frozen=True, slots=True)
class Account:
    """One enrolment, as the server knows it. `record` is the id of its `device` record."""

    device: int
    user: bytes
    record: bytes
    public_key: bytes
    instance_hash: bytes
    last_no: int
    last_digest: bytes
    next_n: int
    enrolled_at: int
    revoked_at: int | None


def find_account(connection: Connection, device: int) -> Account:
    """Return the account of a device. Raise Refused `device_unknown`."""
    columns = [ACCOUNT.c[name] for name in Account.__dataclass_fields__]
    row = connection.execute(select(*columns).where(ACCOUNT.c.device == device)).first()
    if row is None:
        raise Refused("device_unknown")
    return Account(*row)


def add_account(
    connection: Connection,
    *,
    device: int,
    user: bytes,
    record: bytes,
    public_key: bytes,
    instance_hash: bytes,
    schema: int,
    now_ms: int,
) -> Account:
    """Keep a new enrolment and return it."""
    account = Account(device, user, record, public_key, instance_hash, 0, FIRST_DIGEST, 1, now_ms, None)
    values = {name: getattr(account, name) for name in Account.__dataclass_fields__}
    connection.execute(insert(ACCOUNT).values(**values, schema=schema, skew_ms=0))
    return account


def next_device(connection: Connection) -> int:
    """Return the number of the next enrolment; one is never used again."""
    return int(connection.scalar(select(func.max(ACCOUNT.c.device))) or 0) + 1


def note_contact(connection: Connection, request: Exchange, *, counter: int | None, now_ms: int) -> int:
    """Keep what the request tells of its device, and return the counter of the next one.

    Raise Refused `counter` with `next` unless the signed counter is the one that was given out.
    """
    contact = update(ACCOUNT).where(ACCOUNT.c.device == request.device)
    contact = contact.values(last_seen=now_ms, skew_ms=request.client_now - now_ms, schema=request.schema)
    if counter is not None:
        contact = contact.where(ACCOUNT.c.next_n == counter).values(next_n=ACCOUNT.c.next_n + 1)
    found = connection.execute(contact.returning(ACCOUNT.c.next_n)).scalar()
    if found is None:
        raise Refused("counter", next=find_account(connection, request.device).next_n)
    return int(found)


def move_on(connection: Connection, device: int, *, no: int, digest: bytes) -> None:
    """Keep which batch of the device is the last."""
    connection.execute(
        update(ACCOUNT).where(ACCOUNT.c.device == device).values(last_no=no, last_digest=digest)
    )


def sender_of(connection: Connection, account: Account) -> Sender:
    """Return who sends under the account, by the office's records of today."""
    if account.device == SERVER_DEVICE:
        return SERVER_SENDER
    user = connection.execute(select(_USER).where(_USER.c.id == account.user)).one()
    return Sender(
        account.device,
        account.user,
        Role(user.role),
        frozenset(grants_of(connection, account.user).buckets),
        is_suspended=account.revoked_at is not None or user.is_active == 0,
    )


def grants_of(connection: Connection, user: bytes) -> Grants:
    """Return the buckets of a user. The version is the number of the last change to them, or to the user."""
    rows = connection.execute(
        select(_GRANT.c.id, _GRANT.c.scope, _GRANT.c.deleted).where(_GRANT.c.user == user)
    )
    grants = rows.all()
    records = or_(
        (CHANGE.c.kind == kind_of(User)) & (CHANGE.c.id == user),
        (CHANGE.c.kind == kind_of(Grant)) & CHANGE.c.id.in_([grant.id for grant in grants]),
    )
    version = connection.scalar(select(func.max(CHANGE.c.seq)).where(records)) or 0
    return Grants(int(version), sorted({grant.scope for grant in grants if not grant.deleted}))
