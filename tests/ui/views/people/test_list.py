"""The list is filtered as one types, turns to families, and leads to cards and to registration by keyboard."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from tests.ui.views.people import hand
from ui.views.people.list import PeoplePage
from ui.views.view import Destination
from ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier
Settle = Callable[[], None]


@pytest.fixture
def people(register: Register) -> list[UUID]:
    return [register("Ахметова"), register("Омаров"), register("Ысқақова")]


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, people: list[UUID], settle: Settle) -> PeoplePage:
    shown = PeoplePage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    return shown


def rows(page: PeoplePage, shown: str = "people") -> int:
    return page._tables[shown].model.rowCount()


def test_everybody_is_there_and_typing_narrows(page: PeoplePage, qtbot: QtBot) -> None:
    assert rows(page) == 3
    QTest.keyClick(page, Qt.Key.Key_F, CONTROL)
    hand.types("ахмет")
    qtbot.waitUntil(lambda: rows(page) == 1)
    hand.types("жжж")
    qtbot.waitUntil(lambda: rows(page) == 0)
    assert "Nothing found" in hand.sees(page)


def test_enter_opens_the_card(page: PeoplePage, people: list[UUID], qtbot: QtBot) -> None:
    QTest.keyClick(page, Qt.Key.Key_F, CONTROL)
    hand.presses(Qt.Key.Key_Down)
    table = page._tables["people"]
    table.view.go_to(0)
    with qtbot.waitSignal(page.wanted) as wanted:
        hand.presses(Qt.Key.Key_Return)
    assert wanted.args == [Destination("person", people[0])]


def test_families_have_their_own_list_and_their_own_new(
    page: PeoplePage, people: list[UUID], family: Callable[..., UUID], settle: Settle, qtbot: QtBot
) -> None:
    household = family(mother=people[0])
    with qtbot.waitSignal(page.wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    assert wanted.args == [Destination("people-new")]
    page._segments._segments["families"].click()
    settle()
    assert rows(page, "families") == 1
    table = page._tables["families"]
    table.view.go_to(0)
    with qtbot.waitSignal(page.wanted) as wanted:
        table.opened.emit(table.current())
    assert wanted.args == [Destination("family", household)]
    with qtbot.waitSignal(page.wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    assert wanted.args == [Destination("families-new")]
