"""Batches taken in: every row judged, merged or kept aside, within the caller's writing transaction."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import msgspec
from sqlalchemy import Connection, delete, select

from core.identity import HybridClock
from core.model import BY_KIND
from core.model.record import set_fields
from sync.merge import Merged, State, join, merge
from sync.protocol.frame import Frame, TableRows, freeze, thaw
from sync.protocol.messages import Ack
from sync.protocol.version import SCHEMA
from sync.server.arrivals import Arrival, Creation, Edit, Restamping, arrivals, unreadable
from sync.server.conflicts import conflict_of
from sync.server.database import among
from sync.server.placing import Placing
from sync.server.rules import (
    SERVER_DEVICE,
    SERVER_SENDER,
    Sender,
    Verdict,
    judge_change,
    judge_creations,
    judge_growth,
    judge_repeat,
)
from sync.server.tables import HELD
from sync.server.working import Row, WorkingSet
from sync.server.writes import Entry, HeldRow, Writes

_PACK = msgspec.msgpack.Encoder()
_CHUNK = 500  # ids in one statement


@dataclass(slots=True)
class Outcome:
    """What became of a batch's rows."""

    restamped: list[tuple[int, int]]
    applied: int = 0
    merged: dict[bytes, None] = field(default_factory=dict)
    held: list[tuple[bytes, str]] = field(default_factory=list)
    refused: list[tuple[bytes, str, str]] = field(default_factory=list)

    def ack(self, *, no: int, digest: bytes, seq: int) -> Ack:
        """Return what the device is told."""
        return Ack(no, digest, seq, self.applied, list(self.merged), self.restamped, self.held, self.refused)


