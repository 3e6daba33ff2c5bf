"""The order of commits: whatever writers do, no puller misses a change."""

import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import psycopg
import pytest
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from core.errors import Refused, Unavailable
from core.identity import new_id
from core.store import cipher
from sync.protocol.frame import thaw
from sync.server import database as database_module
from sync.server.database import Database, add_rows, among, build_tables, open_file, open_postgres, stage_rows
from sync.server.feed import Pull, read_pages
from sync.server.peer import StorePeer
from sync.server.tables import CHANGE, SETTING
from tests.devices import Sender
from tests.laptops import Clock
from tests.servers import PERSON, enrolled

WRITERS, BATCHES, ROWS = 4, 12, 3


def test_a_change_that_is_written_first_and_committed_last_is_not_skipped(
    peer: StorePeer, device: Sender, other: Sender, now: Clock
) -> None:
    reader = enrolled(peer, now)
    first, second = device.make("person", **PERSON), other.make("person", **PERSON)
    is_written, may_commit = Event(), Event()
    batch = device.batch()

    def slow() -> int:
        with peer.database.writing() as connection:
            ack = peer._take(connection, device.device, batch, thaw(batch.frame))
            is_written.set()
            may_commit.wait(timeout=60)
        return ack.seq

    with ThreadPoolExecutor(2) as pool:
        slowly = pool.submit(slow)
        is_written.wait()
        quickly = pool.submit(other.push)
        seen = _look(peer, reader)
        is_early = quickly.done()
        may_commit.set()
        assert slowly.result() < quickly.result().seq
    assert not is_early
    assert seen == set()
    reader.pull()
    assert {first, second} <= reader.rows.keys()


def _look(peer: StorePeer, reader: Sender) -> set[bytes]:
    """Return the ids on the pages that the reader would have now, and move its cursors past them."""
    with peer.database.reading() as connection:
        pages = read_pages(
            connection, Pull(reader.device, reader.buckets, reader.cursors, 1 << 20, False, None)
        )
    for page in pages:
        reader.receive(page)
    return {id for page in pages for rows in page.tables.values() for id in rows.ids}


def test_a_reader_beside_many_writers_misses_nothing(peer: StorePeer, now: Clock) -> None:
    reader = enrolled(peer, now)
    writers = [enrolled(peer, now) for _ in range(WRITERS)]

    def write(device: Sender) -> set[bytes]:
        made = set()
        for _ in range(BATCHES):
            made |= {device.make("person", **PERSON) for _ in range(ROWS)}
            device.push()
        return made

    with ThreadPoolExecutor(WRITERS) as pool:
        running = [pool.submit(write, device) for device in writers]
        while not all(one.done() for one in running):
            reader.pull()
    reader.pull()
    assert set.union(*(one.result() for one in running)) == reader.of_kind("person").keys()


def test_many_at_once_are_all_served(peer: StorePeer, now: Clock) -> None:
    devices = [enrolled(peer, now) for _ in range(5)]
    for device in devices:
        device.make("person", **PERSON)
    requests = [device.request(device.batch()) for device in devices] + [
        device.request() for device in devices for _ in range(8)
    ]
    with ThreadPoolExecutor(len(requests)) as pool:
        answers = list(pool.map(peer.exchange, requests))
    assert sum(answer.ack is not None for answer in answers) == len(devices)


def test_a_reading_transaction_sees_one_state(peer: StorePeer) -> None:
    with peer.database.reading() as connection:
        before = connection.execute(select(SETTING.c.name)).all()
        with peer.database.writing() as writing:
            writing.execute(insert(SETTING).values(name="later", value=b""))
        assert connection.execute(select(SETTING.c.name)).all() == before
    with peer.database.reading() as connection:
        assert len(connection.execute(select(SETTING.c.name)).all()) == len(before) + 1


def test_what_fails_leaves_nothing(peer: StorePeer) -> None:
    def fail() -> None:
        with peer.database.writing() as connection:
            connection.execute(insert(SETTING).values(name="half", value=b""))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with peer.database.reading() as connection:
        assert "half" not in connection.execute(select(SETTING.c.name)).scalars().all()


def test_stored_values_go_in_as_they_are(peer: StorePeer) -> None:
    names = ("seq", "bucket", "kind", "id", "op", "device", "other")
    row = (2**62, "d:Ә\t\n\\N", "person", b"\0\xff" * 8, "put", 2**31 - 1, -(2**63))
    with peer.database.writing() as connection:
        add_rows(connection, CHANGE, columns=names, rows=[row])
        found = select(CHANGE).where(among(connection, CHANGE.c.id, [row[3], new_id().bytes]))
        assert [tuple(one) for one in connection.execute(found)] == [row]
        for _ in range(2):
            staged = stage_rows(connection, CHANGE, columns=names, rows=[row])
            assert [tuple(one) for one in connection.execute(select(staged))] == [row]


def test_an_office_is_not_opened_over_another(peer: StorePeer) -> None:
    with peer.database.writing() as connection, pytest.raises(Refused, match="store_exists"):
        build_tables(connection)


def test_a_database_that_is_away_is_busy(tmp_path: Path) -> None:
    away: Database = open_postgres(f"postgresql://sapar@/none?host={tmp_path}")
    with pytest.raises(Unavailable, match="server_busy"), away.reading():
        pass


def test_a_turn_that_does_not_come_is_busy(peer: StorePeer, monkeypatch: pytest.MonkeyPatch) -> None:
    if not peer.database.is_postgres:
        pytest.skip("SQLite waits by its own busy timeout of five seconds")
    monkeypatch.setattr("sync.server.database._LIMITS", "SET LOCAL lock_timeout = '50ms'")
    with peer.database.writing():
        with pytest.raises(Unavailable, match="server_busy"), peer.database.writing():
            pass
        with peer.database.reading() as connection:
            assert connection.execute(text("SELECT 1")).scalar() == 1


