"""One sync run: what waits goes up in frozen batches, what is new comes down in pages, until both are done."""

import logging
import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace

from sqlalchemy import delete, func, insert, select

from core.errors import AppError, Damaged, Refused, Unavailable
from core.store.store import Store, save_setting
from core.store.tables import CURSOR, SYNC_RUN
from core.store.work import Touched
from sync.enrolment import enrolment_in, instance_hash
from sync.inbox import Applied, apply
from sync.outbox import next_batch
from sync.pace import Pace
from sync.peer import Peer
from sync.protocol.codec import pack
from sync.protocol.messages import REVOKED, Batch, Exchange, ExchangeAnswer
from sync.protocol.version import PROTOCOL, SCHEMA
from sync.recovery import has_fallen_back, recover, repair
from sync.status import status
from sync.sums import LASTING, differing, lasting
from sync.traffic import Traffic

_PAUSES = (1.0, 2.0)  # seconds before an exchange that was cut is tried again
_RECOVERIES = 3
_KEPT_RUNS = 500
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a run did so far, in records, bytes and requests. What the server keeps waiting counts as refused."""

    sent: int = 0
    received: int = 0
    conflicts: int = 0
    refused: int = 0
    not_sent: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    round_trips: int = 0


class Run:
    """A run of one store with one peer; `sync` is called once.

    `report` is called after every exchange and may raise Cancelled; `changed` is told what an answer touched.
    """

    def __init__(
        self,
        store: Store,
        peer: Peer,
        *,
        traffic: Traffic,
        report: Callable[[Counts], None],
        changed: Callable[[Touched], None],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._store = store
        self._peer = peer
        self._traffic = traffic
        self._report = report
        self._changed = changed
        self._sleep = sleep
        self._pace = Pace()
        self._counts = Counts()
        self._is_answered = False
        self._repaired: set[str] = set()
        self._is_unlike = False
        self._recoveries_left = _RECOVERIES

    def sync(self) -> Counts:
        """Send and receive until nothing is left to send and every bucket is complete; return what was done.

        A cut or a cancel loses nothing: the next run sends what is frozen with the same bytes and goes on
        from the same cursors. Raise what the peer raises, Refused `not_enrolled`, and once everything is
        delivered Refused `device_revoked`, and Damaged `copies_differ` for what could not be mended.
        """
        self._count(Applied())
        with self._kept():
            is_done = False
            while not is_done:
                answer = self._exchange()
                self._take(answer)
                is_done = self._is_all(answer) and self._is_alike(answer)
                self._report(self.counts())
            if any(order.name == REVOKED for order in answer.orders):
                raise Refused("device_revoked")
            if self._is_unlike:
                raise Damaged("copies_differ")
        return self.counts()

    def counts(self) -> Counts:
        """Return what was done so far, whether the run is done or was broken off."""
        return replace(self._counts, **asdict(self._traffic))

    def _exchange(self) -> ExchangeAnswer:
        """Deliver the oldest batch without an ack, or the next; where the server lost some, from those on."""
        try:
            answer = self._patiently(next_batch(self._store, limit=self._pace.limit), pauses=_PAUSES)
            if not has_fallen_back(self._store, head=answer.head):
                return answer
        except Refused as refusal:
            if self._recoveries_left <= 0:
                raise
            recover(self._store, refusal)
        self._recoveries_left -= 1
        self._count(Applied())
        return self._exchange()

    def _patiently(self, batch: Batch | None, *, pauses: tuple[float, ...]) -> ExchangeAnswer:
        """Exchange, again after each pause where a cut came; but only a server that was there is waited for."""
        try:
            return self._measured(batch)
        except Unavailable:
            self._pace.failed()
            if not (pauses and self._is_answered):
                raise
        self._sleep(pauses[0] * random.uniform(0.5, 1))  # noqa: S311 - so that laptops do not come together
        return self._patiently(batch, pauses=pauses[1:])

    def _measured(self, batch: Batch | None) -> ExchangeAnswer:
        """Exchange, and learn from it the line's pace and the server's time."""
        begun, before, bytes_before = time.monotonic(), self._store.now(), self._bytes()
        answer = self._peer.exchange(self._request(batch))
        self._is_answered = True
        self._store.clock.offset_ms = answer.server_now - (before + self._store.now()) // 2
        self._pace.took(time.monotonic() - begun, count=self._bytes() - bytes_before)
        return answer

    def _request(self, batch: Batch | None) -> Exchange:
        with self._store.read() as session:
            enrolment = enrolment_in(session.connection())
            cursors = {row.bucket: row.seq for row in session.execute(select(CURSOR))}
        return Exchange(
            protocol=PROTOCOL,
            schema=SCHEMA,
            epoch=enrolment.epoch,
            device=enrolment.device,
            instance_hash=instance_hash(enrolment.instance),
            grants_version=enrolment.grants.version,
            client_now=self._store.now(),
            hlc=self._store.clock.last,
            cursors=cursors,
            limit_bytes=self._pace.limit,
            want_sums=True,
            batch=batch,
        )

    def _take(self, answer: ExchangeAnswer) -> None:
        """Apply the answer and count what it did."""
        applied = apply(self._store, answer)
        self._count(applied)
        if applied.touched:
            self._changed(applied.records())

    def _count(self, applied: Applied) -> None:
        """Add what was applied, and see anew what is still to be sent."""
        self._counts = replace(
            self._counts,
            sent=self._counts.sent + applied.sent,
            received=self._counts.received + applied.received,
            conflicts=self._counts.conflicts + applied.conflicts,
            refused=self._counts.refused + applied.refused,
            not_sent=status(self._store).not_sent,
        )

    def _is_all(self, answer: ExchangeAnswer) -> bool:
        return self._counts.not_sent == 0 and all(page.is_complete for page in answer.pages)

    def _is_alike(self, answer: ExchangeAnswer) -> bool:
        """Tell whether to be content with what is here: what differs in a new way is asked for anew, once a run."""
        apart = differing(self._store, pages=answer.pages)
        with self._store.read() as session:
            known = lasting(session.connection())
        buckets = {bucket for bucket in apart if known.get(bucket) != apart[bucket]} - self._repaired
        if buckets:
            _log.warning("%d buckets differ from the server's", len(buckets))
            repair(self._store, buckets=sorted(buckets))
            self._repaired |= buckets
            return False
        if apart != known:
            with self._store.applying() as session:
                save_setting(session.connection(), LASTING, pack(apart))
        self._is_unlike = bool(apart)
        return True

    def _bytes(self) -> int:
        return self._traffic.bytes_up + self._traffic.bytes_down

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """Keep a line of the run, however it ends."""
        started_at, result = self._store.now(), "broken"
        try:
            yield
            result = "done"
        except AppError as error:
            result = error.code
            raise
        finally:
            counts = asdict(self.counts())
            del counts["not_sent"]
            with self._store.applying() as session:
                line = {"started_at": started_at, "ended_at": self._store.now(), "result": result, **counts}
                session.execute(insert(SYNC_RUN).values(line))
                last = session.scalar(select(func.max(SYNC_RUN.c.no))) or 0
                session.execute(delete(SYNC_RUN).where(SYNC_RUN.c.no <= last - _KEPT_RUNS))
