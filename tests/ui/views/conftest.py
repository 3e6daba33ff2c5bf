"""What every test of a page starts from: a real store with an office, a workspace over it, threads and all."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from core.commands.command import Answer, Command, perform
from core.queries.query import Query, ask
from core.store.store import Store
from tests.core.conftest import store
from ui.jobs import Jobs
from ui.workspace import Workspace

__all__ = ["store"]

Settle = Callable[[], None]


def _raise(bug: BaseException) -> None:
    raise bug


@pytest.fixture
def workspace(store: Store) -> Iterator[Workspace]:
    """A workspace in English, whose failures are errors unless the test listens to `failed` itself."""
    jobs = Jobs(crashed=_raise)
    yield Workspace(store, jobs=jobs, language="en")
    jobs.close()


@pytest.fixture
def settle(workspace: Workspace, qtbot: QtBot) -> Settle:
    """Wait until every job has ended and been heard, and what was put on a page by that is in sight."""

    def is_settled() -> bool:
        if not workspace.jobs.are_idle():
            return False
        QCoreApplication.processEvents()  # Qt shows a part that was added to a visible page one event later
        return workspace.jobs.are_idle()

    return lambda: qtbot.waitUntil(is_settled)


@pytest.fixture
def do(store: Store) -> Callable[[Command], Answer]:
    """Perform a command on the store."""
    return lambda command: perform(store, command)


@pytest.fixture
def find(store: Store) -> Callable[[Query[Any]], Any]:
    """Return the rows of a query."""
    return lambda query: ask(store, query).rows
