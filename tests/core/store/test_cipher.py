import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from core.errors import AppError, Damaged, Outdated, Refused, Unavailable
from core.store import cipher

KEY = bytes(range(32))
CANARY = "Сәуле-CANARY-7f3a"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with 200 rows under a name that is hard on URIs."""
    made = tmp_path / "a b?#.store"
    cipher.create(made, key=KEY)
    with closing(cipher.connect(made, KEY, cache_kib=512)) as connection:
        connection.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT)")
        connection.executemany("INSERT INTO t (words) VALUES (?)", [(CANARY * 50,)] * 200)
        connection.commit()
    return made


def rows(path: Path, key: bytes = KEY) -> int:
    with closing(cipher.connect(path, key, cache_kib=512)) as connection, cipher.translating():
        return len(connection.execute("SELECT words FROM t").fetchall())


def pragma(connection: dbapi2.Connection, name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_connection_is_durable_and_strict(path: Path) -> None:
    with closing(cipher.connect(path, KEY, cache_kib=512)) as connection:
        settings = {
            "journal_mode": "wal",
            "synchronous": 2,
            "foreign_keys": 1,
            "recursive_triggers": 1,
            "secure_delete": 1,
            "temp_store": 2,
            "cache_size": -512,
            "busy_timeout": 5000,
            "cipher_log_level": "NONE",
            "cipher_use_hmac": "1",
        }
        assert {name: pragma(connection, name) for name in settings} == settings


def test_what_was_saved_is_there_at_the_next_opening(path: Path) -> None:
    assert rows(path) == 200


def test_store_file_belongs_to_its_owner_alone(path: Path) -> None:
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"a letter"])
def test_create_never_writes_over_a_file(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "store"
    file.write_bytes(content)
    with pytest.raises(Refused, match="store_exists"):
        cipher.create(file, key=KEY)
    assert file.read_bytes() == content


def test_missing_store_is_not_made_anew(tmp_path: Path) -> None:
    for attempt in (
        lambda file: cipher.connect(file, KEY, cache_kib=512),
        lambda file: cipher.connect_frozen(file, key=KEY),
        cipher.prove_encrypted,
    ):
        with pytest.raises(Damaged, match="store_missing"):
            attempt(tmp_path / "store")
    assert list(tmp_path.iterdir()) == []


def test_empty_file_is_not_taken_for_a_new_store(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(Damaged, match="store_damaged"):
        cipher.prove_encrypted(path)
    with pytest.raises(Damaged, match="store_damaged"):
        cipher.connect(path, KEY, cache_kib=512)
    assert path.stat().st_size == 0


def test_plain_sqlite_file_is_refused(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    with closing(sqlite3.connect(plain)) as connection:
        connection.execute("CREATE TABLE t (words)")
    with pytest.raises(Damaged, match="store_in_clear"):
        cipher.prove_encrypted(plain)
    with pytest.raises(Damaged, match="store_damaged"):
        cipher.connect(plain, KEY, cache_kib=512)


def test_library_that_does_not_encrypt_is_refused() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as plain,
        pytest.raises(Unavailable, match="encryption_missing"),
    ):
        cipher.prove_library(plain)


def test_library_that_could_corrupt_the_wal_is_refused() -> None:
    with closing(dbapi2.connect(":memory:")) as connection:
        connection.create_function("sqlite_version", 0, lambda: "3.51.2")
        with pytest.raises(Outdated, match="sqlite_outdated"):
            cipher.prove_library(connection)


def test_library_is_proven_at_every_opening(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cipher, "OLDEST_SQLITE", (99,))
    with pytest.raises(Outdated, match="sqlite_outdated"):
        cipher.connect(path, KEY, cache_kib=64)
    with pytest.raises(Outdated, match="sqlite_outdated"):
        cipher.connect_frozen(path, key=KEY)


def test_key_of_another_store_looks_like_damage_and_changes_nothing(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    with pytest.raises(Damaged, match="store_damaged"):
        cipher.connect(path, bytes(32), cache_kib=512)
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


def test_key_that_is_not_raw_never_reaches_sqlcipher(path: Path) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        cipher.connect(path, KEY[:31], cache_kib=512)


def whole(path: Path) -> bool:
    """Tell what the proof says of the file."""
    try:
        cipher.prove_frozen_whole(path, key=KEY)
    except Damaged:
        return False
    return True


def test_every_sampled_bit_flip_is_found(path: Path) -> None:
    good = path.read_bytes()
    assert whole(path)
    for bit in range(0, len(good) * 8, len(good) * 8 // 64 + 1):
        flipped = bytearray(good)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        assert not whole(path), bit


def test_every_truncation_at_a_page_is_found(path: Path) -> None:
    good = path.read_bytes()
    for pages in range(len(good) // 4096):
        path.write_bytes(good[: pages * 4096])
        assert not whole(path), pages


def test_live_store_is_proven_whole_or_damaged_beside_other_connections(path: Path) -> None:
    content = bytearray(path.read_bytes())
    with (
        closing(cipher.connect(path, KEY, cache_kib=64)) as connection,
        closing(cipher.connect(path, KEY, cache_kib=64)) as writer,
    ):
        writer.execute("INSERT INTO t (words) VALUES ('1')")
        writer.commit()
        cipher.prove_whole(connection)
        content[len(content) // 2] ^= 1
        path.write_bytes(content)
        with pytest.raises(Damaged, match="store_damaged"):
            cipher.prove_whole(connection)
        writer.execute("INSERT INTO t (words) VALUES ('2')")
        writer.commit()


def test_nobody_writes_while_the_pages_are_proven(path: Path) -> None:
    """With a writer beside it, about one check in thirty took a page just being written for a damaged one."""
    tried: list[str] = []

    def try_to_write(statement: str) -> None:
        if "cipher_integrity_check" in statement:
            with pytest.raises(Unavailable, match="store_in_use"), cipher.translating():
                writer.execute("BEGIN IMMEDIATE")
            tried.append(statement)

    with (
        closing(cipher.connect(path, KEY, cache_kib=64)) as connection,
        closing(cipher.connect(path, KEY, cache_kib=64)) as writer,
    ):
        writer.execute("PRAGMA busy_timeout = 0")
        connection.set_trace_callback(try_to_write)
        cipher.prove_whole(connection)
        assert len(tried) == 1
        writer.execute("BEGIN IMMEDIATE")


def test_damage_met_while_working_is_named(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(Damaged, match="store_damaged"):
        rows(path)


def test_nothing_is_in_clear_while_the_store_is_open(path: Path) -> None:
    with closing(cipher.connect(path, KEY, cache_kib=64)) as connection:
        connection.executemany("INSERT INTO t (words) VALUES (?)", [(CANARY,)] * 100)
        connection.commit()
        connection.execute("SELECT words, count(*) FROM t GROUP BY words || id ORDER BY 2, 1").fetchall()
        files = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert any(name.endswith("-wal") and content for name, content in files.items())
    for content in files.values():
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert CANARY.encode(encoding) not in content
        assert b"CREATE TABLE" not in content


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        (dbapi2.SQLITE_FULL, "disk_full"),
        (dbapi2.SQLITE_IOERR | 3 << 8, "disk_failed"),
        (dbapi2.SQLITE_READONLY, "disk_failed"),
        (dbapi2.SQLITE_BUSY, "store_in_use"),
        (dbapi2.SQLITE_CORRUPT | 1 << 8, "store_damaged"),
    ],
)
def test_errors_of_sqlite_have_a_meaning(code: int, meaning: str) -> None:
    error = dbapi2.OperationalError()
    error.sqlite_errorcode = code
    with pytest.raises(AppError, match=meaning), cipher.translating():
        raise error


def test_errors_of_ours_stay_as_they_are(path: Path) -> None:
    with (
        closing(cipher.connect(path, KEY, cache_kib=64)) as connection,
        pytest.raises(dbapi2.OperationalError, match="no such table"),
        cipher.translating(),
    ):
        connection.execute("SELECT * FROM missing")
