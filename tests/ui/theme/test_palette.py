"""A theme turned into a palette is found again in any widget, styled or not."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Tokens, tokens_of, wear
from ui.theme.palette import palette_of

Role = QPalette.ColorRole


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_gives_the_theme_back(qapp: QApplication, tokens: Tokens) -> None:
    assert tokens_of(palette_of(tokens)) is tokens


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_styled_field_still_tells_its_theme(qapp: QApplication, qtbot: QtBot, tokens: Tokens) -> None:
    wear(qapp, tokens)
    room = QWidget()
    qtbot.addWidget(room)
    fields = [QLineEdit(room), QPlainTextEdit(room)]
    fields[0].setProperty("state", "error")
    room.show()
    told = [tokens_of(field.palette()) for field in fields]
    wear(qapp, LIGHT)
    assert told == [tokens, tokens]


def test_placeholders_are_not_at_half_opacity(qapp: QApplication) -> None:
    assert palette_of(LIGHT).color(Role.PlaceholderText).name().upper() == LIGHT.text3
    assert palette_of(LIGHT).color(Role.PlaceholderText).alpha() == 255


def test_selected_text_reads_on_its_ground(qapp: QApplication) -> None:
    palette = palette_of(DARK)
    assert palette.color(Role.Highlight).name().upper() == DARK.sel
    assert palette.color(Role.HighlightedText).name().upper() == DARK.text
