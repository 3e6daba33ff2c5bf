"""Sync: 20,000 records sent and received over HTTP through PostgreSQL, beside COPY and raw SQL of the same rows."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
from psycopg.sql import SQL, Identifier
from sqlalchemy import create_engine, select

from core.model import BY_KIND
from core.model.record import Record
from core.store import cipher
from core.store.store import FILE
from core.synthetic.office import fill
from sync.rows import stored_table
from tests.bench.frame import Bench
from tests.flows.laptop import Laptop
from tests.flows.office import Office, opened
from tests.laptops import DISTRICT, KEY, fresh
from tests.postgres import Cluster, running_cluster
from tests.servers import running

PEOPLE, SERVICES = 730, 7300  # some 20,000 records
CACHE_KIB = 65_536

Rows = Mapping[str, list[tuple[Any, ...]]]


@contextmanager
def sync(_: Path) -> Iterator[Sequence[Bench]]:
    """Open an office and its server process anew in every round, so that each begins empty."""
    with (
        TemporaryDirectory(prefix="sapar-bench-sync-") as folder,
        running_cluster() as cluster,
        ExitStack() as stack,
    ):
        exchange = Exchange(Path(folder), cluster, stack)
        yield [
            Bench(name="20,000 records sent", unit="records/s", ours=exchange.send, reference=exchange.copy),
            Bench(
                name="20,000 records received",
                unit="records/s",
                ours=exchange.receive,
                reference=exchange.insert,
            ),
        ]


class Exchange:
    """Two laptops of an office: one sends, the other receives."""

    def __init__(self, folder: Path, cluster: Cluster, stack: ExitStack) -> None:
        self._folder = folder
        self._cluster = cluster
        self._stack = stack
        self._numbers = count(1)
        self._office: Office | None = None
        self._url = ""
        self._rows: Rows = {}

    def send(self) -> float:
        """Return the records a second of a laptop that was offline for weeks."""
        self._begin()
        laptop = self._laptop()
        laptop.sync()
        seed = next(self._numbers)
        fill(laptop.store, people=PEOPLE, services=SERVICES, seed=seed, districts=[DISTRICT], report=_ignore)
        self._rows = _rows_of(laptop)
        return _rate(lambda: laptop.sync().sent)

    def receive(self) -> float:
        """Return the records a second of a laptop that was enrolled just now."""
        laptop = self._laptop()
        return _rate(lambda: laptop.sync().received)

    def copy(self) -> float:
        """Copy the same rows into empty tables of PostgreSQL, indexes and all."""
        address = self._cluster.address(self._cluster.create())
        engine = create_engine(address.replace("postgresql:", "postgresql+psycopg:", 1))
        Record.metadata.create_all(engine)
        engine.dispose()
        with psycopg.connect(address) as connection:
            return _rate(lambda: _copy(connection, self._rows))

    def insert(self) -> float:
        """Insert the same rows into an encrypted store without triggers."""
        folder = self._folder / f"raw-{next(self._numbers)}"
        fresh(folder).close()
        raw = cipher.connect(folder / FILE, KEY, cache_kib=CACHE_KIB)
        raw.isolation_level = None
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        try:
            return _rate(lambda: _insert(raw, self._rows))
        finally:
            raw.close()

    def _begin(self) -> None:
        self._stack.close()
        number = next(self._numbers)
        database = self._cluster.address(self._cluster.create())
        self._office = self._stack.enter_context(opened(self._folder / f"{number}", database=database))
        self._url = self._stack.enter_context(running(self._office.place)).url

    def _laptop(self) -> Laptop:
        assert self._office
        laptop = self._office.new_laptop()
        laptop.dial(self._url)
        return laptop


def _rate(work: Callable[[], int]) -> float:
    start = time.perf_counter()
    records = work()
    return records / (time.perf_counter() - start)


def _rows_of(laptop: Laptop) -> Rows:
    """Return what the laptop made itself, with all hidden columns."""
    device = laptop.device
    with laptop.store.read() as session:
        tables = {kind: stored_table(kind) for kind in BY_KIND}
        found = {
            kind: [tuple(row) for row in session.execute(select(rows).where(rows.c.base_device == device))]
            for kind, rows in tables.items()
        }
    return {kind: rows for kind, rows in found.items() if rows}


def _copy(connection: psycopg.Connection[Any], rows: Rows) -> int:
    with connection.cursor() as cursor:
        for kind, values in rows.items():
            names = SQL(", ").join(Identifier(column.key) for column in stored_table(kind).columns)
            with cursor.copy(SQL("COPY {} ({}) FROM STDIN").format(Identifier(kind), names)) as copy:
                for one in values:
                    copy.write_row(one)
    connection.commit()
    return sum(map(len, rows.values()))


def _insert(raw: Any, rows: Rows) -> int:
    raw.execute("BEGIN IMMEDIATE")
    for kind, values in rows.items():
        names = ", ".join(f'"{column.key}"' for column in stored_table(kind).columns)
        places = ", ".join("?" * len(values[0]))
        raw.executemany(f'INSERT INTO "{kind}" ({names}) VALUES ({places})', values)
    raw.execute("COMMIT")
    return sum(map(len, rows.values()))


def _ignore(_: int) -> None:
    """Take no notice."""
