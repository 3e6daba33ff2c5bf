"""What was found: groups with headings that are not walked on, matches marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from tests.ui.screen import colours, opened, painted
from ui.frame.finder_list import Found, FoundDelegate, FoundGroup, FoundModel
from ui.theme import LIGHT
from ui.widgets import match_plainly

GROUPS = [
    FoundGroup("People", (Found(1, "Akhmetova", "41"), Found(2, "Kerimov"))),
    FoundGroup("Places", ()),
    FoundGroup("Actions", (Found(3, "New person", keys="Ctrl+N"),)),
]


@pytest.fixture
def model() -> FoundModel:
    made = FoundModel()
    made.show(GROUPS)
    return made


def test_an_empty_group_has_no_heading(model: FoundModel) -> None:
    rows = [model.index(at).data() for at in range(model.rowCount())]
    assert rows == ["People", "Akhmetova 41", "Kerimov ", "Actions", "New person "]


def test_only_things_are_walked_on(model: FoundModel) -> None:
    enabled = [
        bool(model.flags(model.index(at)) & Qt.ItemFlag.ItemIsEnabled) for at in range(model.rowCount())
    ]
    assert enabled == [False, True, True, False, True]
    assert [found.key for found in model.found()] == [1, 2, 3]


def test_the_height_is_that_of_the_rows(model: FoundModel, qtbot: QtBot) -> None:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(FoundDelegate(matcher=match_plainly, parent=view))
    qtbot.addWidget(view)
    rows = [view.sizeHintForIndex(model.index(at)).height() for at in range(model.rowCount())]
    assert model.height() == sum(rows)


def test_the_match_is_marked(model: FoundModel, qtbot: QtBot) -> None:
    view = QListView()
    delegate = FoundDelegate(matcher=match_plainly, parent=view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    opened(qtbot, view)
    delegate.wanted = "keri"
    image = painted(view.viewport())
    assert LIGHT.mark in colours(image, view.visualRect(model.index(2)))
    assert LIGHT.mark not in colours(image, view.visualRect(model.index(1)))
