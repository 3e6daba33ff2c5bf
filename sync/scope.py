"""Rows that leave this device: out of a bucket, with a grant, or erased; never before their changes are sent."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from core.model import BY_KIND
from core.store.store import find_setting
from core.store.tables import CURSOR, DEPARTED, HELD, JOURNAL, SENT
from sync.rows import chunks, remove_rows, stored_table


def leave_bucket(
    connection: Connection, bucket: str, *, ids: Sequence[bytes], granted: Iterable[str], at: int
) -> None:
    """Mark as departed those of the ids that stand in the bucket, or where nobody may see them from here."""
    seen = {*granted} - {bucket}
    for kind in BY_KIND:
        rows = stored_table(kind)
        for chunk in chunks(ids):
            found = select(rows.c.id, rows.c.bucket).where(rows.c.id.in_(chunk))
            left = [id for id, stands in connection.execute(found) if stands not in seen]
            _mark(connection, kind, left, bucket, at)


def leave_buckets(connection: Connection, *, granted: Iterable[str], at: int) -> None:
    """Mark as departed all that stands in buckets which are no longer granted, and forget their cursors."""
    gone = set(connection.scalars(select(CURSOR.c.bucket))) - {*granted}
    for bucket in sorted(gone):
        for kind in BY_KIND:
            rows = stored_table(kind)
            ids = list(connection.scalars(select(rows.c.id).where(rows.c.bucket == bucket)))
            _mark(connection, kind, ids, bucket, at)
        connection.execute(delete(CURSOR).where(CURSOR.c.bucket == bucket))


def leave_unseen(
    connection: Connection, kind: str, *, ids: Sequence[bytes], granted: Iterable[str], at: int
) -> None:
    """Mark as departed those of the acknowledged records that went where this device sees nothing."""
    rows = stored_table(kind)
    for chunk in chunks(ids):
        found = select(rows.c.id, rows.c.bucket).where(
            rows.c.id.in_(chunk), rows.c.bucket.not_in(list(granted)), rows.c.id.not_in(select(HELD.c.id))
        )
        for id, bucket in connection.execute(found).all():
            _mark(connection, kind, [id], bucket, at)


def come_back(connection: Connection, *, ids: Sequence[bytes]) -> None:
    """Take back the mark of records that are sent to this device again."""
    for chunk in chunks(ids):
        connection.execute(delete(DEPARTED).where(DEPARTED.c.id.in_(chunk)))


def remove_departed(connection: Connection, *, acked_no: int) -> list[tuple[str, bytes]]:
    """Remove the departed rows of which everything is sent, and blank their journal; return (kind, id)."""
    unsent = select(JOURNAL.c.id).where(JOURNAL.c.no > acked_no)
    removed: list[tuple[str, bytes]] = []
    for kind in connection.scalars(select(DEPARTED.c.kind).distinct()).all():
        rows = stored_table(kind)
        here = select(rows.c.id).where(rows.c.id.in_(select(DEPARTED.c.id)), rows.c.id.not_in(unsent))
        ids = list(connection.scalars(here))
        remove_rows(connection, kind, ids=ids)
        _blank_journal(connection, ids)
        removed += [(kind, id) for id in ids]
    return removed


def erase(connection: Connection, *, ids: Sequence[bytes], at: int) -> list[tuple[str, bytes]]:
    """Remove erased records whatever is still to be sent of them; nobody may have it any more."""
    if not ids:
        return []
    erased: list[tuple[str, bytes]] = []
    for kind in BY_KIND:
        rows = stored_table(kind)
        for chunk in chunks(ids):
            here = list(connection.scalars(select(rows.c.id).where(rows.c.id.in_(chunk))))
            _mark(connection, kind, here, "", at)
            remove_rows(connection, kind, ids=here)
            erased += [(kind, id) for id in here]
    _blank_journal(connection, ids)
    frozen_no = find_setting(connection, "frozen_no") or 0
    for chunk in chunks(ids):
        connection.execute(delete(JOURNAL).where(JOURNAL.c.id.in_(chunk), JOURNAL.c.no > frozen_no))
        connection.execute(delete(HELD).where(HELD.c.id.in_(chunk)))
    connection.execute(update(SENT).where(SENT.c.ack.is_not(None)).values(frame=None))
    return erased


def _blank_journal(connection: Connection, ids: Sequence[bytes]) -> None:
    """Take the values out of the journal; who changed which field and when stays."""
    for chunk in chunks(ids):
        connection.execute(update(JOURNAL).where(JOURNAL.c.id.in_(chunk)).values(value=None))


def _mark(connection: Connection, kind: str, ids: Sequence[bytes], bucket: str, at: int) -> None:
    rows = [{"id": id, "kind": kind, "bucket": bucket, "left_at": at} for id in ids]
    if rows:
        connection.execute(insert_or(DEPARTED).on_conflict_do_nothing(), rows)
