"""A query of many rows behind a table: the count and the first page at once, the rest as they come into sight."""

from collections.abc import Callable
from typing import Any, TypeVar

from core.queries.query import Query, Rows
from ui.tables import Deliver, Table
from ui.tables.model import PAGE
from ui.workspace import Workspace

R = TypeVar("R")
Ask = Callable[[int, int], Query[R]]


def _always() -> bool:
    return True


def show_query(
    table: Table, workspace: Workspace, ask: Ask[R], *, is_wanted: Callable[[], bool] = _always
) -> None:
    """Show the rows of `ask(offset, limit)` in the table, unless they are no longer wanted when they come."""

    def on_first(first: Rows[Any]) -> None:
        if not is_wanted():
            return

        def fetch(offset: int, limit: int, deliver: Deliver) -> None:
            if offset + limit <= len(first.rows) or len(first.rows) == first.total:
                deliver(first.rows[offset : offset + limit])
                return
            workspace.ask(ask(offset, limit), done=lambda found: deliver(found.rows))

        table.show_pages(total=first.total, fetch=fetch, is_cut=first.is_cut)

    workspace.ask(ask(0, PAGE), done=on_first)
