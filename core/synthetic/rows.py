"""New records on their way to the store: kept in memory as stored values, written by Core, parents first."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnClause, Connection, column, insert, table
from sqlalchemy.dialects import sqlite

from core.fields.kinds import FORMS, Stored
from core.model import RECORDS
from core.model.record import Record, fields_of, kind_of


class Rows:
    """Records that are made but not written yet, each with an id of its own."""

    def __init__(self, ids: Iterator[UUID]) -> None:
        self._ids = ids
        self._waiting: dict[type[Record], list[dict[str, Stored]]] = {record: [] for record in RECORDS}
        self.counts: dict[str, int] = {}
        self.waiting = 0

    def next_id(self) -> UUID:
        """Return the id of a record that is made elsewhere."""
        return next(self._ids)

    def add(self, record: type[Record], **values: Any) -> UUID:
        """Make a record of these Python values and return its id; fields that are not given are empty."""
        store, id = _forms(record), self.next_id()
        row = {name: store[name](value) for name, value in values.items() if value is not None}
        self._waiting[record].append({**_blank(record), "id": id.bytes, **row})
        self.waiting += 1
        return id

    def write(self, connection: Connection) -> None:
        """Write what waits; whatever the connection's triggers do with a new record, they do."""
        for record, rows in self._waiting.items():
            if rows:
                connection.exec_driver_sql(_insert(record), rows)
                kind = kind_of(record)
                self.counts[kind] = self.counts.get(kind, 0) + len(rows)
                rows.clear()
        self.waiting = 0


@cache
def _forms(record: type[Record]) -> Mapping[str, Callable[[Any], Stored]]:
    """Return by field what turns its Python value into the stored one."""
    return {name: FORMS[declared.kind].store for name, declared in fields_of(record).items()}


@cache
def _blank(record: type[Record]) -> Mapping[str, Stored]:
    return {name: 0 if name == "deleted" else None for name in fields_of(record)}


@cache
def _insert(record: type[Record]) -> str:
    """Return the statement that takes stored values as they are, by name: SQLAlchemy adds 8 us a row to it."""
    columns: list[ColumnClause[Any]] = [column(name) for name in ("id", *fields_of(record))]
    return str(insert(table(kind_of(record), *columns)).compile(dialect=sqlite.dialect(paramstyle="named")))
