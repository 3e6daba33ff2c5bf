"""The rows that one transaction has in hand: read in bulk, changed in memory, written once at its end."""

from collections import defaultdict
from collections.abc import Iterable, Set
from dataclasses import dataclass

from sqlalchemy import Connection, column, select, table

from core.model import BY_KIND
from core.model.record import fields_of
from core.store.digest import read_clocks
from sync.merge import State
from sync.server.database import among
from sync.server.rules import SERVER_DEVICE

_CHUNK = 500  # ids in one statement
_HIDDEN = ("id", "bucket", "base_hlc", "base_device", "clocks", "digest")

Key = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Stored:
    """What the database has of a row, for the sums: where it stands, and its digest."""

    bucket: str
    digest: int


@dataclass(slots=True)
class Row:
    """A row in hand. `changer` is the device to which it need not be sent back, None while untouched."""

    kind: str
    id: bytes
    state: State
    bucket: str
    stored: Stored | None
    changer: int | None = None

    def put(self, state: State, *, changer: int) -> None:
        """Take a new state. What two devices made of a row, or the merge, is news to everybody."""
        self.state = state
        self.changer = changer if self.changer in (None, changer) else SERVER_DEVICE


class WorkingSet:
    """Rows by kind and id, and the buckets of their parents."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: dict[Key, Row] = {}
        self._absent: set[Key] = set()
        self._buckets: dict[Key, str] = {}
        self._moved: set[Key] = set()

    def load(self, kind: str, *, ids: Iterable[bytes]) -> None:
        """Read the rows of these ids that are not in hand yet."""
        wanted = [id for id in set(ids) if (kind, id) not in self._rows]
        names = tuple(fields_of(BY_KIND[kind]))
        source = table(kind, *(column(name) for name in (*_HIDDEN, *names)))
        for chunk in _chunks(wanted):
            found = self._connection.execute(
                select(source).where(among(self._connection, source.c.id, chunk))
            )
            for id, bucket, hlc, device, clocks, digest, *values in found:
                state = State(dict(zip(names, values, strict=True)), (hlc, device), read_clocks(clocks))
                self._rows[kind, id] = Row(kind, id, state, bucket, Stored(bucket, digest))
        self._absent.update((kind, id) for id in wanted if (kind, id) not in self._rows)

    def load_buckets(self, kind: str, *, ids: Iterable[bytes]) -> None:
        """Read where these records stand, without reading them whole."""
        wanted = [id for id in set(ids) if (kind, id) not in self._rows and (kind, id) not in self._buckets]
        source = table(kind, column("id"), column("bucket"))
        for chunk in _chunks(wanted):
            for id, bucket in self._connection.execute(
                select(source).where(among(self._connection, source.c.id, chunk))
            ):
                self._buckets[kind, id] = bucket

    def load_linked(self, kind: str, link: str, *, ids: Iterable[bytes]) -> None:
        """Read the rows whose link leads to one of these ids."""
        source = table(kind, column("id"), column(link))
        for chunk in _chunks(list(ids)):
            linked = among(self._connection, source.c[link], chunk)
            self.load(kind, ids=self._connection.scalars(select(source.c.id).where(linked)).all())

    def linked(self, kind: str, link: str, *, ids: Set[bytes]) -> list[Row]:
        """Return the rows in hand whose link leads to one of these ids."""
        return [row for row in self._rows.values() if row.kind == kind and row.state.values[link] in ids]

    def find(self, kind: str, id: bytes) -> Row | None:
        """Return the row, or None where there is none."""
        if (kind, id) not in self._rows and (kind, id) not in self._absent:
            self.load(kind, ids=[id])
        return self._rows.get((kind, id))

    def bucket_of(self, kind: str, id: bytes) -> str | None:
        """Return where the record stands, or None where there is no such record."""
        if row := self._rows.get((kind, id)):
            return row.bucket
        if (kind, id) not in self._buckets and (kind, id) not in self._absent:
            self.load_buckets(kind, ids=[id])
        return self._buckets.get((kind, id))

    def add(self, kind: str, id: bytes, *, state: State, bucket: str, changer: int) -> None:
        """Take a new row."""
        self._rows[kind, id] = Row(kind, id, state, bucket, None, changer)

    def move(self, row: Row, *, bucket: str) -> None:
        """Let a row in hand stand elsewhere."""
        if row.bucket != bucket:
            row.bucket = bucket
            self._moved.add((row.kind, row.id))

    def moved(self) -> set[Key]:
        """Return the rows that do not stand where they were read or made."""
        return set(self._moved)

    def changed(self) -> dict[str, list[Row]]:
        """Return the rows to write, by kind."""
        found: dict[str, list[Row]] = defaultdict(list)
        for row in self._rows.values():
            if row.changer is not None:
                found[row.kind].append(row)
        return found

    def created_ids(self) -> set[bytes]:
        """Return the ids of the rows that are new."""
        return {row.id for row in self._rows.values() if row.stored is None}


def _chunks(ids: list[bytes]) -> Iterable[list[bytes]]:
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))
