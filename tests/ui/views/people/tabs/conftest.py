"""A person with a page's tab over them."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.queries.person import PersonCard
from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from ui.views.people.tabs.tab import Tab
from ui.workspace import Workspace

Show = Callable[[type[Any]], Any]


@pytest.fixture
def person(register: Register) -> UUID:
    return register()


@pytest.fixture
def show(
    workspace: Workspace,
    qtbot: QtBot,
    person: UUID,
    card: Callable[[UUID], PersonCard],
    settle: Callable[[], None],
) -> Show:
    """Return a tab of the person, shown, that follows the store as its page has it do."""

    def make(kind: type[Tab]) -> Tab:
        tab = kind(workspace)
        opened(qtbot, tab, width=760, height=540)
        tab.show_card(card(person))
        workspace.changed.connect(lambda _: tab.show_card(card(person)))
        settle()
        return tab

    return make
