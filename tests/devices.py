"""Devices for tests of the server: they hold a key, speak the protocol and merge, but keep no store.

Records are given by stored values. A device believes that what it makes stands in its first district.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.fields.kinds import Stored
from core.identity import HybridClock, new_id
from core.model import BY_KIND
from core.model.record import fields_of, set_fields
from core.store.digest import Clock, bucket_sum, read_clocks, row_digest
from sync.merge import Change, State, join, merge
from sync.peer import Peer
from sync.protocol.code import read_code
from sync.protocol.frame import NO_NEW, ChangedRow, Frame, NewRows, TableRows, freeze
from sync.protocol.messages import (
    FIRST_DIGEST,
    Ack,
    Batch,
    Enrol,
    EnrolAnswer,
    Exchange,
    ExchangeAnswer,
    Page,
)
from sync.protocol.signing import sign_batch, sign_enrolment
from sync.protocol.version import PROTOCOL, SCHEMA
from tests.laptops import Clock as Now

INSTANCE = bytes(range(16))
COMMAND = "Test"


@dataclass
class Copy:
    """The row of a record as a device received it."""

    kind: str
    bucket: str
    state: State


@dataclass
class Sender:
    """A device: what it will send next, and what it received."""

    peer: Peer
    now: Now
    key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    no: int = 0
    last_digest: bytes = FIRST_DIGEST
    cursors: dict[str, int] = field(default_factory=dict)
    rows: dict[bytes, Copy] = field(default_factory=dict)
    answer: EnrolAnswer | None = None
    tables: dict[str, tuple[list[tuple[bytes, int, dict[str, Stored]]], list[ChangedRow]]] = field(
        default_factory=dict
    )

    def __post_init__(self) -> None:
        self.clock = HybridClock(self.now, last=0, offset_ms=0)

    # Becoming known

    def enrolment(self, code: str) -> Enrol:
        secret = read_code(code).secret
        return Enrol(
            protocol=PROTOCOL,
            schema=SCHEMA,
            secret=secret,
            public_key=self.key.public_key().public_bytes_raw(),
            instance_hash=INSTANCE,
            name="laptop",
            client_now=self.now(),
            proof=sign_enrolment(self.key, secret=secret),
        )

    def enrol(self, code: str) -> "Sender":
        self.answer = self.peer.enrol(self.enrolment(code))
        self.epoch = self.answer.epoch
        self.clock.saw(self.answer.server_hlc)
        return self

    @property
    def buckets(self) -> list[str]:
        assert self.answer is not None
        return self.answer.grants.buckets

    @property
    def device(self) -> int:
        assert self.answer is not None
        return self.answer.device

    # Writing

    def make(self, kind: str, *, id: bytes | None = None, hlc: int | None = None, **values: Stored) -> bytes:
        """Add a new record to the next batch and return its id."""
        id = id or new_id().bytes
        whole = {name: values.get(name) for name in fields_of(BY_KIND[kind])} | {
            "deleted": values.get("deleted", 0)
        }
        hlc = hlc or self.clock.tick()
        self._table(kind)[0].append((id, hlc, whole))
        self.rows[id] = Copy(kind, self.buckets[0], State(whole, (hlc, self.device), {}))
        return id

    def change(
        self,
        kind: str,
        id: bytes,
        *,
        hlc: int | None = None,
        seen: Clock | None = None,
        values: Mapping[str, Any] | None = None,
        **more: Any,
    ) -> None:
        """Add changes of a record to the next batch."""
        named = {**(values or {}), **more}
        row = self.rows.get(id)
        clocks = [seen or (row.state.clock(name) if row else (0, 0)) for name in named]
        hlc = hlc or self.clock.tick()
        self._table(kind)[1].append(
            ChangedRow(
                id,
                [hlc],
                list(named),
                [clock[0] for clock in clocks],
                [clock[1] for clock in clocks],
                list(named.values()),
            )
        )
        if row:
            changes = [
                Change(name, value, (hlc, self.device), clock)
                for (name, value), clock in zip(named.items(), clocks, strict=True)
            ]
            row.state = merge(row.state, changes).state

    def _table(self, kind: str) -> tuple[list[tuple[bytes, int, dict[str, Stored]]], list[ChangedRow]]:
        return self.tables.setdefault(kind, ([], []))

    def frame(self) -> Frame:
        """Return the frame of what waits."""
        tables = {}
        for kind, (made, changed) in self.tables.items():
            columns = [[row[2][name] for row in made] for name in (fields_of(BY_KIND[kind]) if made else ())]
            new = NewRows([row[0] for row in made], [row[1] for row in made], [], columns) if made else NO_NEW
            tables[kind] = TableRows(new, changed)
        return Frame(SCHEMA, [COMMAND], tables)

    def batch(self) -> Batch:
        """Freeze what waits as the next batch."""
        frame = freeze(self.frame())
        self.tables = {}
        self.no += 1
        signature = sign_batch(
            self.key, device=self.device, no=self.no, prev_digest=self.last_digest, frame=frame
        )
        batch = Batch(self.no, self.last_digest, signature, frame)
        self.last_digest = batch.digest
        return batch

    # Exchanging

    def request(self, batch: Batch | None = None, **changed: Any) -> Exchange:
        """Return the next request."""
        values: dict[str, Any] = {
            "protocol": PROTOCOL,
            "schema": SCHEMA,
            "epoch": self.epoch,
            "device": self.device,
            "instance_hash": INSTANCE,
            "grants_version": 0,
            "client_now": self.now(),
            "hlc": self.clock.last,
            "cursors": self.cursors,
            "limit_bytes": 1 << 20,
            "want_sums": True,
            "batch": batch,
        }
        return Exchange(**{**values, **changed})

    def push(self) -> Ack:
        """Send what waits and return the ack; the pages are received too."""
        answer = self.exchange(self.batch())
        assert answer.ack is not None
        return answer.ack

    def exchange(self, batch: Batch | None = None, **changed: Any) -> ExchangeAnswer:
        """Exchange once and receive the pages."""
        answer = self.peer.exchange(self.request(batch, **changed))
        if answer.ack is not None:
            self._restamp(dict(answer.ack.restamped))
        for page in answer.pages:
            self.receive(page)
        self.clock.saw(answer.server_hlc)
        return answer

    def _restamp(self, given: dict[int, int]) -> None:
        """Take the clocks that the server gave in place of ours."""
        for row in self.rows.values() if given else ():
            base, clocks = row.state.base, row.state.clocks
            row.state = State(
                row.state.values,
                self._given(base, given),
                {name: self._given(clock, given) for name, clock in clocks.items()},
            )

    def _given(self, clock: Clock, given: dict[int, int]) -> Clock:
        return (given.get(clock[0], clock[0]), clock[1]) if clock[1] == self.device else clock

    def pull(self) -> None:
        """Exchange until every bucket is complete."""
        while not all(page.is_complete for page in self.exchange().pages):
            pass

    def receive(self, page: Page) -> None:
        """Keep what a page brings and check its sum."""
        for kind, rows in page.tables.items():
            names = tuple(fields_of(BY_KIND[kind]))
            for place, id in enumerate(rows.ids):
                values = [column[place] if column else None for column in rows.columns]
                base = (rows.base_hlcs[place], rows.base_devices[place])
                clocks = read_clocks(rows.clocks[place] or "{}")
                state = State(dict(zip(names, values, strict=True)), base, clocks)
                if known := self.rows.get(id):
                    state = join(known.state, state, sets=set_fields(BY_KIND[kind])).state
                self.rows[id] = Copy(kind, page.bucket, state)
        for id in page.outs:
            if id in self.rows and self.rows[id].bucket == page.bucket:
                del self.rows[id]
        self.cursors[page.bucket] = page.upto

    def sums(self, bucket: str) -> tuple[int, int]:
        """Return how many rows of a bucket are here, and the sum of their digests."""
        digests = [
            row_digest(id, row.state.values.values(), base=row.state.base, clocks=row.state.clocks)
            for id, row in self.rows.items()
            if row.bucket == bucket
        ]
        return len(digests), bucket_sum(digests)

    def of_kind(self, kind: str) -> dict[bytes, Copy]:
        """Return the rows of a kind."""
        return {id: row for id, row in self.rows.items() if row.kind == kind}
