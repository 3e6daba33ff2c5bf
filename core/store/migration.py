"""Bringing a store's shape up to the program: each history to its head, or not at all."""

from collections.abc import Sequence
from typing import Any

from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from core.store.history import History


def migrate(connection: Connection, histories: Sequence[History]) -> None:
    """Take all pending steps within the caller's transaction; the caller has made a backup before."""
    for one in histories:
        context = _context(connection, one)
        with Operations.context(context):
            context.run_migrations()


def _context(connection: Connection, history: History) -> MigrationContext:
    script = ScriptDirectory(str(history.folder), version_locations=[str(history.folder)])

    def upgrade(revision: Any, _: MigrationContext) -> Any:
        return script._upgrade_revs("head", revision)

    options = {"version_table": history.version_table, "fn": upgrade, "transactional_ddl": True}
    return MigrationContext.configure(connection, opts=options)
