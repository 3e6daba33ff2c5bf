"""Raw connections to encrypted store files, and the proofs that they are encrypted, ours and whole.

Keys come from `keys`; what stands in the tables is not known here.
"""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2

from core.errors import AppError, Damaged, Outdated, Refused, Unavailable
from core.store import disk

OLDEST_SQLITE = (3, 51, 3)  # before it two connections could corrupt a WAL on reset
KEY_BYTES = 32
_APPLICATION = 0x53415052  # "SAPR"; writing it gives a new file its first page
_PLAIN_HEADER = b"SQLite format 3\0"
_BUSY_MS = 5_000
_ALWAYS = (
    "cipher_log_level = NONE",
    "cipher_compatibility = 4",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "secure_delete = ON",
    f"busy_timeout = {_BUSY_MS}",
)
_DURABLE = ("synchronous = FULL",)


def create(path: Path, *, key: bytes) -> None:
    """Make an empty encrypted store. Raises Refused `store_exists` over any file, even an empty one."""
    with disk.translating():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        except FileExistsError as error:
            raise Refused("store_exists") from error
    with contextlib.closing(_opened(path, key, "mode=rw", _ALWAYS)) as connection, translating():
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
    disk.sync_folder(path.parent)
    prove_encrypted(path)


def connect(path: Path, key: bytes, *, cache_kib: int) -> dbapi2.Connection:
    """Open a store that exists, by a 32-byte key known to be right, ready for durable work.

    One thread at a time may use the connection. Raises Damaged `store_missing`, `store_damaged`; Outdated
    `sqlite_outdated`; Unavailable `encryption_missing`, `disk_failed`, `store_in_use`.
    """
    _prove_there(path)
    connection = _opened(path, key, "mode=rw", (*_ALWAYS, *_DURABLE, f"cache_size = -{cache_kib}"))
    with _closed_on_error(connection), translating():
        if connection.execute("PRAGMA journal_mode = WAL").fetchone() != ("wal",):
            raise Unavailable("disk_failed")
    return connection


def connect_frozen(path: Path, *, key: bytes) -> dbapi2.Connection:
    """Open for reading a file that nobody writes, such as a snapshot, leaving nothing beside it."""
    _prove_there(path)
    return _opened(path, key, "mode=ro&immutable=1", _ALWAYS)


def prove_encrypted(path: Path) -> None:
    """Raise Damaged `store_missing`, `store_damaged` or `store_in_clear` by what the file begins with.

    Call it once, before this process has a connection to the file: closing a file drops the locks that
    SQLite holds on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    _prove_there(path)
    with disk.translating(), path.open("rb") as file:
        if file.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER:
            raise Damaged("store_in_clear")


def prove_library(connection: dbapi2.Connection) -> None:
    """Raise unless the library encrypts (a plain SQLite ignores the key in silence) and is new enough."""
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise Unavailable("encryption_missing")
    (version,) = connection.execute("SELECT sqlite_version()").fetchone()
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        raise Outdated("sqlite_outdated")


def prove_whole(connection: dbapi2.Connection) -> None:
    """Read every page of a live store, its HMAC and its structure. Raises Damaged `store_damaged`.

    It costs 15 ms for each MB and holds off writers meanwhile: the HMAC check reads the file beside SQLite's
    locks, and a page that a checkpoint is just writing looks damaged.
    """
    with translating():
        connection.execute("BEGIN IMMEDIATE")
        try:
            _prove_pages(connection)
        finally:
            connection.execute("ROLLBACK")


def prove_frozen_whole(path: Path, *, key: bytes) -> None:
    """Read every page of a file that nobody writes. Raises Damaged `store_missing`, `store_damaged`."""
    with contextlib.closing(connect_frozen(path, key=key)) as connection, translating():
        _prove_pages(connection)


@contextlib.contextmanager
def translating() -> Iterator[None]:
    """Turn what SQLite says of the file and the disk into our errors; a fault of ours stays as it is."""
    try:
        yield
    except dbapi2.Error as error:
        if meaning := meaning_of(error):
            raise meaning from error
        raise


def meaning_of(error: dbapi2.Error) -> AppError | None:
    """Return our error for what SQLite says of the file and the disk; None for a fault of ours."""
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case dbapi2.SQLITE_NOTADB | dbapi2.SQLITE_CORRUPT:
            return Damaged("store_damaged")
        case dbapi2.SQLITE_FULL:
            return Unavailable("disk_full")
        case dbapi2.SQLITE_IOERR | dbapi2.SQLITE_CANTOPEN | dbapi2.SQLITE_PERM | dbapi2.SQLITE_READONLY:
            return Unavailable("disk_failed")
        case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
            return Unavailable("store_in_use")
    return None


def _prove_pages(connection: dbapi2.Connection) -> None:
    broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if broken or connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
        raise Damaged("store_damaged")


def _prove_there(path: Path) -> None:
    """SQLite would make a missing file and take an empty one for a new store."""
    with disk.translating():
        try:
            size = path.stat().st_size
        except FileNotFoundError as error:
            raise Damaged("store_missing") from error
    if size == 0:
        raise Damaged("store_damaged")


def _opened(path: Path, key: bytes, mode: str, pragmas: tuple[str, ...]) -> dbapi2.Connection:
    if len(key) != KEY_BYTES:
        raise ValueError("a raw key has 32 bytes; SQLCipher takes any other for a passphrase")
    with translating():
        connection = dbapi2.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, check_same_thread=False)
    with _closed_on_error(connection), translating():
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        prove_library(connection)
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return connection


@contextlib.contextmanager
def _closed_on_error(connection: dbapi2.Connection) -> Iterator[None]:
    with contextlib.ExitStack() as undo:
        undo.callback(connection.close)
        yield
        undo.pop_all()
