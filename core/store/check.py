"""Checking a store: pages, triggers, journal, digests, parents and what is gathered from them. It mends nothing."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, text

from core.errors import Damaged
from core.model import RECORDS
from core.model.record import Record, fields_of, kind_of
from core.store.cipher import prove_whole
from core.store.digest import read_clocks, row_digest
from core.store.received import received_now
from core.store.schema import compare_triggers
from core.store.store import Store
from core.store.tables import NAMED, RECEIVED, SEARCH_ENTRY
from core.store.triggers import SEARCH_CHECK, entries_now, named_now


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not as it must be; `kind` and `id` name the record where there is one."""

    part: str
    code: str
    kind: str | None = None
    id: UUID | None = None


def check(store: Store) -> list[Problem]:
    """Return everything found wrong; an empty list is a healthy store."""
    found = [*_pages(store), *_words(store)]
    with store.read() as session:
        connection = session.connection()
        found += [*_triggers(connection), *_index(connection)]
        for record in RECORDS:
            found += [
                *_journal(connection, record, store.device),
                *_rows(connection, record),
                *_parents(connection, record),
            ]
        return found


def _pages(store: Store) -> Iterator[Problem]:
    with closing(store.engine.raw_connection()) as connection:
        try:
            prove_whole(connection.driver_connection)
        except Damaged as error:
            yield Problem("store", error.code)


def _words(store: Store) -> Iterator[Problem]:
    """The index of words must be that of its entries; FTS5 compares them where it may write."""
    try:
        with store.applying() as session:
            session.connection().exec_driver_sql(SEARCH_CHECK)
    except Damaged:
        yield Problem("index", "index_differs")


def _triggers(connection: Connection) -> Iterator[Problem]:
    try:
        compare_triggers(connection)
    except Damaged as error:
        yield Problem("triggers", error.code)


def _journal(connection: Connection, record: type[Record], device: int) -> Iterator[Problem]:
    """Every clock of this device must have its entry: the creation, and each field changed since."""
    kind = kind_of(record)
    created = text(
        f"""SELECT id FROM "{kind}" AS r WHERE base_device = :device AND NOT EXISTS (SELECT 1 FROM journal AS j
        WHERE j.hlc = r.base_hlc AND j.kind = '{kind}' AND j.id = r.id AND j.field = '')"""
    )
    changed = text(
        f"""SELECT r.id FROM "{kind}" AS r, json_each(r.clocks) AS c
        WHERE json_extract(c.value, '$[1]') = :device AND NOT EXISTS (SELECT 1 FROM journal AS j
        WHERE j.hlc = json_extract(c.value, '$[0]') AND j.kind = '{kind}' AND j.id = r.id AND j.field = c.key)"""
    )
    for sql in (created, changed):
        for (id,) in connection.execute(sql, {"device": device}):
            yield Problem("journal", "entry_missing", kind, UUID(bytes=id))


def _rows(connection: Connection, record: type[Record]) -> Iterator[Problem]:
    """A digest that was computed must be that of the row."""
    kind, names = kind_of(record), ", ".join(f'"{name}"' for name in fields_of(record))
    rows = connection.exec_driver_sql(
        f'SELECT id, base_hlc, base_device, clocks, digest, {names} FROM "{kind}" WHERE digest IS NOT NULL'
    )
    for id, base_hlc, base_device, clocks, digest, *values in rows:
        known = row_digest(id, values, base=(base_hlc, base_device), clocks=read_clocks(clocks))
        if known != digest:
            yield Problem("digests", "digest_differs", kind, UUID(bytes=id))


def _parents(connection: Connection, record: type[Record]) -> Iterator[Problem]:
    """A record that follows a parent must find it, and stand in its bucket."""
    kind, home = kind_of(record), record.home
    for place, parent in enumerate(home.parents):
        is_followed = " AND ".join([f'r."{one}" IS NULL' for one in home.parents[:place]] or ["1"])
        apart = f"""SELECT r.id FROM "{kind}" AS r JOIN "{parent}" AS p ON p.id = r."{parent}"
            WHERE r.bucket <> p.bucket AND {is_followed}"""
        for (id,) in connection.exec_driver_sql(apart):
            yield Problem("links", "bucket_differs", kind, UUID(bytes=id))
        missing = f"""SELECT r.id FROM "{kind}" AS r WHERE r."{parent}" IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM "{parent}" AS p WHERE p.id = r."{parent}")"""
        for (id,) in connection.exec_driver_sql(missing):
            yield Problem("links", "parent_missing", kind, UUID(bytes=id))
    nowhere = f'SELECT id FROM "{kind}" WHERE bucket IS NULL'
    for (id,) in connection.exec_driver_sql(nowhere):
        yield Problem("links", "bucket_missing", kind, UUID(bytes=id))


def _index(connection: Connection) -> Iterator[Problem]:
    """What is kept beside the records is what they give when gathered anew."""
    for table, gathered, code in (
        (SEARCH_ENTRY, entries_now(RECORDS), "entry_differs"),
        (NAMED, named_now(RECORDS), "named_differs"),
        (RECEIVED, received_now(), "received_differs"),
    ):
        names = [column.key for column in table.columns if column.key != "no"]
        now = f"WITH now ({', '.join(names)}) AS ({gathered})"
        is_kept = " AND ".join(f"kept.{name} = now.{name}" for name in names)
        rows = connection.exec_driver_sql(
            f"{now} SELECT id FROM now WHERE NOT EXISTS (SELECT 1 FROM {table.name} AS kept WHERE {is_kept})"
        )
        differing = [UUID(bytes=id) for (id,) in rows]
        for id in differing:
            yield Problem("index", code, None, id)
        counts = f"{now} SELECT (SELECT count(*) FROM now) <> (SELECT count(*) FROM {table.name})"
        if not differing and connection.exec_driver_sql(counts).scalar():
            yield Problem("index", code)
