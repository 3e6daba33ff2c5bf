"""Connections to a laptop's store: SQLAlchemy over SQLCipher, with the functions that the triggers call."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec
import sqlcipher3.dbapi2
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from core.identity import HybridClock
from core.kz.alphabet import sort_key
from core.kz.names import fold
from core.store.cipher import connect, meaning_of

_PACK = msgspec.msgpack.Encoder()


@dataclass(slots=True)
class Capture:
    """What the triggers of one connection ask for: the clock, and who writes, by which command."""

    clock: HybridClock
    device: int
    organisation: str
    author: bytes | None = None
    command: str = ""
    is_applying: bool = False
    hlc: int | None = field(default=None)

    def hlc_now(self) -> int:
        """Return the transaction's clock: ticked once, at the first write."""
        if self.hlc is None:
            self.hlc = self.clock.tick()
        return self.hlc

    def finish(self, _: Connection) -> None:
        """Forget the transaction and who made it."""
        self.hlc, self.author, self.command, self.is_applying = None, None, "", False

    def functions(self) -> dict[str, tuple[int, Callable[..., Any]]]:
        """Return the SQL functions as `{name: (number of arguments, function)}`, -1 for any number."""
        return {
            "applying": (0, lambda: self.is_applying),
            "hlc_now": (0, self.hlc_now),
            "device_no": (0, lambda: self.device),
            "author": (0, lambda: self.author),
            "command": (0, lambda: self.command),
            "organisation": (0, lambda: self.organisation),
            "pack": (-1, lambda *values: _PACK.encode(values)),
            "search_words": (-1, search_words),
            "order_key": (-1, order_key),
        }


def search_words(*values: str | None) -> str:
    """Return the folded words of a record's searched fields."""
    return " ".join(fold(value) for value in values if value)


def order_key(*values: str | None) -> str:
    """Return the key that sorts a record in the order of the Kazakh alphabet."""
    return sort_key(" ".join(value for value in values if value))


def open_engine(path: Path, *, key: bytes, capture: Callable[[], Capture], cache_kib: int = 32768) -> Engine:
    """Return the engine of a laptop store: three connections at most, each with its own Capture.

    A transaction begins as `BEGIN IMMEDIATE` on a connection with the option `is_writer`, else as `BEGIN`.
    """

    def creator() -> Any:
        return connect(path, key, cache_kib=cache_kib)

    engine = create_engine(
        "sqlite://",
        module=sqlcipher3.dbapi2,
        creator=creator,
        poolclass=QueuePool,
        hide_parameters=True,  # an error that is logged or shown must not tell what was written
        pool_size=3,
        max_overflow=0,
        pool_use_lifo=True,  # whoever works alone meets one connection, and the pages in its cache
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, record: Any) -> None:
        connection.isolation_level = None
        record.info["capture"] = one = capture()
        for name, (count, function) in one.functions().items():
            connection.create_function(name, count, function)

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        is_writer = connection.get_execution_options().get("is_writer", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")

    @event.listens_for(engine, "commit")
    @event.listens_for(engine, "rollback")
    def _ended(connection: Connection) -> None:
        capture_of(connection).finish(connection)

    return engine


@contextmanager
def translated() -> Iterator[None]:
    """Turn what SQLite says of the file and the disk, seen through SQLAlchemy, into our errors."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlcipher3.dbapi2.Error) and (meaning := meaning_of(error.orig)):
            raise meaning from error
        raise


def capture_of(connection: Connection) -> Capture:
    """Return the Capture of the connection."""
    found: Capture = connection.connection.info["capture"]
    return found
