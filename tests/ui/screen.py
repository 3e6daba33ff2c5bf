"""How tests look at a widget: open it active, paint it, read its colours."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import tokens_of


def opened(qtbot: QtBot, widget: QWidget, *, width: int = 640, height: int = 400) -> None:
    """Show a widget as the active window of a size."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    assert QTest.qWaitForWindowActive(widget)


def painted(widget: QWidget) -> QImage:
    """Return what a widget paints, on the page's colour."""
    QApplication.processEvents()
    image = QImage(widget.size(), QImage.Format.Format_RGB32)
    image.fill(tokens_of(widget.palette()).bg)
    painter = QPainter(image)
    widget.render(painter, QPoint())
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> str:
    """Return the colour of a point as `#RRGGBB`."""
    return image.pixelColor(x, y).name().upper()


def colours(image: QImage, area: QRect | None = None) -> set[str]:
    """Return all colours of an area, or of the whole."""
    box = (area or image.rect()).intersected(image.rect())
    return {
        colour(image, x, y)
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }
