"""Key caps: how a key to press is shown."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens
from ui.widgets.paint import CENTER, paint_box, painting, text_width, write

_HEIGHT = 20


def keycap_width(keys: str) -> float:
    """Return the width of a cap."""
    return text_width(keys, face="tag") + 12


def paint_keycap(painter: QPainter, box: QRectF, keys: str, *, tokens: Tokens) -> None:
    """Paint a cap in the middle of a box."""
    cap = QRectF(0, 0, keycap_width(keys), _HEIGHT)
    cap.moveCenter(QPointF(box.center()))
    paint_box(painter, cap, fill=tokens.surface, edge=tokens.line2, radius=4)
    write(painter, cap, keys, face="tag", colour=tokens.text2, align=CENTER)


class KeyCap(QWidget):
    """A cap on a page."""

    def __init__(self, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(round(keycap_width(self._keys)), _HEIGHT + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_keycap(painter, QRectF(self.rect()), self._keys, tokens=tokens)