def test_a_reader_and_a_short_write_do_not_wait_for_ever(
    office_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for limits in ("_LIMITS", "_READING_LIMITS"):
        monkeypatch.setattr(f"sync.server.database.{limits}", "SET LOCAL lock_timeout = '50ms'")
    database = open_postgres(office_database)
    with psycopg.connect(office_database) as holder:
        holder.execute("LOCK TABLE setting IN ACCESS EXCLUSIVE MODE")
        for transaction in (database.reading, database.touching):
            with pytest.raises(Unavailable, match="server_busy"), transaction() as connection:
                connection.execute(select(SETTING.c.name))
    database.close()


def test_every_transaction_has_limits(office_database: str) -> None:
    database = open_postgres(office_database)
    for transaction in (database.reading, database.touching, database.writing):
        with transaction() as connection:
            for name in ("lock_timeout", "statement_timeout"):
                assert connection.execute(text(f"SHOW {name}")).scalar() != "0"
    database.close()


def test_a_database_that_never_answers_is_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(database_module._CONNECTING, "connect_timeout", 2)  # the least that libpq takes
    with socket.create_server(("127.0.0.1", 0)) as silent:
        away = open_postgres(f"postgresql://sapar@127.0.0.1:{silent.getsockname()[1]}/none")
        with pytest.raises(Unavailable, match="server_busy"), away.reading():
            pass


def _say_in_postgres(connection: Connection, condition: str) -> None:
    """Say what PostgreSQL says in a condition, when a setting is written."""
    connection.exec_driver_sql(
        "CREATE FUNCTION no_disk() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{condition}'; END $$"
    )
    connection.exec_driver_sql(
        "CREATE TRIGGER no_disk BEFORE INSERT ON setting FOR EACH ROW EXECUTE FUNCTION no_disk()"
    )


def _fill_postgres(connection: Connection) -> None:
    _say_in_postgres(connection, "disk_full")


def _fill_file(connection: Connection) -> None:
    pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_told_apart_and_logged(peer: StorePeer, caplog: pytest.LogCaptureFixture) -> None:
    fill: Callable[[Connection], None] = _fill_postgres if peer.database.is_postgres else _fill_file

    def write() -> None:
        with peer.database.writing() as connection:
            fill(connection)
            add_rows(connection, SETTING, columns=["name", "value"], rows=[("big", bytes(1 << 20))])

    with pytest.raises(Unavailable, match="server_disk_full"):
        write()
    assert [one.levelname for one in caplog.records] == ["ERROR"]
    caplog.clear()


@pytest.mark.parametrize("condition", ["io_error", "data_corrupted", "index_corrupted"])
def test_a_postgres_that_fails_is_not_busy(
    office_database: str, condition: str, caplog: pytest.LogCaptureFixture
) -> None:
    database = open_postgres(office_database)

    def write() -> None:
        with database.writing() as connection:
            _say_in_postgres(connection, condition)
            add_rows(connection, SETTING, columns=["name", "value"], rows=[("lost", b"")])

    with pytest.raises(Unavailable, match="server_failed"):
        write()
    database.close()
    assert [one.levelname for one in caplog.records] == ["ERROR"]
    caplog.clear()


def test_a_file_that_is_damaged_is_not_busy(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path, key = tmp_path / "server.db", bytes(32)
    cipher.create(path, key=key)
    database = open_file(path, key=key)
    with database.writing() as connection:
        build_tables(connection)
    database.close()
    content = bytearray(path.read_bytes())
    content[4096:] = bytes(byte ^ 1 for byte in content[4096:])
    path.write_bytes(content)
    with pytest.raises(Unavailable, match="server_failed"), database.reading() as connection:
        connection.execute(select(SETTING)).all()
    database.close()
    assert [one.levelname for one in caplog.records] == ["ERROR"]
    caplog.clear()


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        (dbapi2.SQLITE_IOERR | 3 << 8, "server_failed"),
        (dbapi2.SQLITE_CANTOPEN, "server_failed"),
        (dbapi2.SQLITE_READONLY, "server_failed"),
        (dbapi2.SQLITE_BUSY, "server_busy"),
    ],
)
def test_what_sqlite_says_has_a_meaning(
    peer: StorePeer, code: int, meaning: str, caplog: pytest.LogCaptureFixture
) -> None:
    error = dbapi2.OperationalError()
    error.sqlite_errorcode = code
    with pytest.raises(Unavailable, match=meaning), peer.database.reading():
        raise DBAPIError(None, None, error)
    caplog.clear()


def test_a_fault_of_ours_stays_as_it_is(peer: StorePeer) -> None:
    """Who asks for a table that is none is not told to come again."""
    with pytest.raises(DBAPIError), peer.database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM no_such_table")


def test_a_connection_that_is_lost_while_rows_are_loaded_is_busy(office_database: str) -> None:
    database = open_postgres(office_database)

    def write() -> None:
        with database.writing() as connection:
            process = connection.execute(text("SELECT pg_backend_pid()")).scalar()
            with psycopg.connect(office_database, autocommit=True) as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", [process])
            add_rows(connection, SETTING, columns=["name", "value"], rows=[("lost", b"")])

    with pytest.raises(Unavailable, match="server_busy"):
        write()
    with database.reading() as connection:
        assert connection.execute(select(SETTING.c.name).where(SETTING.c.name == "lost")).all() == []
    database.close()
