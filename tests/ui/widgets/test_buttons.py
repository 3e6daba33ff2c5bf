"""Buttons by keyboard, by name and by colour."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, opened, painted
from ui.theme import LIGHT
from ui.widgets import Button, IconButton

Key = Qt.Key


def test_enter_and_space_press_a_button(qtbot: QtBot) -> None:
    for button in (Button("Save"), IconButton("plus", name="Add")):
        opened(qtbot, button)
        for key in (Key.Key_Return, Key.Key_Space):
            with qtbot.waitSignal(button.clicked):
                QTest.keyClick(button, key)


def test_a_button_is_wide_enough_for_its_word(qtbot: QtBot) -> None:
    word = "Нобай ретінде қалдыру"
    bare, full = Button(word), Button(word, icon="check", trailing="arrow-right")
    qtbot.addWidget(bare)
    qtbot.addWidget(full)
    assert bare.minimumSizeHint().width() >= bare.fontMetrics().horizontalAdvance(word) + 24
    assert full.sizeHint().width() == bare.sizeHint().width() + 2 * 24


def test_an_icon_alone_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("printer", name="Print")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Print", "Print")


@pytest.mark.parametrize(
    ("kind", "fill"),
    [
        ("primary", LIGHT.accent),
        ("secondary", LIGHT.raised),
        ("quiet", LIGHT.bg),
        ("danger", LIGHT.surface),
        ("destroy", LIGHT.bad),
    ],
)
def test_a_kind_has_its_fill(qtbot: QtBot, kind: str, fill: str) -> None:
    button = Button("Save")
    button.set_kind(kind)  # type: ignore[arg-type]
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert colour(painted(button), 12, 6) == fill


def test_a_button_that_is_off_looks_off(qtbot: QtBot) -> None:
    button = Button("Save", kind="primary")
    button.setEnabled(False)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    assert colour(painted(button), 12, 6) == LIGHT.neutralsoft


def test_an_ampersand_is_no_part_of_the_word(qtbot: QtBot) -> None:
    plain, lettered = Button("Save"), Button("&Save")
    qtbot.addWidget(plain)
    qtbot.addWidget(lettered)
    assert plain.sizeHint() == lettered.sizeHint()
