"""The table by keyboard: walk, open, check, sort, choose columns, remember."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.views.looking import said
from ui.tables import Column, Table

Key = Qt.Key
Modifier = Qt.KeyboardModifier


def columns(*, title: str = "Name") -> list[Column[str]]:
    return [
        Column[str](name="name", title=title, text=lambda row: row, sort="name", is_searched=True, width=200),
        Column[str](name="size", title="Size", text=lambda row: str(len(row)), sort="size", align="right"),
        Column[str](name="note", title="Note", text=lambda row: "…", is_shown=False),
    ]


@pytest.fixture
def memory() -> dict[str, Any]:
    return {}


@pytest.fixture
def table(qtbot: QtBot, memory: dict[str, Any]) -> Table:
    made = Table(columns(), key=lambda row: row, memory=memory)
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show_rows([f"row {at}" for at in range(300)])
    made.show()
    made.view.setFocus()
    return made


def press(table: Table, key: Qt.Key, *, with_: Modifier = Modifier.NoModifier) -> None:
    QTest.keyClick(table.view, key, with_)


def test_keys_walk_and_open(qtbot: QtBot, table: Table) -> None:
    table.view.go_to(0)
    with qtbot.waitSignal(table.moved) as moved:
        press(table, Key.Key_Down)
    assert moved.args == ["row 1"]
    with qtbot.waitSignal(table.opened) as opened:
        press(table, Key.Key_Return)
    assert opened.args == ["row 1"]


def test_space_and_shift_check(qtbot: QtBot, table: Table) -> None:
    table.view.set_checkable()
    table.view.go_to(0)
    press(table, Key.Key_Space)
    press(table, Key.Key_Down, with_=Modifier.ShiftModifier)
    assert table.model.checked() == {"row 0", "row 1"}
    press(table, Key.Key_Escape)
    assert not table.model.checked()
    press(table, Key.Key_A, with_=Modifier.ControlModifier)
    assert len(table.model.checked()) == 300


def test_the_header_sorts_by_keys_and_turns_round(qtbot: QtBot, table: Table) -> None:
    said: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda name, is_down: said.append((name, is_down)))
    header = table.view.header
    header.setFocus()
    QTest.keyClick(header, Key.Key_Right)
    QTest.keyClick(header, Key.Key_Space)
    QTest.keyClick(header, Key.Key_Space)
    assert said == [("size", False), ("size", True)]
    assert table.sort() == ("size", True)


def test_widths_columns_and_sort_are_remembered(qtbot: QtBot, table: Table, memory: dict[str, Any]) -> None:
    table.view.setColumnWidth(0, 333)
    table.open_chooser(QPoint(0, 0))
    menu = next(each for each in table.findChildren(QMenu))
    menu.actions()[2].setChecked(True)
    menu.close()
    qtbot.waitUntil(lambda: memory.get("shown") == ["name", "size", "note"])

    again = Table(columns(), key=lambda row: row, memory=memory)
    qtbot.addWidget(again)
    assert again.view.columnWidth(0) == 333
    assert not again.view.isColumnHidden(2)


def test_columns_in_another_language_keep_their_widths(
    table: Table, qtbot: QtBot, memory: dict[str, Any]
) -> None:
    table.view.setColumnWidth(0, 333)
    qtbot.waitUntil(lambda: "widths" in memory)
    table.set_columns(columns(title="Аты"))
    assert table.view.columnWidth(0) == 333
    assert table.model.headerData(0, Qt.Orientation.Horizontal) == "Аты"


def test_a_refresh_returns_to_the_same_row(qtbot: QtBot, table: Table) -> None:
    table.view.go_to(5)
    said: list[object] = []
    table.moved.connect(said.append)
    table.show_rows(["new", *(f"row {at}" for at in range(300))])
    qtbot.waitUntil(lambda: table.current() == "row 5")
    assert said == []


def test_nothing_found_shows_what_will_be_here(table: Table) -> None:
    table.empty.set_words("No results found")
    table.show_rows([], all_rows=300)
    assert table.empty.isVisible()
    assert not table.view.isVisible()


def test_headings_span_and_are_walked_over(qtbot: QtBot, table: Table) -> None:
    table.set_headings(lambda row: row if row.startswith("#") else "")
    table.show_rows(["#Баршатас", "row 1", "#Емелтау", "row 2"])
    qtbot.waitUntil(lambda: table.view.columnSpan(0, 0) == 3)
    table.view.go_to(1)
    press(table, Key.Key_Down)
    assert table.current() == "row 2"


def test_headings_are_not_counted(table: Table) -> None:
    table.set_headings(lambda row: row if row.startswith("#") else "")
    table.show_rows(["#Баршатас", "row 1", "#Емелтау", "row 2", "row 3"])
    assert "Total: 3" in said(table)
    table.show_rows(["row 1", "row 2"])
    assert "Total: 2" in said(table)


def test_letters_in_a_journal_cell_are_told(qtbot: QtBot, table: Table) -> None:
    table.view.walk_cells()
    table.view.go_to(0)
    with qtbot.waitSignal(table.typed) as typed:
        QTest.keyClicks(table.view, "n")
    assert typed.args == ["row 0", "name", "n"]


def test_tab_passes_an_empty_table_by_its_action(qtbot: QtBot) -> None:
    room, table = QWidget(), Table(columns(), key=lambda row: row, memory={})
    column = QVBoxLayout(room)
    before, after = QPushButton(), QPushButton()
    for part in (before, table, after):
        column.addWidget(part)
    opened(qtbot, room)
    table.empty.set_words("Nobody is here", action="New person")
    table.show_rows([])
    before.setFocus()
    QTest.keyClick(before, Key.Key_Tab)
    (action,) = table.empty.findChildren(QPushButton)
    assert action.hasFocus()
    QTest.keyClick(action, Key.Key_Tab)
    assert after.hasFocus()
    table.setFocus()
    assert action.hasFocus()
    table.show_rows(["row"])
    table.setFocus()
    assert table.view.hasFocus()
