"""The settings page at one of its tabs, for a role, over a laptop that writes down what is wished of it."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.model.office import Organisation
from core.store.store import Store
from tests.core.conftest import settle as enter_as
from tests.ui.views.guards import StandingGuard
from ui.entrance import Strength
from ui.views.office.settings import SettingsPage
from ui.views.view import Destination
from ui.workspace import Workspace

Settle = Callable[[], None]
Show = Callable[..., SettingsPage]


@pytest.fixture
def guard(qtbot: QtBot) -> StandingGuard:
    return StandingGuard()


@pytest.fixture
def show(store: Store, workspace: Workspace, settle: Settle, guard: StandingGuard, qtbot: QtBot) -> Show:
    """Show a tab of the page for a role."""

    def shown(tab: str, *, role: str = "coordinator") -> SettingsPage:
        enter_as(store, role=role)
        with store.applying() as session:
            id = store.author().organisation
            session.add(Organisation(id=id, bucket="o:test", name_kk="Үміт", name_ru="Умит"))
        page = SettingsPage(workspace, guard=guard, strength=lambda _: Strength(3))
        qtbot.addWidget(page)
        page.show()
        page.go(Destination("settings", given={"tab": tab}))
        settle()
        return page

    return shown
