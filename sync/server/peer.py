"""StorePeer: the server's side of an exchange over its database. Stateless: any number of them share one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from sqlalchemy import Connection, insert, select

from core.errors import Refused
from core.identity import HybridClock
from core.store.store import now_ms
from sync.protocol.codec import pack, unpack
from sync.protocol.frame import Frame, thaw
from sync.protocol.messages import (
    HLC_RESET,
    REVOKED,
    Ack,
    Batch,
    Enrol,
    EnrolAnswer,
    Exchange,
    ExchangeAnswer,
    Hello,
    HelloAnswer,
    Order,
)
from sync.protocol.signing import check_batch
from sync.protocol.version import PROTOCOL, require_protocol
from sync.server.accounts import (
    Account,
    find_account,
    grants_of,
    move_on,
    note_contact,
    sender_of,
)
from sync.server.database import Database
from sync.server.enrolling import Enrolling, find_invited
from sync.server.feed import Pull, read_pages
from sync.server.own import Changed, Made, own_batch, own_frame
from sync.server.rules import SERVER_DEVICE
from sync.server.tables import BATCH, EPOCH, HEAD
from sync.server.taking import Taking


@dataclass(frozen=True, slots=True)
class _Delivery:
    """What an exchange brought up: the ack, the head before it, and the counter of the next request."""

    next_n: int
    ack: Ack | None = None
    head_before: int | None = None


class StorePeer:
    """The peer that devices meet in the end; every route leads here."""

    def __init__(
        self,
        database: Database,
        *,
        key: Ed25519PrivateKey,
        organisation: UUID,
        now: Callable[[], int] = now_ms,
    ) -> None:
        self.database = database
        self.key = key
        self.organisation = organisation
        self.now = now

    @property
    def public_key(self) -> bytes:
        """The 32 bytes by which devices know this server."""
        return self.key.public_key().public_bytes_raw()

    def check(self) -> None:
        """Raise Unavailable `server_busy` unless the database answers."""
        with self.database.reading() as connection:
            _head(connection)

    def device_key(self, device: int) -> bytes:
        """Return the public key of a device. Raise Refused `device_unknown`."""
        with self.database.reading() as connection:
            return find_account(connection, device).public_key

    def hello(self, request: Hello) -> HelloAnswer:
        """Return the server's key."""
        require_protocol(request.protocol)
        return HelloAnswer(PROTOCOL, self.public_key, self.now())

    def enrol(self, request: Enrol) -> EnrolAnswer:
        """Make the device known to whom the code was given. Raise Refused `code_unknown`."""
        require_protocol(request.protocol)
        with self.database.reading() as connection:  # the turn to write is for those who have a code
            find_invited(connection, request, now_ms=self.now())
        with self.database.writing() as connection:
            enrolling = Enrolling(request, key=self.key, organisation=self.organisation, now_ms=self.now())
            invited = find_invited(connection, request, now_ms=self.now())
            if invited.device is None:
                device, record = enrolling.admit(connection, invited)
                self.write_within(connection, "Enrol", made=[record])
            else:
                device = invited.device
            account = find_account(connection, device)
            epoch, _, hlc = _head(connection)
            return enrolling.answer(connection, account, epoch=epoch, hlc=max(hlc, self.now() << 16))

    def exchange(self, request: Exchange, *, counter: int | None = None) -> ExchangeAnswer:
        """Take the batch in, if there is one, and return its ack and what is new.

        `counter` is that of a signed request; a package and a peer of the same process have none. Raise as
        `sync.peer.Peer` says, and Refused `counter` with `next`.
        """
        require_protocol(request.protocol)
        with self.database.reading() as connection:
            _require_epoch(connection, request.epoch)
            account = find_account(connection, request.device)
            known = _stored_ack(connection, request)
        if account.instance_hash != request.instance_hash:
            raise Refused("device_fork")
        if request.batch is None or known is not None:
            with self.database.touching() as connection:
                next_n = note_contact(connection, request, counter=counter, now_ms=self.now())
            return self._answer(request, _Delivery(next_n, known))
        check_batch(request.batch, device=request.device, public_key=account.public_key)
        frame = thaw(request.batch.frame) if request.batch.void is None else None
        with self.database.writing() as connection:
            next_n = note_contact(connection, request, counter=counter, now_ms=self.now())
            head_before = _head(connection)[1]
            ack = self._take(connection, request.device, request.batch, frame)
        return self._answer(request, _Delivery(next_n, ack, None if ack.is_replay else head_before))

    def write(self, command: str, *, made: Sequence[Made] = (), changed: Sequence[Changed] = ()) -> Ack:
        """Write what the office decides, as the next batch of the server's own device."""
        with self.database.writing() as connection:
            return self.write_within(connection, command, made=made, changed=changed)

    def write_within(
        self,
        connection: Connection,
        command: str,
        *,
        made: Sequence[Made] = (),
        changed: Sequence[Changed] = (),
    ) -> Ack:
        """Write within the caller's writing transaction. Raise Refused with the reason of the first row not taken."""
        hlc = self._clock(connection).tick()
        frame = own_frame(connection, command=command, hlc=hlc, made=made, changed=changed)
        account = find_account(connection, SERVER_DEVICE)
        ack = self._take(connection, SERVER_DEVICE, own_batch(frame, account=account, key=self.key), frame)
        for _, code, field in [*ack.refused, *((id, code, "") for id, code in ack.held)]:
            raise Refused(code, field or None)
        return ack

    def _take(self, connection: Connection, device: int, batch: Batch, frame: Frame | None) -> Ack:
        """Return the ack of the batch: of this time, or of the first where it was here before.

        Raise Refused `device_fork` for another batch under a known number or after another past, `gap` with
        `last_no` for a number that does not follow.
        """
        if (known := _find_ack(connection, device, batch)) is not None:
            return known
        account = find_account(connection, device)
        _require_next(account, batch)
        taking = Taking(
            connection,
            organisation=self.organisation.hex,
            clock=self._clock(connection),
            now_ms=self.now(),
            sender_of=lambda number: sender_of(connection, find_account(connection, number)),
        )
        nothing = Frame(0, [], {})
        outcome = taking.take(frame or nothing, sender=sender_of(connection, account), batch=batch.no)
        ack = outcome.ack(no=batch.no, digest=batch.digest, seq=taking.finish())
        connection.execute(
            insert(BATCH).values(
                device=device, no=batch.no, digest=batch.digest, ack=pack(ack), at=self.now()
            )
        )
        move_on(connection, device, no=batch.no, digest=batch.digest)
        return ack

    def _answer(self, request: Exchange, delivery: _Delivery) -> ExchangeAnswer:
        """Return the pages of one state of the database. A suspended device has acks and orders only."""
        with self.database.reading() as connection:
            epoch, head, hlc = _head(connection)
            sender = sender_of(connection, find_account(connection, request.device))
            grants = grants_of(connection, sender.user)
            pull = Pull(
                request.device,
                [] if sender.is_suspended else grants.buckets,
                request.cursors,
                request.limit_bytes,
                request.want_sums,
                delivery.head_before,
            )
            pages = read_pages(connection, pull)
        is_known = sender.is_suspended or grants.version == request.grants_version
        server_hlc = max(hlc, self.now() << 16)
        return ExchangeAnswer(
            epoch=epoch,
            head=head,
            server_now=self.now(),
            server_hlc=server_hlc,
            durable_seq=0,
            grants=None if is_known else grants,
            ack=delivery.ack,
            pages=pages,
            orders=_orders(delivery.ack, is_suspended=sender.is_suspended, hlc=server_hlc),
            next=delivery.next_n,
        )

    def _clock(self, connection: Connection) -> HybridClock:
        return HybridClock(self.now, last=_head(connection)[2], offset_ms=0)


