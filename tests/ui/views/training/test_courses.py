"""The page of courses opens a course, forms a group of it, and leads into the new group."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.queries.journal import Journal
from core.queries.training import ListGroups
from tests.ui.screen import opened
from ui.views.training.courses import CoursesPage
from ui.views.view import Destination
from ui.workspace import Workspace

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(workspace: Workspace, journal: Journal, qtbot: QtBot, settle: Callable[[], None]) -> CoursesPage:
    shown = CoursesPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    return shown


def test_a_new_group_is_opened_at_once(
    page: CoursesPage, qtbot: QtBot, settle: Callable[[], None], find: Any
) -> None:
    (first,) = find(ListGroups())
    QTest.keyClick(page, Qt.Key.Key_N, CONTROL)
    panel = page.group_panel
    (course,) = panel._courses
    panel.form.show_values({"course": course, "name": "Ш-2", "starts_on": first.starts_on})
    with qtbot.waitSignal(page.wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settle()
    made = next(one.id for one in find(ListGroups()) if one.id != first.id)
    assert wanted.args == [Destination("group", made, {"tab": "roster"})]
    assert not page._side.isVisible()
    assert page.tables["groups"].model.rowCount() == 2


def test_the_new_one_is_of_what_is_shown(page: CoursesPage) -> None:
    assert page.new.text() == "New group"
    page._segments.chosen.emit("courses")
    assert page.new.text() == "New course"
    page.begin()
    assert page.panels["courses"].isVisible()
    assert not page.panels["groups"].isVisible()


def test_escape_closes_the_panel_and_saves_nothing(
    page: CoursesPage, settle: Callable[[], None], find: Any
) -> None:
    page.begin()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settle()
    assert not page._side.isVisible()
    assert len(find(ListGroups())) == 1
