"""The heads of the grid name days and trainees, and the current trainee is seen by the bar."""

import pytest
from pytestqt.qtbot import QtBot

from core.queries.journal import Journal
from tests.ui.screen import colours, opened, painted
from ui.theme import tokens_of
from ui.views.training.grid import JournalGrid
from ui.views.training.heads import CELL


@pytest.fixture
def grid(journal: Journal, qtbot: QtBot) -> JournalGrid:
    shown = JournalGrid()
    opened(qtbot, shown, width=800, height=400)
    shown.show_journal(journal, language="en")
    return shown


def test_no_day_is_narrower_than_its_head(grid: JournalGrid) -> None:
    assert all(grid._days.sectionSize(at) >= CELL for at in range(2))


def test_the_bar_stands_at_the_current_trainee_only(grid: JournalGrid) -> None:
    accent = tokens_of(grid.palette()).accent.upper()
    grid.setCurrentIndex(grid.journal.index(1, 0))
    names = painted(grid._names.viewport())
    height = grid._names.sectionSize(0)
    rows = [names.copy(0, at * height + 4, 3, height - 8) for at in range(3)]
    assert [accent in colours(row) for row in rows] == [False, True, False]


def test_the_corner_is_as_wide_as_the_names(grid: JournalGrid) -> None:
    assert (grid._corner.width(), grid._corner.height()) == (grid._names.width(), grid._days.height())
