"""The mark of Sapar: a road between two places."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import LIGHT, Tokens
from ui.widgets.paint import paint_box, painting

_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


def paint_logo(painter: QPainter, box: QRectF, *, tokens: Tokens) -> None:
    """Paint the mark into a square."""
    unit = box.width() / 40
    paint_box(painter, box, fill=tokens.accent, radius=9 * unit)
    start = box.topLeft() + QPointF(11.5, 30) * unit
    end = box.topLeft() + QPointF(28.5, 11.5) * unit
    road = QPainterPath(start)
    road.cubicTo(box.topLeft() + QPointF(12.5, 17) * unit, box.topLeft() + QPointF(28.5, 25) * unit, end)
    pen = QPen(QColor(tokens.onaccent), 3.6 * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(road)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.onaccent))
    painter.drawEllipse(start, 3.1 * unit, 3.1 * unit)
    painter.drawEllipse(end, 4.3 * unit, 4.3 * unit)


def logo_pixmaps() -> list[QPixmap]:
    """Return the mark in the sizes a window icon needs."""
    made = []
    for size in _ICON_SIZES:
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_logo(painter, QRectF(pixmap.rect()), tokens=LIGHT)
        painter.end()
        made.append(pixmap)
    return made


class Logo(QWidget):
    """The mark on a page."""

    def __init__(self, *, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_logo(painter, QRectF(self.rect()), tokens=tokens)
