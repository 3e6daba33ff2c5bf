"""Popups and menus: raised, rounded, with the one soft shadow the look allows."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ui.theme import Tokens
from ui.theme.tokens import POPUP_RADIUS
from ui.widgets.paint import paint_box, painting

SHADOW = 16
_DROP = 3


def paint_raised(painter: QPainter, box: QRectF, *, tokens: Tokens, radius: float = POPUP_RADIUS) -> None:
    """Paint a raised box with its shadow; the shadow needs `SHADOW` px around the box."""
    rings = SHADOW - _DROP
    for ring in range(rings, 0, -1):
        shade = QColor(tokens.shadow)
        shade.setAlphaF(tokens.shadow_percent / 100 / rings * 1.6 * (1 - ring / rings))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(shade)
        spread = box.adjusted(-ring, -ring + _DROP, ring, ring + _DROP)
        painter.drawRoundedRect(spread, radius + ring, radius + ring)
    paint_box(painter, box, fill=tokens.raised, edge=tokens.line2, radius=radius)


class Popup(QWidget):
    """A small window beside a field; a click elsewhere or Escape closes it, and then it is gone."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout(self)
        edge = SHADOW + 8
        self.body.setContentsMargins(edge, edge, edge, edge)

    def open_below(self, anchor: QWidget) -> None:
        """Show the popup under a widget, or above it where the screen ends."""
        self.setLocale(anchor.locale())
        self.adjustSize()
        below = anchor.mapToGlobal(QPoint(-SHADOW, anchor.height() + 4 - SHADOW))
        room = anchor.screen().availableGeometry()
        if below.y() + self.height() > room.bottom():
            below = anchor.mapToGlobal(QPoint(-SHADOW, SHADOW - 4 - self.height()))
        below.setX(min(below.x(), room.right() - self.width() + SHADOW))
        self.move(below)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            paint_raised(painter, box, tokens=tokens)


class Menu(QMenu):
    """A menu with rounded corners; made for one opening, gone when it closes."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(self.windowFlags() | Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
