"""A painted cell shows the row's state: chosen, tinted, matched, proven, as a heading, with its button."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, colours, opened, painted
from ui.tables import Column, Table
from ui.theme import LIGHT
from ui.widgets import Bullet, Pill

ROWS = ["Akhmetova", "Duplicate", "#Barshatas", "Kerimov"]
HEIGHT = 48
HEADER = 36


@pytest.fixture
def table(qtbot: QtBot) -> Table:
    columns = [
        Column[str](name="name", title="Name", text=lambda row: row, sub=lambda row: "41", is_searched=True),
        Column[str](
            name="state", title="State", pills=lambda row: (Pill("Proven", "ok", "check"),), width=160
        ),
        Column[str](
            name="bar", title="Bar", bar=lambda row: Bullet(plan=10, recorded=9, proven=9), width=120
        ),
        Column[str](name="go", title="", action=lambda row: "Start", width=100),
    ]
    made = Table(columns, key=lambda row: row, memory={})
    made.set_headings(lambda row: row[1:] if row.startswith("#") else "")
    made.set_tint(lambda row: row == "Duplicate")
    opened(qtbot, made)
    made.show_rows(ROWS)
    return made


def row(table: Table, at: int, *, column: int | None = None) -> QRect:
    view = table.view
    top = view.rowViewportPosition(at)
    left = 0 if column is None else view.columnViewportPosition(column)
    width = view.viewport().width() if column is None else view.columnWidth(column)
    return QRect(left, top, width, view.rowHeight(at))


def picture(table: Table) -> QImage:
    return painted(table.view.viewport())


def test_the_chosen_row_is_tinted_and_barred(table: Table) -> None:
    table.view.go_to(0)
    image = picture(table)
    assert colour(image, 1, row(table, 0).center().y()) == LIGHT.accent
    assert colour(image, 8, row(table, 0).top() + 4) == LIGHT.sel
    assert colour(image, 1, row(table, 3).center().y()) != LIGHT.accent


def test_a_row_that_waits_is_tinted(table: Table) -> None:
    assert colour(picture(table), 8, row(table, 1).top() + 4) == LIGHT.warnrow


def test_rows_are_parted_by_lines_without_a_grid(table: Table) -> None:
    image = picture(table)
    bottom = row(table, 3).bottom()
    assert {colour(image, x, bottom) for x in range(0, 300, 10)} == {LIGHT.line}
    edge = row(table, 3, column=1).left()
    assert LIGHT.line not in {colour(image, edge, y) for y in range(row(table, 3).top() + 1, bottom - 1)}


def test_the_match_is_marked_in_its_column_only(table: Table) -> None:
    table.set_match("rim")
    image = picture(table)
    assert LIGHT.mark in colours(image, row(table, 3, column=0))
    assert LIGHT.mark not in colours(image, row(table, 0, column=0))


def test_pills_and_bars_are_painted(table: Table) -> None:
    image = picture(table)
    assert LIGHT.oksoft in colours(image, row(table, 3, column=1))
    assert LIGHT.accent in colours(image, row(table, 3, column=2))


def test_the_chosen_row_has_the_one_primary_button(table: Table) -> None:
    table.view.go_to(3)
    image = picture(table)
    assert colour(image, row(table, 3, column=3).left() + 16, row(table, 3).center().y()) == LIGHT.accent
    assert colour(image, row(table, 0, column=3).left() + 16, row(table, 0).center().y()) != LIGHT.accent


def test_a_heading_shows_neither_pill_nor_button(table: Table) -> None:
    shown = colours(picture(table), row(table, 2))
    assert table.view.rowHeight(2) == 32
    assert LIGHT.oksoft not in shown
    assert LIGHT.accent not in shown


def test_a_check_is_painted_before_the_first_column(table: Table) -> None:
    table.view.set_checkable()
    table.model.toggle(3)
    image = picture(table)
    box = QRect(16, row(table, 3).center().y() - 8, 16, 16)
    assert LIGHT.accent in colours(image, box)
    assert LIGHT.accent not in colours(image, box.translated(0, row(table, 0).top() - row(table, 3).top()))
