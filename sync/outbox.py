"""The outbox: a cursor over the journal, and the batches frozen from it. It writes SENT and its cursor only."""

from sqlalchemy import Connection, func, insert, select

from core.fields.kinds import Stored
from core.store.store import Store, find_setting, save_setting
from core.store.tables import JOURNAL, SENT
from sync.coalesce import Entry, frame_of
from sync.enrolment import Enrolment, enrolment_in
from sync.protocol.codec import MAX_DECODED, MAX_FRAME, MAX_ROWS, deflate, pack
from sync.protocol.frame import thaw
from sync.protocol.messages import FIRST_DIGEST, Batch, digest_of
from sync.protocol.signing import sign_batch

_ENTRY_BYTES = 100  # what a journal entry takes in a frame beside its value, never less
_ENTRY = (
    JOURNAL.c.no,
    JOURNAL.c.kind,
    JOURNAL.c.id,
    JOURNAL.c.field,
    JOURNAL.c.value,
    JOURNAL.c.hlc,
    JOURNAL.c.prev_hlc,
    JOURNAL.c.prev_device,
    JOURNAL.c.command,
)


def next_batch(store: Store, *, limit: int = MAX_FRAME) -> Batch | None:
    """Return the oldest batch without an ack, as it was sent before; else freeze the next, if anything waits.

    `limit` is the most bytes of a new frame; one entry is frozen however big it is. Raise Refused
    `not_enrolled`.
    """
    with store.read() as session:
        if unanswered := _unanswered(session.connection()):
            return unanswered
    with store.applying() as session:
        connection = session.connection()
        if entries := _waiting(connection):
            _freeze(connection, entries, enrolment_in(connection), limit)
        return _unanswered(connection)


def acked_no(connection: Connection) -> int:
    """Return the last entry of the journal that the server has acknowledged."""
    found = find_setting(connection, "acked_no")
    return found if isinstance(found, int) else 0


def _unanswered(connection: Connection) -> Batch | None:
    row = connection.execute(select(SENT).where(SENT.c.ack.is_(None)).order_by(SENT.c.no).limit(1)).first()
    if row is None:
        return None
    prev_digest = _digest(connection, row.no - 1)
    if row.frame is None:
        return Batch(row.no, prev_digest, row.signature, b"", void=row.digest)
    return Batch(row.no, prev_digest, row.signature, row.frame)


def _digest(connection: Connection, no: int) -> bytes:
    found: bytes | None = connection.scalar(select(SENT.c.digest).where(SENT.c.no == no))
    return found or FIRST_DIGEST


def _waiting(connection: Connection) -> list[Entry]:
    """Return the entries above the frozen ones, as many as one frame may carry before compression."""
    entries: list[Entry] = []
    size = 0
    after = select(*_ENTRY).where(JOURNAL.c.no > (find_setting(connection, "frozen_no") or 0))
    for no, kind, id, field, value, hlc, prev_hlc, prev_device, command in connection.execute(
        after.order_by(JOURNAL.c.no).limit(MAX_ROWS)
    ):
        size += _ENTRY_BYTES + _size(value)
        if entries and size > MAX_DECODED:
            break
        entries.append(Entry(no, kind, id, field, value, hlc, (prev_hlc, prev_device), command))
    return entries


def _size(value: Stored) -> int:
    """Return what a value takes in a frame, in bytes."""
    if isinstance(value, str):
        return len(value.encode())
    return len(value) if isinstance(value, bytes) else 0


def _freeze(connection: Connection, entries: list[Entry], enrolment: Enrolment, limit: int) -> None:
    """Store the next batch, with as many of the entries as its frame has room for, and move the cursor."""
    entries, frame = _fitting(entries, device=enrolment.device, limit=limit)
    no = (connection.scalar(select(func.max(SENT.c.no))) or 0) + 1
    signature = sign_batch(
        enrolment.key,
        device=enrolment.device,
        no=no,
        prev_digest=_digest(connection, no - 1),
        frame=frame,
    )
    connection.execute(
        insert(SENT).values(
            no=no,
            upto=entries[-1].no,
            records=len({entry.id for entry in entries}),
            digest=digest_of(frame),
            signature=signature,
            frame=frame,
        )
    )
    save_setting(connection, "frozen_no", entries[-1].no)


def _fitting(entries: list[Entry], *, device: int, limit: int) -> tuple[list[Entry], bytes]:
    """Return the first entries whose frame has at most `limit` bytes, and that frame.

    Raise Refused `message_too_big` rather than freeze what no server may open.
    """
    while True:
        packed = pack(frame_of(entries, device=device))
        frame = deflate(packed)
        excess = max(len(frame) / limit, len(packed) / MAX_DECODED)
        if excess <= 1 or len(entries) == 1:
            thaw(frame)
            return entries, frame
        entries = entries[: max(1, int(len(entries) * 0.9 / excess))]
