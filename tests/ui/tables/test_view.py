"""The view by mouse: checks, buttons in cells, hover, opening."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.tables import Column, Table
from ui.tables.view import RowsView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    columns = [
        Column[str](name="name", title="Name", text=str, width=200),
        Column[str](name="go", title="", action=lambda row: "Start" if row != "b" else "", width=100),
    ]
    made = Table(columns, key=lambda row: row, memory={})
    opened(qtbot, made)
    made.show_rows(["a", "b", "c"])
    return made


@pytest.fixture
def view(table: Table) -> RowsView:
    return table.view


def point(view: RowsView, at: int, x: int) -> QPoint:
    return QPoint(x, view.rowViewportPosition(at) + view.rowHeight(at) // 2)


def test_a_click_on_the_check_checks_and_does_not_choose(table: Table, view: RowsView) -> None:
    view.set_checkable()
    QTest.mouseClick(view.viewport(), LEFT, pos=point(view, 1, 24))
    assert table.model.checked() == {"b"}
    assert not view.currentIndex().isValid()


def test_a_button_in_a_cell_tells_row_and_column(table: Table, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.action_wanted) as wanted:
        QTest.mouseClick(view.viewport(), LEFT, pos=point(view, 2, 250))
    assert wanted.args == ["c", "go"]


def test_a_cell_without_a_button_tells_nothing(table: Table, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(table.action_wanted):
        QTest.mouseClick(view.viewport(), LEFT, pos=point(view, 1, 250))


def test_a_double_click_opens(table: Table, view: RowsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.opened) as opened_:
        QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, 0, 60))
    assert opened_.args == ["a"]


def test_the_row_under_the_mouse_is_known_until_it_leaves(view: RowsView, qtbot: QtBot) -> None:
    QTest.mouseMove(view.viewport(), point(view, 1, 60))
    qtbot.waitUntil(lambda: view.painter.hovered == 1)
    QTest.mouseMove(view.window(), QPoint(2, 2))
    view.leaveEvent(None)  # type: ignore[arg-type]
    assert view.painter.hovered == -1


def test_keys_check_on_while_shift_is_held(table: Table, view: RowsView) -> None:
    view.set_checkable()
    view.go_to(0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ShiftModifier)
    assert table.model.checked() == {"a", "b", "c"}
    assert table.current() == "c"
