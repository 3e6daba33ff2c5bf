"""What is written on a rendered window: every text with its place, its colour and the widget that wrote it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from ui.theme import tokens_of


@dataclass(frozen=True)
class Writing:
    """A text as it is seen, shortened or not; `box` in pixels of the picture."""

    text: str
    box: QRect
    colour: QColor
    writer: QWidget


@dataclass(frozen=True)
class Picture:
    """A rendered window and what is written on it."""

    window: QWidget
    image: QImage
    writings: tuple[Writing, ...]

    def widgets(self) -> Iterator[QWidget]:
        """Yield every widget that is seen, the window first."""
        yield self.window
        for one in self.window.findChildren(QWidget):
            if one.isVisibleTo(self.window) and one.window() is self.window.window():
                yield one


def taken(window: QWidget) -> Picture:
    """Render a window."""
    image = QImage(window.size(), QImage.Format.Format_RGB32)
    image.fill(tokens_of(window.palette()).bg)
    with _overheard(window) as written, _painter(image) as painter:
        window.render(painter, QPoint())
    found = Picture(window, image, ())
    native = [writing for one in found.widgets() for writing in _written_by_qt(one, window)]
    return Picture(window, image, (*written, *native))


@contextmanager
def _painter(image: QImage) -> Iterator[QPainter]:
    painter = QPainter(image)
    yield painter
    painter.end()


@contextmanager
def _overheard(window: QWidget) -> Iterator[list[Writing]]:
    """Listen to every text that Python paints; Qt's own labels and fields are read afterwards."""
    written: list[Writing] = []
    draw = QPainter.drawText

    def listening(painter: QPainter, *given: Any) -> Any:
        match given:
            case [QRectF() as box, int(), str(text)] if text:
                written.append(_writing(painter, box, text, window))
        return draw(painter, *given)

    QPainter.drawText = listening  # type: ignore[assignment]
    try:
        yield written
    finally:
        QPainter.drawText = draw  # type: ignore[method-assign]


def _writing(painter: QPainter, box: QRectF, text: str, window: QWidget) -> Writing:
    """Note a text; a view of Qt's own does not say who it is, so it is found by its place."""
    place = painter.deviceTransform().mapRect(box).toAlignedRect()
    device = painter.device()
    writer = device if isinstance(device, QWidget) else window.childAt(place.center())
    return Writing(text, place, QColor(painter.pen().color()), writer or window)


def _written_by_qt(widget: QWidget, window: QWidget) -> Iterator[Writing]:
    box = QRect(widget.mapTo(window, QPoint()), widget.size())
    match widget:
        case QLabel() if widget.text():
            ink = widget.palette().color(widget.foregroundRole())
            yield Writing(widget.text(), box, ink, widget)
        case QLineEdit() if widget.displayText():
            ink = widget.palette().color(QPalette.ColorRole.Text)
            yield Writing(widget.displayText(), box, ink, widget)
        case QLineEdit() if widget.placeholderText():
            ink = widget.palette().color(QPalette.ColorRole.PlaceholderText)
            yield Writing(widget.placeholderText(), box, ink, widget)


def width_of(text: str, widget: QWidget) -> float:
    """Return the width of a line in the widget's own font."""
    return QFontMetricsF(widget.font(), widget).horizontalAdvance(text)


def middle(box: QRect) -> QPointF:
    """Return the middle of a box."""
    return QPointF(box.center())
