"""The server's database, PostgreSQL or SQLCipher under the same code: transactions, and rows in bulk.

No rule of sync stands here. A writing transaction is the only one at a time, in every process; a reading one
sees one state from its first statement to its last.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

import psycopg
import sqlcipher3.dbapi2
from sqlalchemy import (
    ARRAY,
    ColumnClause,
    ColumnElement,
    Connection,
    Engine,
    LargeBinary,
    Table,
    TableClause,
    any_,
    bindparam,
    column,
    create_engine,
    delete,
    event,
    false,
    insert,
    inspect,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError, TimeoutError
from sqlalchemy.pool import QueuePool

from core.errors import AppError, Refused, Unavailable
from core.model.record import Record
from core.store import cipher
from sync.server.address import read_address
from sync.server.tables import HEAD, SERVER

_POOL = 10
_WRITER_LOCK = 0x53415041  # of this database: PostgreSQL's advisory locks are apart in each
_LIMITS = (
    "SET LOCAL lock_timeout = '15s'; SET LOCAL statement_timeout = '60s';"
    " SET LOCAL idle_in_transaction_session_timeout = '60s'"
)
_READING_LIMITS = "SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = '60s'"
_CONNECTING = {
    "connect_timeout": 10,
    "tcp_user_timeout": 30_000,
}  # seconds, and milliseconds, as libpq has it
_CACHE_KIB = 16_384
_PATIENCE_SECONDS = 15
_FAILED = (psycopg.errors.IoError, psycopg.errors.DataCorrupted, psycopg.errors.IndexCorrupted)
_OF_A_FILE = {
    "disk_full": "server_disk_full",
    "disk_failed": "server_failed",
    "store_damaged": "server_failed",
    "store_in_use": "server_busy",
}
_log = logging.getLogger(__name__)


class Database:
    """A place where rows are kept; several server processes may have it open."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = Lock()
        self.is_postgres = engine.dialect.name == "postgresql"

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give the one writing transaction; durable when the block ends without an error.

        Raise Unavailable `server_busy` when the turn does not come in time or the database is away,
        `server_disk_full`, and `server_failed` when it is damaged or its disk is.
        """
        with self.touching() as connection:
            if self.is_postgres:
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER_LOCK})")
            yield connection

    @contextmanager
    def touching(self) -> Iterator[Connection]:
        """Give a short transaction for a row of the server's own, on PostgreSQL beside the writing one."""
        with _available(), self._taking_turns(), self._engine.connect() as connection:
            connection = connection.execution_options(is_writer=True)
            with connection.begin():
                if self.is_postgres:
                    connection.exec_driver_sql(_LIMITS)
                yield connection

    @contextmanager
    def _taking_turns(self) -> Iterator[None]:
        """Let one thread after another write to a file: SQLite's own waiting is not in turn."""
        if self.is_postgres:
            yield
            return
        if not self._turn.acquire(timeout=_PATIENCE_SECONDS):
            raise Unavailable("server_busy")
        try:
            yield
        finally:
            self._turn.release()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a transaction that sees one state of the database."""
        with _available(), self._engine.connect() as connection:
            if self.is_postgres:
                connection = connection.execution_options(
                    isolation_level="REPEATABLE READ", postgresql_readonly=True
                )
            with connection.begin():
                if self.is_postgres:
                    connection.exec_driver_sql(_READING_LIMITS)
                yield connection


def build_tables(connection: Connection) -> None:
    """Make every table. Raise Refused `store_exists` where a server was made before."""
    if inspect(connection).has_table(HEAD.name):
        raise Refused("store_exists")
    Record.metadata.create_all(connection)
    SERVER.create_all(connection)


def open_postgres(url: str) -> Database:
    """Return the database at a libpq URL. Raise Refused `url_unknown`."""
    address = read_address(url)
    engine = create_engine(
        address,
        connect_args={name: value for name, value in _CONNECTING.items() if name not in address.query},
        pool_size=_POOL,
        pool_timeout=_PATIENCE_SECONDS,
        pool_pre_ping=True,
        hide_parameters=True,
    )
    return Database(engine)


def open_file(path: Path, *, key: bytes) -> Database:
    """Return the database in an encrypted file that exists."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3.dbapi2,
        creator=lambda: cipher.connect(path, key, cache_kib=_CACHE_KIB),
        poolclass=QueuePool,
        pool_size=_POOL,
        pool_timeout=_PATIENCE_SECONDS,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def _connected(connection: Any, _: Any) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        is_writer = connection.get_execution_options().get("is_writer", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writer else "BEGIN")

    return Database(engine)


