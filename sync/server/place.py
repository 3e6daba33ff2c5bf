"""Where a server keeps its data: a folder with an encrypted file, or a PostgreSQL, and the keys to them."""

import logging
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Connection, insert, inspect, select, update

from core.errors import Refused
from core.identity import new_id
from core.store import cipher, envelope, keys
from core.store import passphrase as rules
from core.store.envelope import Cost
from core.store.making import making
from core.store.recovery_key import RecoveryKey
from core.store.store import now_ms
from sync.protocol.version import SCHEMA
from sync.server.accounts import add_account
from sync.server.database import Database, build_tables, open_file, open_postgres
from sync.server.peer import StorePeer
from sync.server.rules import SERVER_DEVICE
from sync.server.signing_key import open_key, reseal_key, seal_key
from sync.server.tables import EPOCH, HEAD, SETTING

_ENVELOPE, _FILE, _LOCK = "server.key", "server.db", "server.lock"
_SIGNING_KEY = "signing_key"
_PRODUCTION = Cost()
_log = logging.getLogger(__name__)

Founding = Callable[[Connection, StorePeer], None]
"""Writes what a server begins with, within the transaction that makes it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder, the passphrase of its keys, and the PostgreSQL to use instead of a file in the folder."""

    folder: Path
    passphrase: str = field(repr=False)
    database: str | None = None
    cost: Cost = _PRODUCTION


def make_server(
    place: Place, *, found: Founding, now: Callable[[], int] = now_ms
) -> tuple[StorePeer, RecoveryKey]:
    """Make a server with what `found` writes into it, all or nothing, and the key that recovers it.

    Raise Refused `store_exists`, `passphrase_short`, `passphrase_common`.
    """
    rules.check(place.passphrase)
    if place.database:
        recovery = RecoveryKey.new()
        _fill(open_postgres(place.database), place, recovery=recovery, found=found, now=now)
    else:
        with making(place.folder, store=_FILE, keys=_ENVELOPE, lock=_LOCK) as aside:
            made, recovery = keys.create(
                aside / _ENVELOPE, passphrase=place.passphrase, secrets=None, cost=place.cost
            )
            cipher.create(aside / _FILE, key=made.data)
            _fill(open_file(aside / _FILE, key=made.data), place, recovery=recovery, found=found, now=now)
    return open_server(place, now=now), recovery


def open_server(place: Place, *, now: Callable[[], int] = now_ms) -> StorePeer:
    """Open the server that `make_server` made. Raise Refused `office_missing`, `wrong_passphrase`."""
    database = _open_database(place)
    with ExitStack() as failing:
        failing.callback(database.close)
        with database.reading() as connection:
            organisation, sealed = _sealed_key(connection)
        key = open_key(sealed, organisation=organisation, passphrase=place.passphrase)
        failing.pop_all()
    return StorePeer(database, key=key, organisation=organisation, now=now)


def recover_server(place: Place, *, recovery: RecoveryKey) -> None:
    """Give the server the passphrase of the place, by its recovery key; after a stop it may be done again.

    Raise Refused `wrong_recovery_key`, `office_missing`, `passphrase_short`, `passphrase_common`.
    """
    rules.check(place.passphrase)
    if place.database:
        _reseal(open_postgres(place.database), place, recovery=recovery)
        return
    envelope_file = _whole_envelope(place)
    found = keys.open_by_recovery(envelope_file, recovery=recovery)
    _reseal(open_file(place.folder / _FILE, key=found.data), place, recovery=recovery)
    keys.change_passphrase(
        envelope_file, keys=found, passphrase=place.passphrase, secrets=None, cost=place.cost
    )


def _fill(
    database: Database, place: Place, *, recovery: RecoveryKey, found: Founding, now: Callable[[], int]
) -> None:
    organisation, key = new_id(), Ed25519PrivateKey.generate()
    sealed = seal_key(
        key, organisation=organisation, passphrase=place.passphrase, recovery=recovery, cost=place.cost
    )
    settings = {"organisation": organisation.bytes, _SIGNING_KEY: sealed}
    peer = StorePeer(database, key=key, organisation=organisation, now=now)
    with closing(database), database.writing() as connection:
        build_tables(connection)
        _begin(connection, now_ms=now(), key=key)
        connection.execute(
            insert(SETTING), [{"name": name, "value": value} for name, value in settings.items()]
        )
        found(connection, peer)


def _reseal(database: Database, place: Place, *, recovery: RecoveryKey) -> None:
    with closing(database), database.writing() as connection:
        organisation, sealed = _sealed_key(connection)
        resealed = reseal_key(
            sealed,
            organisation=organisation,
            recovery=recovery,
            passphrase=place.passphrase,
            cost=place.cost,
        )
        connection.execute(update(SETTING).where(SETTING.c.name == _SIGNING_KEY).values(value=resealed))


def _sealed_key(connection: Connection) -> tuple[UUID, bytes]:
    """Return the organisation and its signing key. Raise Refused `office_missing`."""
    if not inspect(connection).has_table(HEAD.name):
        raise Refused("office_missing")
    settings = {row.name: bytes(row.value) for row in connection.execute(select(SETTING))}
    return UUID(bytes=settings["organisation"]), settings[_SIGNING_KEY]


def _open_database(place: Place) -> Database:
    if place.database:
        return open_postgres(place.database)
    found = keys.open_by_passphrase(_whole_envelope(place), passphrase=place.passphrase, secrets=None)
    return open_file(place.folder / _FILE, key=found.data)


def _whole_envelope(place: Place) -> Path:
    """Return the file of the keys, mended by its twin where that was needed. Raise Refused `office_missing`."""
    found = place.folder / _ENVELOPE
    if not envelope.exists(found):
        raise Refused("office_missing")
    if (mended := envelope.mend(found)) != "nothing":
        _log.warning("the %s of the keys was mended by its pair", mended)
    return found


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
