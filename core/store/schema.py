"""The shape of a laptop's store: tables by their history, the search index, and triggers that are compared."""

from sqlalchemy import Connection, text

from core.errors import Damaged
from core.model import RECORDS
from core.store.history import LAPTOP, is_current
from core.store.history import RECORDS as RECORD_TABLES
from core.store.triggers import SEARCH_TABLE, triggers

HISTORIES = (RECORD_TABLES, LAPTOP)


def build(connection: Connection) -> None:
    """Take every step of the history that is pending, then make the search index and the triggers anew."""
    # Alembic loads for a fifth of a second, as measured; most starts have no step to take.
    from core.store.migration import migrate  # noqa: PLC0415

    migrate(connection, HISTORIES)
    connection.exec_driver_sql(SEARCH_TABLE)
    renew_triggers(connection)


def needs_building(connection: Connection) -> bool:
    """Tell whether steps are pending. Raise Outdated `store_newer` for a store of a later program."""
    return not is_current(connection, HISTORIES)


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