class Taking:
    """What one writing transaction takes in; `finish` writes what it comes to."""

    def __init__(
        self,
        connection: Connection,
        *,
        organisation: str,
        clock: HybridClock,
        now_ms: int,
        sender_of: Callable[[int], Sender],
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._now_ms = now_ms
        self._sender_of = sender_of
        self._working = WorkingSet(connection)
        self._placing = Placing(self._working, organisation=organisation)
        self._journal: list[Entry] = []
        self._held: list[HeldRow] = []
        self._conflicts: dict[bytes, Creation] = {}

    def take(self, frame: Frame, *, sender: Sender, batch: int) -> Outcome:
        """Judge and merge every row of the frame."""
        stamps = Restamping(frame, clock=self._clock, now_ms=self._now_ms)
        outcome = Outcome(sorted(stamps.given.items()))
        creations, edits = arrivals(frame, device=sender.device, stamps=stamps)
        arrived: list[Arrival] = [*creations, *edits]
        self._load(arrived, creations)
        flaws = self._judge(creations, sender)
        for place, arrival in enumerate(arrived):
            self._settle(arrival, sender, batch, outcome, flaws.get(place))
        for kind, id, rows in unreadable(frame):
            held = self._aside(kind, id, rows, Verdict("unknown_kind"), schema=frame.schema)
            self._hold(held._replace(device=sender.device, batch=batch), outcome)
        return outcome

    def finish(self) -> int:
        """Write what was taken in, and what no longer waits. Return the head."""
        self._retry()
        for creation in self._conflicts.values():
            self._create(creation, SERVER_SENDER)
        self._placing.settle()
        writes = Writes(self._connection)
        changed = self._working.changed()
        for kind in BY_KIND:
            writes.write(kind, rows=changed.get(kind, []))
        writes.journal(self._journal)
        writes.hold(self._held)
        return writes.publish(hlc=self._clock.last)

    def _load(self, arrived: Iterable[Arrival], creations: Iterable[Creation]) -> None:
        """Read what the arrivals meet, in bulk."""
        met: dict[str, set[bytes]] = {}
        parents: dict[str, set[bytes]] = {}
        for arrival in arrived:
            met.setdefault(arrival.kind, set()).add(arrival.id)
        for creation in creations:
            for parent in BY_KIND[creation.kind].home.parents:
                if isinstance(id := creation.values[parent], bytes):
                    parents.setdefault(parent, set()).add(id)
        for kind, ids in met.items():
            self._working.load(kind, ids=ids)
        for kind, ids in parents.items():
            self._working.load_buckets(kind, ids=ids)

    def _judge(self, creations: Sequence[Creation], sender: Sender) -> dict[int, Verdict]:
        """Say by their place which creations are against the rules."""
        found: dict[int, Verdict] = {}
        for kind, places in groupby(range(len(creations)), key=lambda place: creations[place].kind):
            start, *rest = places
            rows = [creations[place].values for place in (start, *rest)]
            verdicts = judge_creations(BY_KIND[kind], rows, role=sender.role)
            found |= {start + place: verdict for place, verdict in verdicts.items()}
        return found

    def _settle(
        self, arrival: Arrival, sender: Sender, batch: int, outcome: Outcome, flaw: Verdict | None
    ) -> None:
        """Apply an arrival or keep it aside."""
        is_as_sent, verdict = self._apply(arrival, sender, flaw)
        if verdict is not None:
            held = self._aside(arrival.kind, arrival.id, arrival.alone(), verdict, command=arrival.command)
            self._hold(held._replace(device=sender.device, batch=batch), outcome)
            return
        outcome.applied += 1
        if not is_as_sent:
            outcome.merged[arrival.id] = None

    def _apply(self, arrival: Arrival, sender: Sender, flaw: Verdict | None) -> tuple[bool, Verdict | None]:
        if sender.is_suspended:
            return False, Verdict("device_revoked")
        if flaw is not None:
            return False, flaw
        if isinstance(arrival, Edit):
            return self._edit(arrival, sender)
        return self._create(arrival, sender)

    def _create(self, creation: Creation, sender: Sender) -> tuple[bool, Verdict | None]:
        """Take a new record in, or join it with the one that stands under its id."""
        kind, id = creation.kind, creation.id
        record = BY_KIND[kind]
        arrived = State(creation.values, creation.clock, {})
        bucket = self._placing.find(kind, arrived)
        if isinstance(bucket, Verdict):
            return False, bucket
        if not sender.may_write_in(bucket):
            return False, Verdict("out_of_scope")
        row = self._working.find(kind, id)
        if row is None:
            self._working.add(kind, id, state=arrived, bucket=bucket, changer=sender.device)
            self._journal.append(_created(creation, sender))
            return True, None
        if not sender.may_write_in(row.bucket):  # before a word of what stands there
            return False, Verdict("out_of_scope")
        if verdict := judge_repeat(record, row.state.values, creation.values):
            return False, verdict
        merged = join(row.state, arrived, sets=set_fields(record))
        return self._merged(row, merged, sender, [_created(creation, sender)])

    def _edit(self, edit: Edit, sender: Sender) -> tuple[bool, Verdict | None]:
        """Merge changes into the record, if it is here."""
        record = BY_KIND[edit.kind]
        for change in edit.changes:
            if verdict := judge_change(record, change, role=sender.role):
                return False, verdict
        row = self._working.find(edit.kind, edit.id)
        if row is None:
            return False, Verdict("record_missing", waits_for=edit.id)
        return self._merged(row, merge(row.state, edit.changes), sender, _changed(edit, sender))

    def _merged(
        self, row: Row, merged: Merged, sender: Sender, entries: list[Entry]
    ) -> tuple[bool, Verdict | None]:
        """Let the merged state stand, if the sender may write where it stood and where it goes."""
        bucket = self._placing.find_anew(row, merged.state)
        if isinstance(bucket, Verdict):
            return False, bucket
        if not (sender.may_write_in(row.bucket) and sender.may_write_in(bucket)):
            return False, Verdict("out_of_scope")
        if merged.is_as_sent and merged.state == row.state:
            return True, None
        if verdict := judge_growth(BY_KIND[row.kind], row.state, merged.state):
            return False, verdict
        self._working.move(row, bucket=bucket)
        row.put(merged.state, changer=sender.device if merged.is_as_sent else SERVER_DEVICE)
        self._journal += entries
        for clash in merged.clashes:
            conflict = conflict_of(clash, kind=row.kind, id=row.id, hlc=self._clock.tick())
            if self._working.find(conflict.kind, conflict.id) is None:
                self._conflicts.setdefault(conflict.id, conflict)
        return merged.is_as_sent, None

    def _aside(
        self,
        kind: str,
        id: bytes,
        rows: TableRows,
        verdict: Verdict,
        *,
        schema: int = SCHEMA,
        command: str = "",
    ) -> HeldRow:
        frame = freeze(Frame(schema, [command], {kind: rows}))
        return HeldRow(0, 0, kind, id, verdict.code, verdict.field, verdict.waits_for, frame, self._now_ms)

    def _hold(self, held: HeldRow, outcome: Outcome) -> None:
        self._held.append(held)
        if held.waits_for is not None:
            outcome.held.append((held.id, held.code))
        else:
            outcome.refused.append((held.id, held.code, held.field))

    def _retry(self) -> None:
        """Try again what waited for a record that is here now, and what waited for that."""
        tried: set[bytes] = set()
        while arrived := self._working.created_ids() - tried:
            tried |= arrived
            for held in (*self._waiting_before(list(arrived)), *self._waiting_here(arrived)):
                self._take_again(held)

    def _take_again(self, held: HeldRow) -> None:
        """Take one row in for the device that sent it; everybody is sent what comes of it, that device too."""
        outcome = self.take(thaw(held.frame), sender=self._sender_of(held.device), batch=held.batch)
        row = self._working.find(held.kind, held.id)
        if outcome.applied and row is not None:
            row.changer = SERVER_DEVICE

    def _waiting_before(self, ids: list[bytes]) -> list[HeldRow]:
        found: list[HeldRow] = []
        for start in range(0, len(ids), _CHUNK):
            waiting = among(self._connection, HELD.c.waits_for, ids[start : start + _CHUNK])
            columns = (HELD.c[name] for name in HeldRow._fields)
            rows = self._connection.execute(select(*columns).where(waiting).order_by(HELD.c.no)).all()
            if rows:
                self._connection.execute(delete(HELD).where(waiting))
            found += [HeldRow(*row) for row in rows]
        return found

    def _waiting_here(self, ids: set[bytes]) -> list[HeldRow]:
        found = [held for held in self._held if held.waits_for in ids]
        self._held = [held for held in self._held if held.waits_for not in ids]
        return found


def _created(creation: Creation, sender: Sender) -> Entry:
    hlc, device = creation.clock
    value = _PACK.encode(list(creation.values.values()))
    sent = None if creation.sent_hlc == hlc else creation.sent_hlc
    return Entry(
        creation.kind, creation.id, "", value, hlc, device, 0, 0, sender.user, creation.command, sent
    )


def _changed(edit: Edit, sender: Sender) -> list[Entry]:
    return [
        Entry(
            edit.kind,
            edit.id,
            change.name,
            _PACK.encode(change.value),
            *change.clock,
            *change.seen,
            sender.user,
            edit.command,
            None if sent == change.clock[0] else sent,
        )
        for change, sent in zip(edit.changes, edit.sent_hlcs, strict=True)
    ]
