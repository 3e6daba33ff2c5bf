"""Whether a bucket here is the server's: its number of rows, and the sum of their digests."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, func, select

from core.model import BY_KIND
from core.store.digest import signed
from core.store.store import Store
from core.store.tables import HELD, JOURNAL
from sync.outbox import acked_no
from sync.protocol.messages import Page
from sync.rows import stored_table

Sum = tuple[int, int]
_HALF = 32  # SQLite's sum() refuses to overflow, so the halves of the digests are added apart


def differing(store: Store, *, pages: Iterable[Page]) -> list[str]:
    """Return the buckets that are not as the server's complete pages say; none while something is unsent.

    A bucket in which the server keeps a row of ours aside is not compared: there they differ by its word.
    """
    theirs = {page.bucket: page.sums for page in pages if page.sums and page.is_complete}
    with store.read() as session:
        connection = session.connection()
        if connection.scalar(select(JOURNAL.c.no).where(JOURNAL.c.no > acked_no(connection)).limit(1)):
            return []
        ours = sums(connection)
        aside = _with_rows_aside(connection)
    return [
        bucket for bucket, sum in theirs.items() if bucket not in aside and ours.get(bucket, (0, 0)) != sum
    ]


def sums(connection: Connection) -> Mapping[str, Sum]:
    """Return [rows, sum] of every bucket here."""
    found: dict[str, Sum] = {}
    for kind in BY_KIND:
        rows = stored_table(kind)
        digest = rows.c.digest
        high, low = func.sum(digest.op(">>")(_HALF)), func.sum(digest.op("&")((1 << _HALF) - 1))
        for bucket, count, above, below in connection.execute(
            select(rows.c.bucket, func.count(), high, low).group_by(rows.c.bucket)
        ):
            counted, total = found.get(bucket, (0, 0))
            found[bucket] = (counted + count, signed(total + ((above or 0) << _HALF) + (below or 0)))
    return found


def _with_rows_aside(connection: Connection) -> set[str]:
    buckets: set[str] = set()
    for kind in connection.scalars(select(HELD.c.kind).distinct()).all():
        rows = stored_table(kind)
        buckets.update(connection.scalars(select(rows.c.bucket).where(rows.c.id.in_(select(HELD.c.id)))))
    return buckets
