"""A laptop in a flow: a real store with a peer, what a worker does on it, and what it holds."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from core.fields.kinds import plain
from core.model import BY_KIND
from core.model.office import Conflict
from core.model.people import Person
from core.model.record import Record, fields_of
from core.store.digest import read_clocks
from sync.client.http import HttpPeer
from sync.enrol import enrol
from sync.enrolment import enrolment_in
from sync.peer import Peer
from sync.rows import stored_table
from sync.run import Counts, Run
from sync.traffic import Traffic
from tests.laptops import Clock, change, fresh, register

Content = dict[tuple[str, bytes], tuple[object, ...]]


def ignore(_: object) -> None:
    """Take no notice."""


class Laptop:
    """A worker's laptop. `peer` may be exchanged for one that fails."""

    def __init__(self, folder: Path, peer: Peer, *, code: str, clock: Clock | None = None) -> None:
        self.name = folder.name
        self.store = fresh(folder, clock=clock)
        self.peer = peer
        self.traffic = Traffic()
        enrol(self.store, peer, server_url="https://server.example", code=code, name=self.name)

    @property
    def device(self) -> int:
        """The number of the device."""
        return self.store.author().device

    def sync(self, *, report: Callable[[Counts], None] = ignore) -> Counts:
        """Run sync once."""
        run = Run(self.store, self.peer, traffic=self.traffic, report=report, changed=ignore, sleep=ignore)
        return run.sync()

    def close(self) -> None:
        """Put the laptop away."""
        self.store.close()
        if isinstance(self.peer, HttpPeer):
            self.peer.close()

    def dial(self, url: str) -> None:
        """Reach the server over HTTP from now on, as it is known since the enrolment."""
        with self.store.read() as session:
            enrolment = enrolment_in(session.connection())
        self.peer = HttpPeer(url, traffic=self.traffic, enrolment=enrolment)

    def register(self, **values: object) -> UUID:
        """Make a person."""
        return register(self.store, **values)  # type: ignore[arg-type]

    def change(self, id: UUID, **values: object) -> None:
        """Change fields of a person."""
        change(self.store, id, **values)

    def add(self, record: Record) -> UUID:
        """Make a record of any kind."""
        with self.store.work("Make") as work:
            return work.add(record).id

    def edit(self, kind: type[Record], id: UUID, **values: object) -> None:
        """Change fields of a record of any kind."""
        with self.store.work("Change") as work:
            found = work.session.get_one(kind, id)
            for name, value in values.items():
                setattr(found, name, value)

    def see(self, id: UUID, *, kind: type[Record] = Person) -> dict[str, Any] | None:
        """Return the record's values as JSON has them, or None where it is not here."""
        with self.store.read() as session:
            found = session.get(kind, id)
            if found is None:
                return None
            return {name: plain(field.kind, getattr(found, name)) for name, field in fields_of(kind).items()}

    def conflicts(self, id: UUID) -> list[tuple[str, object, object]]:
        """Return (field, kept, lost) of the open conflicts of a record."""
        with self.store.read() as session:
            found = session.scalars(
                select(Conflict)
                .where(Conflict.record == id, Conflict.state == "open")
                .order_by(Conflict.name)
            )
            return [(one.name, one.kept["value"], one.lost["value"]) for one in found]

    def buckets(self) -> list[str]:
        """Return the granted buckets."""
        with self.store.read() as session:
            return enrolment_in(session.connection()).grants.buckets

    def content(self) -> Content:
        """Return all that is here of the granted buckets."""
        with self.store.read() as session:
            return content(session.connection(), self.buckets())


def content(connection: Connection, buckets: list[str]) -> Content:
    """Return every row of the buckets with its bucket, clocks, digest and stored values."""
    found: Content = {}
    for kind in BY_KIND:
        rows = stored_table(kind)
        for row in connection.execute(select(rows).where(rows.c.bucket.in_(buckets))):
            id, bucket, hlc, device, clocks, *rest = row
            found[kind, bytes(id)] = (bucket, hlc, device, read_clocks(clocks), *rest)
    return found
