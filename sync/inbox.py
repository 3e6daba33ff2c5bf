"""The inbox: what an answer does to the store, all in one transaction: ack, grants, pages, cursors, orders."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert as insert_or

from core.errors import Damaged
from core.identity import HybridClock
from core.model.office import Conflict
from core.model.record import kind_of
from core.store.store import Store, save_setting
from core.store.tables import CURSOR, JOURNAL
from core.store.work import Touched
from sync.acks import acknowledge, drop_bodies
from sync.enrolment import enrolment_in
from sync.outbox import acked_no
from sync.pages import Written, joined, replaced, write_page
from sync.protocol.codec import pack
from sync.protocol.messages import HLC_RESET, REVOKED, ExchangeAnswer, Page
from sync.recovery import REPAIRING, repairing
from sync.scope import erase, leave_bucket, leave_buckets, leave_unseen, remove_departed

_CONFLICT = kind_of(Conflict)


@dataclass(slots=True)
class Applied:
    """What an answer did: records of ours that the server took and refused or kept aside, rows from others
    written here, the conflicts among them that are new, and all it touched: what was acknowledged, too.
    """

    sent: int = 0
    refused: int = 0
    received: int = 0
    conflicts: int = 0
    touched: set[tuple[str, bytes]] = field(default_factory=set)

    def records(self) -> Touched:
        """Return (kind, id) of every record that is not as it was, or no longer waits to be sent."""
        return frozenset((kind, UUID(bytes=id)) for kind, id in self.touched)


def apply(store: Store, answer: ExchangeAnswer) -> Applied:
    """Let the answer take effect, durably and as a whole.

    Raise Damaged `message_damaged` for pages that do not follow our cursors, and for an ack of what was not
    sent; then nothing of the answer is applied.
    """
    with store.applying() as session:
        inbox = _Inbox(session.connection(), answer, store.clock)
        inbox.take_ack()
        inbox.take_grants()
        for page in answer.pages:
            inbox.take_page(page)
        inbox.finish()
        return inbox.applied


class _Inbox:
    """One answer within its transaction."""

    def __init__(self, connection: Connection, answer: ExchangeAnswer, clock: HybridClock) -> None:
        self._connection = connection
        self._answer = answer
        self._clock = clock
        self._enrolment = enrolment_in(connection)
        grants = answer.grants or self._enrolment.grants
        self._granted = frozenset(grants.buckets)
        self._cursors = dict(connection.execute(select(CURSOR.c.bucket, CURSOR.c.seq)).all())
        self._repairing = repairing(connection)
        self.applied = Applied()

    def take_ack(self) -> None:
        """Take note of the ack; what went where this device sees nothing leaves it."""
        if self._answer.ack is None:
            return
        ack, now = self._answer.ack, self._answer.server_now
        by_kind: dict[str, set[bytes]] = {}
        for entry in acknowledge(self._connection, ack, device=self._enrolment.device, server_now=now):
            by_kind.setdefault(entry.kind, set()).add(entry.id)
        aside = {id for id, *_ in (*ack.held, *ack.refused)}
        for kind, ids in by_kind.items():
            leave_unseen(self._connection, kind, ids=list(ids), granted=self._granted, at=now)
            self.applied.touched.update((kind, id) for id in ids)
            self.applied.sent += len(ids - aside)
            self.applied.refused += len(ids & aside)

    def take_grants(self) -> None:
        """Keep a new list of grants; rows of buckets that are no longer granted leave."""
        if self._answer.grants is None:
            return
        save_setting(self._connection, "packed_grants", pack(self._answer.grants))
        leave_buckets(self._connection, granted=self._granted, at=self._answer.server_now)
        self._cursors = {bucket: seq for bucket, seq in self._cursors.items() if bucket in self._granted}

    def take_page(self, page: Page) -> None:
        """Merge a page's rows into what stands here, and move the bucket's cursor."""
        if page.bucket not in self._granted or page.since != self._cursors.get(page.bucket, 0):
            raise Damaged("message_damaged")
        at = self._answer.server_now
        leave_bucket(self._connection, page.bucket, ids=page.outs, granted=self._granted, at=at)
        self.applied.touched.update(erase(self._connection, ids=page.purges, at=at))
        settle = replaced if page.bucket in self._repairing else joined
        for written in write_page(self._connection, page, settle=settle):
            self._note(written)
        self._cursors[page.bucket] = page.upto
        if page.is_complete:
            self._repairing.discard(page.bucket)

    def finish(self) -> None:
        """Move every cursor that is complete, remove what departed, and keep what the server said of itself."""
        answer = self._answer
        if not self._is_revoked():
            paged = {page.bucket for page in answer.pages}
            self._cursors |= dict.fromkeys(self._granted - paged, answer.head)
        for bucket, seq in self._cursors.items():
            cursor = {"bucket": bucket, "epoch": answer.epoch, "seq": seq}
            self._connection.execute(
                insert_or(CURSOR).values(cursor).on_conflict_do_update(index_elements=["bucket"], set_=cursor)
            )
        self.applied.touched.update(remove_departed(self._connection, acked_no=acked_no(self._connection)))
        drop_bodies(self._connection, durable_seq=answer.durable_seq, server_now=answer.server_now)
        self._clock.saw(answer.server_hlc)
        for order in answer.orders:
            if order.name == HLC_RESET:
                self._set_back(order.number)
        for name, value in (
            ("last_contact", answer.server_now),
            ("durable_seq", answer.durable_seq),
            ("counter", answer.next),
            ("clock_seen", self._clock.last),
            (REPAIRING, pack(sorted(self._repairing))),
        ):
            save_setting(self._connection, name, value)

    def _note(self, written: Written) -> None:
        """Count what was written, and raise our clock above every clock that came."""
        rows = (*written.new, *written.changed)
        self.applied.received += len(rows)
        self.applied.conflicts += len(written.new) if written.kind == _CONFLICT else 0
        self.applied.touched.update((written.kind, row.id) for row in rows)
        self._clock.saw(written.last_hlc)

    def _set_back(self, hlc: int) -> None:
        """Fall back to the server's clock; what was written until now no longer says where ours is."""
        last = self._connection.scalar(select(func.max(JOURNAL.c.no))) or 0
        save_setting(self._connection, "clock_set_back_at", last)
        self._clock.reset(hlc)

    def _is_revoked(self) -> bool:
        """Tell whether the server gives this device nothing more, so that no page does not mean nothing new."""
        return any(order.name == REVOKED for order in self._answer.orders)
