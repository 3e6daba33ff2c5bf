"""The grid walks by arrows, marks by keys and goes on below; it tells of each mark as the cell was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.queries.journal import Journal
from tests.ui.screen import opened
from ui.views.training.grid import JournalGrid
from ui.views.training.marks import Cell


@pytest.fixture
def grid(journal: Journal, qtbot: QtBot) -> JournalGrid:
    shown = JournalGrid()
    opened(qtbot, shown, width=800, height=400)
    shown.show_journal(journal, language="en")
    shown.setFocus()
    return shown


def test_begins_at_the_last_lesson(grid: JournalGrid) -> None:
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (0, 1)


def test_tells_the_cell_as_it_was(grid: JournalGrid, journal: Journal, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.marked) as marked:
        QTest.keyClick(grid, Qt.Key.Key_A)
    assert marked.args == [Cell(journal.trainees[0].id, journal.lessons[1].id, "present"), "absent"]
    assert grid.currentIndex().row() == 1


def test_the_same_mark_again_is_no_news(grid: JournalGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.marked):
        QTest.keyClick(grid, Qt.Key.Key_Space)
    assert grid.currentIndex().row() == 1


def test_keys_with_control_are_not_marks(grid: JournalGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.marked):
        QTest.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)


def test_the_hours_take_no_mark(grid: JournalGrid, qtbot: QtBot) -> None:
    grid.setCurrentIndex(grid.journal.index(0, 2))
    with qtbot.assertNotEmitted(grid.marked):
        QTest.keyClick(grid, Qt.Key.Key_A)


def test_goes_to_a_cell(grid: JournalGrid, journal: Journal) -> None:
    grid.go_to(journal.trainees[2].id, journal.lessons[0].id)
    assert (grid.currentIndex().row(), grid.currentIndex().column()) == (2, 0)


def test_its_columns_fill_the_width(grid: JournalGrid) -> None:
    for width in (500, 900):
        grid.resize(width, 400)
        assert sum(grid.columnWidth(at) for at in range(3)) == grid.viewport().width()
