"""The shape of a laptop's store: tables from the declarations, the search index, and triggers that are compared."""

from sqlalchemy import Connection, text

from core.errors import Damaged
from core.model import RECORDS
from core.model.record import Record
from core.store.tables import LAPTOP
from core.store.triggers import SEARCH_TABLE, triggers


def build(connection: Connection) -> None:
    """Make every table, the search index and the triggers in an empty store."""
    Record.metadata.create_all(connection)
    LAPTOP.create_all(connection)
    connection.exec_driver_sql(SEARCH_TABLE)
    renew_triggers(connection)


def renew_triggers(connection: Connection) -> None:
    """Drop all triggers and make those of the declarations; after each migration."""
    for name in _found(connection):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for sql in triggers(RECORDS).values():
        connection.exec_driver_sql(sql)


def compare_triggers(connection: Connection) -> None:
    """Raise Damaged `triggers_differ` unless the store's triggers are exactly those of the declarations."""
    if _found(connection) != triggers(RECORDS):
        raise Damaged("triggers_differ")


def _found(connection: Connection) -> dict[str, str]:
    rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))
    return {row.name: row.sql for row in rows}
