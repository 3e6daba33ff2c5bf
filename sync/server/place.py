"""Where a server keeps its data: a folder with an encrypted file, or a PostgreSQL, and the keys to them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, insert, inspect, select

from core.errors import Refused
from core.identity import new_id
from core.store import cipher, keys
from core.store.envelope import Cost
from core.store.recovery_key import RecoveryKey
from core.store.store import now_ms
from sync.protocol.version import SCHEMA
from sync.server.accounts import add_account
from sync.server.database import Database, build_tables, open_file, open_postgres
from sync.server.peer import StorePeer
from sync.server.rules import SERVER_DEVICE
from sync.server.signing_key import open_key, seal_key
from sync.server.tables import EPOCH, HEAD, SETTING

_ENVELOPE = "server.key"
_FILE = "server.db"
_PRODUCTION = Cost()


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, the passphrase of its keys, and the PostgreSQL to use instead of a file in the folder."""

    folder: Path
    passphrase: str = field(repr=False)
    database: str | None = None
    cost: Cost = _PRODUCTION


def make_server(place: Place, *, now: Callable[[], int] = now_ms) -> tuple[StorePeer, RecoveryKey | None]:
    """Make an empty server, and the recovery key of its file. Raise Refused `store_exists`."""
    database, recovery = _make_database(place)
    organisation, key = new_id(), Ed25519PrivateKey.generate()
    with _closed_on_error(database), database.writing() as connection:
        build_tables(connection)
        sealed = seal_key(key, organisation=organisation, passphrase=place.passphrase, cost=place.cost)
        _begin(connection, now_ms=now(), key=key)
        connection.execute(
            insert(SETTING),
            [
                {"name": "organisation", "value": organisation.bytes},
                {"name": "signing_key", "value": sealed},
            ],
        )
    return StorePeer(database, key=key, organisation=organisation, now=now), recovery


def open_server(place: Place, *, now: Callable[[], int] = now_ms) -> StorePeer:
    """Open the server that `make_server` made. Raise Refused `office_missing`, `wrong_passphrase`."""
    database = _open_database(place)
    with _closed_on_error(database):
        with database.reading() as connection:
            if not inspect(connection).has_table(HEAD.name):
                raise Refused("office_missing")
            settings = {row.name: bytes(row.value) for row in connection.execute(select(SETTING))}
        organisation = UUID(bytes=settings["organisation"])
        key = open_key(settings["signing_key"], organisation=organisation, passphrase=place.passphrase)
    return StorePeer(database, key=key, organisation=organisation, now=now)


def _make_database(place: Place) -> tuple[Database, RecoveryKey | None]:
    if place.database:
        return open_postgres(place.database), None
    place.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    envelope, file = place.folder / _ENVELOPE, place.folder / _FILE
    found, recovery = keys.create(envelope, passphrase=place.passphrase, secrets=None, cost=place.cost)
    cipher.create(file, key=found.data)
    return open_file(file, key=found.data), recovery


def _open_database(place: Place) -> Database:
    if place.database:
        return open_postgres(place.database)
    if not (place.folder / _ENVELOPE).exists():
        raise Refused("office_missing")
    found = keys.open_by_passphrase(place.folder / _ENVELOPE, passphrase=place.passphrase, secrets=None)
    return open_file(place.folder / _FILE, key=found.data)


@contextmanager
def _closed_on_error(database: Database) -> Iterator[None]:
    try:
        yield
    except BaseException:
        database.close()
        raise


def _begin(connection: Connection, *, now_ms: int, key: Ed25519PrivateKey) -> None:
    """Begin the first epoch, with the server's own device as the only one."""
    epoch = new_id(now_ms).hex
    connection.execute(insert(HEAD).values(epoch=epoch, seq=0, hlc=now_ms << 16))
    connection.execute(insert(EPOCH).values(id=epoch, base_seq=0, reason="opened", at=now_ms))
    add_account(
        connection,
        device=SERVER_DEVICE,
        user=b"",
        record=new_id().bytes,
        public_key=key.public_key().public_bytes_raw(),
        instance_hash=bytes(16),
        schema=SCHEMA,
        now_ms=now_ms,
    )