@contextmanager
def _available() -> Iterator[None]:
    """Turn what the database says of itself into our errors; faults of ours stay as they are."""
    try:
        yield
    except TimeoutError as error:
        raise Unavailable("server_busy") from error
    except (DBAPIError, psycopg.Error, AppError) as error:  # loading rows speaks to the driver itself
        code = _meaning_of(error.orig if isinstance(error, DBAPIError) else error)
        if code is None:
            raise
        if code != "server_busy":
            _log.error("the database is not to be used: %s", code)
        raise Unavailable(code) from error


def _meaning_of(error: BaseException | None) -> str | None:
    """Return the code of what the database says of itself, its file and its disk."""
    if isinstance(error, psycopg.errors.DiskFull):
        return "server_disk_full"
    if isinstance(error, _FAILED):
        return "server_failed"
    if isinstance(error, psycopg.OperationalError):
        return "server_busy"
    meaning = cipher.meaning_of(error) if isinstance(error, sqlcipher3.dbapi2.Error) else error
    return _OF_A_FILE.get(meaning.code) if isinstance(meaning, AppError) else None


def among(connection: Connection, of: ColumnElement[Any], ids: Sequence[bytes]) -> ColumnElement[bool]:
    """Return the condition that a column is one of these ids, as this database likes it best."""
    if connection.dialect.name == "postgresql":
        return of == any_(bindparam(None, ids, type_=ARRAY(LargeBinary)))
    return of.in_(ids)


# Rows in bulk. Names of tables and columns come from the declarations only.


def add_rows(connection: Connection, into: Table, *, columns: Sequence[str], rows: Sequence[Any]) -> None:
    """Insert stored values as they are: COPY on PostgreSQL, executemany on SQLite."""
    if rows:
        _load(connection, table(into.name, *map(column, columns)), into, rows)


def stage_rows(
    connection: Connection, like: Table, *, columns: Sequence[str], rows: Sequence[Any]
) -> TableClause:
    """Put the rows into a temporary table of the same columns, and return it."""
    staged = table(f"staged_{like.name}", *map(column, columns))
    shape = select(*(like.c[name] for name in columns)).where(false())
    select_none = shape.compile(connection, compile_kwargs={"literal_binds": True})
    connection.exec_driver_sql(f'CREATE TEMPORARY TABLE IF NOT EXISTS "{staged.name}" AS {select_none}')
    connection.execute(delete(staged))
    _load(connection, staged, like, rows)
    return staged


def _load(connection: Connection, into: TableClause, like: Table, rows: Sequence[Any]) -> None:
    statement = str(insert(into).compile(connection))
    if connection.dialect.name != "postgresql":
        connection.exec_driver_sql(statement, rows)
        return
    driver: psycopg.Connection[Any] = connection.connection.driver_connection  # type: ignore[assignment]
    target = statement.removeprefix("INSERT INTO ").split(" VALUES ")[0]
    with driver.cursor() as cursor, cursor.copy(f"COPY {target} FROM STDIN (FORMAT BINARY)".encode()) as copy:
        copy.set_types([_type_of(like, one, connection) for one in into.c])
        for row in rows:
            copy.write_row(row)


def _type_of(like: Table, of: ColumnClause[Any], connection: Connection) -> str:
    return like.c[of.name].type.compile(connection.dialect).lower()
