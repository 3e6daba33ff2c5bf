"""A page refreshes when what it shows has changed: at once while it is seen, on its next sight otherwise."""

import pytest
from pytestqt.qtbot import QtBot

from core.identity import new_id
from tests.ui.screen import opened
from ui.views.view import View
from ui.workspace import Workspace


class Counted(View):
    """A page of people that counts what is asked of it."""

    kinds = frozenset({"person"})
    refreshed = reworded = 0

    def refresh(self) -> None:
        self.refreshed += 1

    def reword(self) -> None:
        self.reworded += 1


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> Counted:
    shown = Counted(workspace)
    opened(qtbot, shown)
    assert shown.refreshed == 1
    return shown


@pytest.mark.parametrize(("kind", "times"), [("person", 2), ("visit", 1)])
def test_only_its_own_kinds_concern_it(page: Counted, workspace: Workspace, kind: str, times: int) -> None:
    workspace.changed.emit(frozenset({(kind, new_id())}))
    assert page.refreshed == times


def test_a_hidden_page_waits_until_it_is_seen(page: Counted, workspace: Workspace) -> None:
    page.hide()
    for _ in range(3):
        workspace.changed.emit(frozenset({("person", new_id())}))
    assert page.refreshed == 1
    page.show()
    assert page.refreshed == 2
    page.hide()
    page.show()
    assert page.refreshed == 2


def test_another_language_is_said_and_asked_for_again(page: Counted, workspace: Workspace) -> None:
    workspace.set_language("kk")
    assert (page.reworded, page.refreshed) == (1, 2)
