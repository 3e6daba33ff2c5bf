"""A theme reaches every widget, now and when it changes."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import DARK, LIGHT, font, icon_pixmap, tokens_of, wear


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


def test_one_is_as_wide_as_nought() -> None:
    """The font's equal-width figures are on; without them a one is a fifth narrower than a nought."""
    metrics = QFontMetricsF(font("body"))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("0000")


def test_an_icon_is_drawn_in_its_colour_at_the_pixel_ratio(qapp: QApplication) -> None:
    pixmap = icon_pixmap("square", colour=LIGHT.bad, size=16, ratio=2)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2)
    image = pixmap.toImage()
    opaque = {
        image.pixelColor(x, y).name().upper()
        for x in range(32)
        for y in range(32)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert opaque == {LIGHT.bad}
