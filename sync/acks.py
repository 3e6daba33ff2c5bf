"""What an ack does to the store: the outbox's cursor, replaced clocks, digests. `aside` notes what was not taken."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import Connection, select, update

from core.errors import Damaged
from core.store.digest import Clock
from core.store.store import save_setting
from core.store.tables import JOURNAL, SENT
from sync.aside import Said, keep_aside
from sync.merge import State
from sync.protocol.codec import pack
from sync.protocol.messages import Ack
from sync.rows import read_rows, stamp_rows

_KEPT_MS = 30 * 24 * 60 * 60 * 1000  # how long a sent body is kept after its ack, however old the backup


class Acked(NamedTuple):
    """One journal entry of an acknowledged batch."""

    kind: str
    id: bytes
    field: str
    hlc: int


def acknowledge(connection: Connection, ack: Ack, *, device: int, server_now: int) -> list[Acked]:
    """Take note of an ack and return the entries it is about; an ack that is known already has no effect.

    Raise Damaged `message_damaged` for an ack of anything that was not sent.
    """
    sent = connection.execute(select(SENT).where(SENT.c.no == ack.no)).one_or_none()
    if sent is None or sent.digest != ack.digest:
        raise Damaged("message_damaged")
    if sent.ack is not None:
        return []
    before = connection.scalar(select(SENT.c.upto).where(SENT.c.no == ack.no - 1)) or 0
    entries = _entries(connection, above=before, upto=sent.upto)
    taken = {"ack": pack(ack), "seq": ack.seq, "acked_at": server_now}
    connection.execute(update(SENT).where(SENT.c.no == ack.no).values(taken))
    save_setting(connection, "acked_no", sent.upto)
    given = {(hlc, device): (instead, device) for hlc, instead in ack.restamped}
    _stamp(connection, entries, given)
    _restamp_journal(connection, given, above=before, upto=sent.upto)
    keep_aside(connection, ack, said=_said(entries, given, device=device))
    return entries


def drop_bodies(connection: Connection, *, durable_seq: int, server_now: int) -> None:
    """Give up the bodies of batches that are in a verified backup and old; their digests stay."""
    is_safe = (SENT.c.seq <= durable_seq) & (SENT.c.acked_at < server_now - _KEPT_MS)
    connection.execute(update(SENT).where(is_safe, SENT.c.frame.is_not(None)).values(frame=None))


def _entries(connection: Connection, *, above: int, upto: int) -> list[Acked]:
    columns = (JOURNAL.c.kind, JOURNAL.c.id, JOURNAL.c.field, JOURNAL.c.hlc)
    within = (JOURNAL.c.no > above, JOURNAL.c.no <= upto)
    rows = connection.execute(select(*columns).where(*within).order_by(JOURNAL.c.no))
    return [Acked(*row) for row in rows]


def _restamp_journal(connection: Connection, given: Mapping[Clock, Clock], *, above: int, upto: int) -> None:
    """Let the batch's entries have the clocks that the server gave, and later ones have seen these.

    An entry keeps its own where an earlier one of its chain, which the server never saw, has the very clock.
    """
    for (hlc, device), (instead, _) in given.items():
        wrote = (JOURNAL.c.no > above) & (JOURNAL.c.no <= upto) & (JOURNAL.c.hlc == hlc)
        connection.execute(update(JOURNAL).prefix_with("OR IGNORE").where(wrote).values(hlc=instead))
        saw = (JOURNAL.c.no > above) & (JOURNAL.c.prev_hlc == hlc) & (JOURNAL.c.prev_device == device)
        connection.execute(update(JOURNAL).where(saw).values(prev_hlc=instead))


def _stamp(connection: Connection, entries: list[Acked], given: Mapping[Clock, Clock]) -> None:
    """Give the batch's records the server's clocks and their digests."""
    by_kind: dict[str, dict[bytes, list[Acked]]] = {}
    for entry in entries:
        by_kind.setdefault(entry.kind, {}).setdefault(entry.id, []).append(entry)
    for kind, by_id in by_kind.items():
        rows = read_rows(connection, kind, ids=list(by_id))
        stamped = [replace(row, state=_restamped(row.state, by_id[row.id], given)) for row in rows]
        stamp_rows(connection, kind, rows=stamped)


def _restamped(state: State, entries: Iterable[Acked], given: Mapping[Clock, Clock]) -> State:
    """Return the row with the clocks of these entries replaced, unless something newer stands there."""
    if not given:
        return state
    base, clocks = state.base, dict(state.clocks)
    sent = {entry.field: entry.hlc for entry in entries}
    for name, hlc in sent.items():
        clock = clocks.get(name) if name else base
        if clock and clock[0] == hlc and clock in given:
            if name:
                clocks[name] = given[clock]
            else:
                base = given[clock]
    return State(state.values, base, clocks)


def _said(entries: Iterable[Acked], given: Mapping[Clock, Clock], *, device: int) -> dict[bytes, Said]:
    """Return what the entries say of each record, with the clocks that the server knows."""
    found: dict[bytes, Said] = {}
    for entry in entries:
        said = found.setdefault(entry.id, Said(entry.kind, {}))
        clock = (entry.hlc, device)
        said.clocks[entry.field] = given.get(clock, clock)
    return found
