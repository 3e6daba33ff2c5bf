"""A theme reaches every widget, now and when it changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, tokens_of, wear


class Witness(QLabel):
    """Counts palette changes."""

    changes = 0

    def changeEvent(self, event: QEvent) -> None:
        self.changes += event.type() == QEvent.Type.PaletteChange
        super().changeEvent(event)


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    yield
    wear(qapp, LIGHT)


def test_a_theme_change_is_told_to_every_widget(qapp: QApplication, qtbot: QtBot) -> None:
    wear(qapp, LIGHT)
    window = QWidget()
    qtbot.addWidget(window)
    witness, field = Witness("x", window), QLineEdit(window)
    window.show()
    assert tokens_of(field.palette()) is LIGHT

    witness.changes = 0
    wear(qapp, DARK)

    assert witness.changes
    assert {tokens_of(each.palette()).name for each in (window, witness, field)} == {"dark"}