def _orders(ack: Ack | None, *, is_suspended: bool, hlc: int) -> list[Order]:
    orders = [Order(HLC_RESET, hlc)] if ack and ack.restamped else []
    return [*orders, Order(REVOKED)] if is_suspended else orders


def _head(connection: Connection) -> tuple[str, int, int]:
    """Return epoch, last change number and last clock."""
    row = connection.execute(select(HEAD.c.epoch, HEAD.c.seq, HEAD.c.hlc)).one()
    return row.epoch, row.seq, row.hlc


def _require_epoch(connection: Connection, epoch: str) -> None:
    """Raise Refused `epoch_changed` with the server's chain of (epoch, base_seq), newest last."""
    if epoch != _head(connection)[0]:
        chain = connection.execute(select(EPOCH.c.id, EPOCH.c.base_seq).order_by(EPOCH.c.no))
        raise Refused("epoch_changed", epochs=[(id, base_seq) for id, base_seq in chain])


def _stored_ack(connection: Connection, request: Exchange) -> Ack | None:
    return None if request.batch is None else _find_ack(connection, request.device, request.batch)


def _find_ack(connection: Connection, device: int, batch: Batch) -> Ack | None:
    """Return the ack that was given to this batch before. Raise Refused `device_fork` for another batch."""
    row = connection.execute(
        select(BATCH.c.digest, BATCH.c.ack).where(BATCH.c.device == device, BATCH.c.no == batch.no)
    ).first()
    if row is None:
        return None
    if row.digest != batch.digest:
        raise Refused("device_fork")
    return replace(unpack(row.ack, Ack), is_replay=True)


def _require_next(account: Account, batch: Batch) -> None:
    if batch.no != account.last_no + 1:
        raise Refused("gap", last_no=account.last_no)
    if batch.prev_digest != account.last_digest:
        raise Refused("device_fork")
