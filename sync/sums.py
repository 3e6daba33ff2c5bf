"""Whether a bucket here is the server's: its number of rows, and the sum of their digests."""

from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy import Connection, Select, func, select

from core.model import BY_KIND
from core.store.digest import signed
from core.store.store import Store, find_setting
from core.store.tables import HELD, JOURNAL
from sync.outbox import acked_no
from sync.protocol.codec import unpack
from sync.protocol.messages import Page
from sync.rows import stored_table

Sum = tuple[int, int]
LASTING = "lasting_differences"
_HALF = 32  # SQLite's sum() refuses to overflow, so the halves of the digests are added apart


def differing(store: Store, *, pages: Iterable[Page]) -> dict[str, Sum]:
    """Return by how much buckets are not as the server's complete pages say; none while something is unsent.

    A bucket in which the server keeps a row of ours aside is not compared: there they differ by its word.
    Where such a row stands in no bucket of ours, it may be missed in any, and none is compared.
    """
    theirs = {page.bucket: page.sums for page in pages if page.sums and page.is_complete}
    with store.read() as session:
        connection = session.connection()
        if connection.scalar(select(JOURNAL.c.no).where(JOURNAL.c.no > acked_no(connection)).limit(1)):
            return {}
        ours = sums(connection)
        aside = _with_rows_aside(connection)
    if not aside <= theirs.keys():
        return {}
    apart = {
        bucket: _apart(ours.get(bucket, (0, 0)), theirs[bucket]) for bucket in sorted(theirs.keys() - aside)
    }
    return {bucket: difference for bucket, difference in apart.items() if difference != (0, 0)}


def lasting(connection: Connection) -> dict[str, Sum]:
    """Return by how much buckets still differ, though all of them was asked for anew."""
    packed = find_setting(connection, LASTING)
    return unpack(packed, dict[str, Sum]) if isinstance(packed, bytes) else {}


def sums(connection: Connection) -> Mapping[str, Sum]:
    """Return [rows, sum] of every bucket here."""
    found: dict[str, Sum] = {}
    for kind in BY_KIND:
        for bucket, count, high, low in connection.execute(_sums_of(kind)):
            rows, total = found.get(bucket, (0, 0))
            found[bucket] = (rows + count, signed(total + ((high or 0) << _HALF) + (low or 0)))
    return found


def _apart(ours: Sum, theirs: Sum) -> Sum:
    return ours[0] - theirs[0], signed(ours[1] - theirs[1])


@cache
def _sums_of(kind: str) -> Select[str, int, int | None, int | None]:
    rows = stored_table(kind)
    high = func.sum(rows.c.digest.op(">>")(_HALF))
    low = func.sum(rows.c.digest.op("&")((1 << _HALF) - 1))
    return select(rows.c.bucket, func.count(), high, low).group_by(rows.c.bucket)


def _with_rows_aside(connection: Connection) -> set[str]:
    buckets: set[str] = set()
    for kind in connection.scalars(select(HELD.c.kind).distinct()).all():
        rows = stored_table(kind)
        buckets.update(connection.scalars(select(rows.c.bucket).where(rows.c.id.in_(select(HELD.c.id)))))
    return buckets
