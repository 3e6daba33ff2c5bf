"""Tab goes in the order things are seen, whenever they were made."""

import pytest
import shiboken6
from PySide6.QtWidgets import QGridLayout, QPushButton, QSpacerItem, QVBoxLayout, QWidget, QWidgetItem
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets.stops import next_stop


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    """Three buttons and a grid between them, the upper parts made last."""
    room, grid = QWidget(), QGridLayout()
    column = QVBoxLayout(room)
    column.addWidget(QPushButton("last"))
    column.insertLayout(0, grid)
    grid.addWidget(QPushButton("third"), 1, 0)
    grid.addWidget(QPushButton("second"), 0, 1)
    grid.addWidget(QPushButton("first"), 0, 0)
    opened(qtbot, room)
    return room


def named(room: QWidget, name: str) -> QPushButton:
    return next(each for each in room.findChildren(QPushButton) if each.text() == name)


@pytest.mark.parametrize(
    ("here", "is_ahead", "there"),
    [
        ("first", True, "second"),
        ("second", True, "third"),
        ("third", True, "last"),
        ("last", True, "first"),
        ("first", False, "last"),
        ("last", False, "third"),
    ],
)
def test_rows_are_read_from_the_top(room: QWidget, here: str, is_ahead: bool, there: str) -> None:
    assert next_stop(room, named(room, here), is_ahead=is_ahead) is named(room, there)


def items() -> set[int]:
    known = shiboken6.getAllValidWrappers()
    return {id(one) for one in known if isinstance(one, QWidgetItem | QSpacerItem)}


def test_no_item_of_a_layout_becomes_known_to_python(room: QWidget) -> None:
    """Qt frees it unseen, and what it puts there next crashes as it goes."""
    before = items()
    next_stop(room, named(room, "first"), is_ahead=True)
    assert items() <= before


def test_what_is_hidden_or_disabled_is_no_stop(room: QWidget) -> None:
    named(room, "second").hide()
    named(room, "third").setEnabled(False)
    assert next_stop(room, named(room, "first"), is_ahead=True) is named(room, "last")


def test_what_has_just_gone_counts_as_where_it_stood(room: QWidget) -> None:
    card = QWidget()
    gone = QPushButton("gone", card)
    column = room.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(1, card)
    card.show()
    gone.hide()
    assert next_stop(room, gone, is_ahead=True) is named(room, "last")


def test_an_empty_room_has_none(qtbot: QtBot) -> None:
    room = QWidget()
    opened(qtbot, room)
    assert next_stop(room, None, is_ahead=True) is None
