"""The export: every record as a line of JSON, alike on a laptop and on the server, so that both compare."""

from collections.abc import Collection, Iterator
from uuid import UUID

import msgspec
from sqlalchemy import Connection, column, select, table

from core.fields.kinds import loaded, plain
from core.model import RECORDS
from core.model.record import Record, fields_of, kind_of

_JSON = msgspec.json.Encoder()


def export_lines(connection: Connection, *, buckets: Collection[str] | None = None) -> Iterator[str]:
    """Yield `{"kind", "id", "fields"}` a record, sorted by kind and id, of all buckets or of these.

    `fields` are the plain values by name, in the order of the declaration. Records that are marked deleted are
    among them.
    """
    exported = [record for record in RECORDS if record.is_exported]
    for record in sorted(exported, key=kind_of):
        yield from _lines(connection, record, buckets)


def _lines(connection: Connection, record: type[Record], buckets: Collection[str] | None) -> Iterator[str]:
    fields = fields_of(record)
    source = table(kind_of(record), *map(column, ("id", "bucket", *fields)))
    rows = select(source.c.id, *(source.c[name] for name in fields)).order_by(source.c.id)
    if buckets is not None:
        rows = rows.where(source.c.bucket.in_(buckets))
    for id, *values in connection.execute(rows):
        shown = {
            name: plain(declared.kind, loaded(declared.kind, value))
            for (name, declared), value in zip(fields.items(), values, strict=True)
        }
        line = {"kind": kind_of(record), "id": str(UUID(bytes=id)), "fields": shown}
        yield _JSON.encode(line).decode()
