"""What the office's administrator does at the server: open the office, invite, list devices, revoke.

Records are written as batches of the server's own device, so it may be done beside a live server process.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, column, insert, select, table, update

from core.errors import NotFound, Refused
from core.fields.home import district_bucket, office_bucket, reference_bucket
from core.identity import new_id
from core.kz import kato
from core.kz.dates import local_time
from core.model.office import Device, Grant, Organisation, User
from core.model.places import Place, place_values
from core.model.record import kind_of
from core.store.recovery_key import RecoveryKey
from core.store.store import now_ms
from core.vocabulary import vocabulary
from sync.protocol.codec import pack, unpack
from sync.server.accounts import find_account
from sync.server.enrolling import device_record, invite_user
from sync.server.own import Changed, Made
from sync.server.peer import StorePeer
from sync.server.place import Place as ServerPlace
from sync.server.place import make_server
from sync.server.rules import SERVER_DEVICE
from sync.server.tables import ACCOUNT, HELD, SETTING

_DISTRICTS = "districts"
_SERVED = select(SETTING.c.value).where(SETTING.c.name == _DISTRICTS)
_USER = table(kind_of(User), *map(column, ("id", "name")))


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code to be told to a colleague; `expires_at` in milliseconds since 1970."""

    user: UUID
    code: str
    expires_at: int


@dataclass(frozen=True, slots=True)
class DeviceState:
    """What is known of a device; times in milliseconds since 1970, `held` counts rows kept aside."""

    number: int
    user: str
    enrolled_at: int
    last_seen: int | None
    skew_ms: int
    schema: int
    held: int
    is_revoked: bool


def open_office(
    place: ServerPlace,
    *,
    name_kk: str,
    districts: Sequence[str],
    name_ru: str | None = None,
    now: Callable[[], int] = now_ms,
) -> tuple[StorePeer, RecoveryKey]:
    """Make a server with its organisation, its own device and the reference places, all or nothing.

    `districts` are the codes the office works in. Raise Refused `place_unknown`, `required`, and as
    `make_server` does.
    """
    check_office(name_kk=name_kk, districts=districts)

    def found(connection: Connection, peer: StorePeer) -> None:
        connection.execute(insert(SETTING).values(name=_DISTRICTS, value=pack(sorted(districts))))
        organisation = {"name_kk": name_kk, "name_ru": name_ru or name_kk, "public_key": peer.public_key}
        own = device_record(
            UUID(bytes=find_account(connection, SERVER_DEVICE).record),
            number=SERVER_DEVICE,
            user=None,
            name="server",
            public_key=peer.public_key,
            day=local_time(peer.now()).date(),
        )
        office = Made(kind_of(Organisation), peer.organisation, organisation)
        peer.write_within(connection, "OpenOffice", made=[office, own, *map(_place, kato.places())])

    return make_server(place, found=found, now=now)


def check_office(*, name_kk: str, districts: Sequence[str]) -> None:
    """Raise what `open_office` would say of these, before anything is made or asked."""
    if not name_kk.strip():
        raise Refused("required", "name_kk")
    _require_districts(districts)


def invite(peer: StorePeer, *, name: str, role: str, districts: Sequence[str] | None = None) -> Invitation:
    """Make a user with a role and the districts they work in, by default all of the office's, and a code.

    Raise Refused `required`, `not_in_vocabulary`, `place_unknown`.
    """
    if not name.strip():
        raise Refused("required", "name")
    if role not in vocabulary("role").codes:
        raise Refused("not_in_vocabulary", "role", value=role)
    user = new_id()
    with peer.database.writing() as connection:
        served = unpack(connection.execute(_SERVED).scalar_one(), list[str])
        buckets = _buckets(peer, served if districts is None else districts)
        grants = [Made(kind_of(Grant), new_id(), {"user": user, "scope": bucket}) for bucket in buckets]
        values = {"name": name.strip(), "role": role, "is_active": True}
        peer.write_within(connection, "InviteUser", made=[Made(kind_of(User), user, values), *grants])
        return _invitation(connection, peer, user)


def invite_again(peer: StorePeer, *, user: UUID) -> Invitation:
    """Give a known user another code: the first was lost, or there is a second laptop.

    Raise NotFound `not_found`.
    """
    with peer.database.writing() as connection:
        if connection.scalar(select(_USER.c.id).where(_USER.c.id == user.bytes)) is None:
            raise NotFound("not_found", "user")
        return _invitation(connection, peer, user)


def devices(peer: StorePeer) -> list[DeviceState]:
    """Return what is known of every device of a person, by number."""
    with peer.database.reading() as connection:
        users = {row.id: row.name for row in connection.execute(select(_USER))}
        held = [row.device for row in connection.execute(select(HELD.c.device))]
        accounts = connection.execute(select(ACCOUNT).order_by(ACCOUNT.c.device)).all()
    return [
        DeviceState(
            one.device,
            users[one.user],
            one.enrolled_at,
            one.last_seen,
            one.skew_ms,
            one.schema,
            held.count(one.device),
            one.revoked_at is not None,
        )
        for one in accounts
        if one.device != SERVER_DEVICE
    ]


def revoke(peer: StorePeer, *, device: int) -> None:
    """Stop a device: from its next request on it may deliver, into quarantine, and receives nothing.

    Raise Refused `device_unknown`.
    """
    if device == SERVER_DEVICE:
        raise Refused("device_unknown")
    with peer.database.writing() as connection:
        record = UUID(bytes=find_account(connection, device).record)
        connection.execute(update(ACCOUNT).where(ACCOUNT.c.device == device).values(revoked_at=peer.now()))
        change = Changed(kind_of(Device), record, {"revoked_on": local_time(peer.now()).date()})
        peer.write_within(connection, "RevokeDevice", changed=[change])


def _buckets(peer: StorePeer, districts: Sequence[str]) -> list[str]:
    _require_districts(districts)
    shared = [office_bucket(peer.organisation.hex), reference_bucket("places")]
    return [*map(district_bucket, districts), *shared]


def _invitation(connection: Connection, peer: StorePeer, user: UUID) -> Invitation:
    code, expires_at = invite_user(connection, user, public_key=peer.public_key, now_ms=peer.now())
    return Invitation(user, code.text(), expires_at)


def _require_districts(codes: Sequence[str]) -> None:
    if not codes:
        raise Refused("required", "districts")
    if not set(codes) <= {one.code for one in kato.districts()}:
        raise Refused("place_unknown", "districts")


def _place(one: kato.Place) -> Made:
    return Made(kind_of(Place), new_id(), place_values(one))
