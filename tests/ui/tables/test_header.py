"""The header: sorts by keys and clicks, checks all, leads to the columns."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.tables import Column, Table
from ui.tables.header import Header

Key = Qt.Key


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    columns = [
        Column[str](name="name", title="Name", text=str, sort="name", width=200),
        Column[str](name="hidden", title="Hidden", text=str, is_shown=False),
        Column[str](name="plain", title="Plain", text=str),
        Column[str](name="size", title="Size", text=str, sort="size"),
    ]
    made = Table(columns, key=lambda row: row, memory={})
    opened(qtbot, made)
    made.show_rows(["a", "b"])
    return made


@pytest.fixture
def header(table: Table) -> Header:
    table.view.header.setFocus()
    return table.view.header


def test_keys_walk_over_hidden_columns_and_sort(table: Table, header: Header) -> None:
    said: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda name, is_down: said.append((name, is_down)))
    for key in (Key.Key_Space, Key.Key_Space, Key.Key_Right, Key.Key_Space, Key.Key_Right, Key.Key_Return):
        QTest.keyClick(header, key)
    assert said == [("name", False), ("name", True), ("size", False)]


def test_a_click_sorts(table: Table, header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.sort_wanted) as wanted:
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 18))
    assert wanted.args == ["name", False]


def test_the_mark_for_all_checks_and_unchecks(table: Table, header: Header) -> None:
    table.view.set_checkable()
    for expected in ({"a", "b"}, set()):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 18))
        assert table.model.checked() == expected


def test_the_menu_key_asks_for_the_columns(header: Header, qtbot: QtBot) -> None:
    with qtbot.waitSignal(header.chooser_wanted):
        QTest.keyClick(header, Key.Key_Menu)


def test_tab_reaches_the_header(header: Header) -> None:
    assert header.focusPolicy() & Qt.FocusPolicy.TabFocus
