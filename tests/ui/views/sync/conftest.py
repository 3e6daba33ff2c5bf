"""The sync centre at one of its tabs, for a role, with a server that nobody reaches."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.errors import Unavailable
from core.identity import new_id
from core.model.office import Conflict
from core.store.store import Store
from core.store.work import Touched
from sync.run import Counts
from tests.core.conftest import settle as enter_as
from tests.laptops import register
from tests.ui.views.guards import StandingGuard
from ui.syncing import Syncing, Told
from ui.views.sync.centre import SyncCentre
from ui.views.view import Destination
from ui.workspace import Workspace

Settle = Callable[[], None]
Show = Callable[..., SyncCentre]


def clash(store: Store, person: UUID, name: str, *, kept: str, lost: str) -> UUID:
    """Write a conflict as a pull does."""
    conflict = Conflict(
        id=new_id(),
        bucket="d:test",
        record_kind="person",
        record=person,
        name=name,
        kept={"value": kept},
        lost={"value": lost},
        kept_hlc=2 << 16,
        lost_hlc=1 << 16,
        kept_by=8,
        lost_by=9,
        policy="note",
        state="open",
    )
    with store.applying() as session:
        session.add(conflict)
        return conflict.id


@pytest.fixture
def person(store: Store) -> UUID:
    return register(store)


@pytest.fixture
def show(store: Store, workspace: Workspace, settle: Settle, qtbot: QtBot) -> Show:
    """Show the page in a window of its own, for a role."""

    def unreachable(report: Told, changed: Callable[[Touched], None]) -> Counts:
        raise Unavailable("server_unreachable")

    def shown(*, role: str = "coordinator", tab: str = "overview") -> SyncCentre:
        enter_as(store, role=role)
        syncing = Syncing(workspace, run=unreachable, parent=workspace)
        page = SyncCentre(workspace, syncing=syncing, guard=StandingGuard())
        page.setProperty("syncing", syncing)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        page.activateWindow()
        assert QTest.qWaitForWindowActive(page)
        settle()
        page.go(Destination("sync", given={"tab": tab}))
        settle()
        return page

    return shown
