"""The shared strokes: boxes keep inside, lines end in dots, the ring is for the keyboard."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, colours, opened
from ui.theme import LIGHT
from ui.widgets import Button
from ui.widgets.paint import paint_box, shortened, shows_focus, text_width


def canvas() -> tuple[QImage, QPainter]:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    return image, QPainter(image)


def test_a_box_touches_nothing_outside_itself(qapp: QApplication) -> None:
    image, painter = canvas()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_box(painter, QRectF(10, 10, 20, 20), fill=LIGHT.accent, edge=LIGHT.bad, radius=6, width=2)
    painter.end()
    assert colour(image, 20, 20) == LIGHT.accent
    assert colour(image, 20, 10) == LIGHT.bad
    for x, y in ((9, 20), (30, 20), (20, 9), (20, 30), (10, 10)):
        assert colour(image, x, y) == LIGHT.surface


def test_an_edge_alone_leaves_the_middle(qapp: QApplication) -> None:
    image, painter = canvas()
    paint_box(painter, QRectF(10, 10, 20, 20), edge=LIGHT.bad)
    painter.end()
    assert LIGHT.bad in colours(image)
    assert colour(image, 20, 20) == LIGHT.surface


def test_a_line_that_fits_is_left_alone(qapp: QApplication) -> None:
    word = "Жіберілмеген"
    width = text_width(word, face="body")
    assert shortened(word, face="body", width=width) == word
    assert shortened(word, face="body", width=width - 4).endswith("…")


def test_the_ring_comes_with_the_keyboard(qtbot: QtBot) -> None:
    room = QWidget()
    column = QVBoxLayout(room)
    first, second = Button("First"), Button("Second")
    column.addWidget(first)
    column.addWidget(second)
    opened(qtbot, room)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not shows_focus(first)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert shows_focus(second)
    assert not shows_focus(first)
