"""An office in a flow: its server, reached within the process or over HTTP, and the laptops of its workers."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from core.queries.export import export_lines
from core.store.store import now_ms
from sync.peer import Peer
from sync.server import admin
from sync.server.peer import StorePeer
from sync.server.place import Place
from sync.server.tables import BUCKET_STATE
from sync.sums import sums
from tests.flows.laptop import Laptop, content
from tests.laptops import Clock
from tests.servers import DISTRICT, open_office, place


@dataclass
class Office:
    """A server and the laptops of its workers. `clock` is the server's, and the laptops' unless they differ.

    Laptops that nothing was done to are used again by the next test, with all that they hold.
    """

    place: Place
    server: StorePeer
    folder: Path
    clock: Clock
    laptops: list[Laptop] = field(default_factory=list)
    _plain: list[Laptop] = field(default_factory=list)
    _made: int = 0

    def laptop(self) -> Laptop:
        """Return a laptop of a worker of the first district, up to date."""
        known = [one for one in self._plain if one not in self.laptops]
        if known:
            self.laptops.append(known[0])
        else:
            self._plain.append(self.new_laptop())
        self.laptops[-1].sync()
        return self.laptops[-1]

    def new_laptop(
        self,
        *,
        peer: Peer | None = None,
        districts: Sequence[str] = (DISTRICT,),
        role: str = "field_worker",
        clock: Clock | None = None,
    ) -> Laptop:
        """Return a laptop of a new worker that has received nothing yet, for this test alone."""
        self._made += 1
        name = f"laptop-{self._made}"
        invitation = admin.invite(self.server, name=name, role=role, districts=districts)
        made = Laptop(
            self.folder / name, peer or self.server, code=invitation.code, clock=clock or self.clock
        )
        self.laptops.append(made)
        return made

    def close(self) -> None:
        """Close every store."""
        self.retire()
        for laptop in self._plain:
            laptop.close()

    def settle(self) -> None:
        """Let every laptop sync until nobody has anything to tell, and prove that all hold the same."""
        for _ in range(2):
            for laptop in self.laptops:
                laptop.sync()
        self.prove_alike()

    def retire(self) -> None:
        """Put the laptops of a test away."""
        for laptop in self.laptops:
            if laptop not in self._plain:
                laptop.close()
        self.laptops.clear()

    def prove_alike(self) -> None:
        """Compare rows, clocks, digests, sums and export of every laptop's buckets with the server's."""
        with self.server.database.reading() as connection:
            kept = {row.bucket: (row.rows, row.sum) for row in connection.execute(select(BUCKET_STATE))}
            for laptop in self.laptops:
                assert laptop.content() == content(connection, laptop.buckets()), laptop.name
                exported = list(export_lines(connection, buckets=laptop.buckets()))
                with laptop.store.read() as session:
                    here = sums(session.connection())
                    assert list(export_lines(session.connection(), buckets=laptop.buckets())) == exported
                for bucket in laptop.buckets():
                    assert here.get(bucket, (0, 0)) == kept.get(bucket, (0, 0)), (laptop.name, bucket)


@contextmanager
def opened(folder: Path, *, database: str | None) -> Iterator[Office]:
    """Give a new office whose server is in this process."""
    clock = Clock(now_ms())
    where = place(folder / "server", database=database)
    server = open_office(where, now=clock)
    office = Office(where, server, folder, clock)
    try:
        yield office
    finally:
        office.close()
        server.database.close()
