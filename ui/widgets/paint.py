"""The few strokes all painted widgets and delegates share; no widget lives here."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import Face, Tokens, font, metrics, tokens_of

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
FOCUS_WIDTH = 2.0


@contextmanager
def painting(widget: QWidget) -> Iterator[tuple[QPainter, Tokens]]:
    """Give a smooth painter for a paint event, and the theme the widget wears."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter, tokens_of(widget.palette())
    finally:
        painter.end()


def paint_box(
    painter: QPainter,
    box: QRect | QRectF,
    *,
    fill: str | None = None,
    edge: str | None = None,
    radius: float = 0,
    width: float = 1,
) -> None:
    """Paint a rounded box; its edge lies inside, so nothing outside the box is touched."""
    inset = width / 2 if edge else 0
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    inner = QRectF(box).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(inner, radius - inset, radius - inset)


def paint_focus(painter: QPainter, box: QRect | QRectF, *, colour: str, radius: float) -> None:
    """Paint the focus ring inside a box."""
    paint_box(painter, box, edge=colour, radius=radius, width=FOCUS_WIDTH)


def write(
    painter: QPainter,
    box: QRect | QRectF,
    text: str,
    *,
    face: Face,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> None:
    """Write one line into a box, shortened by dots if it does not fit."""
    painter.setFont(font(face))
    painter.setPen(QColor(colour))
    shown = shortened(text, face=face, width=QRectF(box).width())
    painter.drawText(QRectF(box), int(align | Qt.TextFlag.TextSingleLine), shown)


def shortened(text: str, *, face: Face, width: float) -> str:
    """Return the text, its end replaced by dots where it is wider than the width (logical pixels)."""
    return metrics(face).elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)


def text_width(text: str, *, face: Face) -> float:
    """Return the width of a line in logical pixels."""
    return metrics(face).horizontalAdvance(text)


def line_height(face: Face) -> float:
    """Return the height of a line in logical pixels."""
    return metrics(face).height()


def shows_focus(widget: QWidget) -> bool:
    """Tell whether the ring is due: the widget has the focus and a key, not the mouse, brought it."""
    by_key = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return widget.hasFocus() and by_key
