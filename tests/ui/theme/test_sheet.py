"""The style sheet holds nothing but tokens, and gives fields the heights of the look."""

import re
from dataclasses import asdict

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, Tokens
from ui.theme.sheet import style_sheet


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_colour_of_the_sheet_is_a_token(tokens: Tokens) -> None:
    written = set(re.findall(r"#[0-9A-Fa-f]{6}", style_sheet(tokens)))
    assert written
    assert written <= set(asdict(tokens).values())
    assert "$" not in style_sheet(tokens)


@pytest.mark.parametrize(("look", "height"), [("", 36), ("tool", 32)])
def test_fields_have_their_height(qapp: QApplication, qtbot: QtBot, look: str, height: int) -> None:
    field = QLineEdit()
    field.setProperty("look", look)
    qtbot.addWidget(field)
    field.show()
    assert field.sizeHint().height() == height
    assert field.minimumSizeHint().height() == height


def test_an_edge_of_two_pixels_moves_nothing(qapp: QApplication, qtbot: QtBot) -> None:
    for field in (QLineEdit("x"), QPlainTextEdit("x")):
        qtbot.addWidget(field)
        field.resize(200, field.sizeHint().height())
        field.show()
        QApplication.processEvents()
        calm = field.cursorRect().center()
        field.setProperty("state", "error")
        field.style().unpolish(field)
        field.style().polish(field)
        QApplication.processEvents()
        assert (field.cursorRect().center() - calm).manhattanLength() <= 1
