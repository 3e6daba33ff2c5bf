"""An icon on a page, tinted from the palette."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Ink, paint_icon
from ui.widgets.paint import painting


class Icon(QWidget):
    """An icon that says nothing alone: it always stands beside a word."""

    def __init__(
        self, name: str, *, ink: Ink = "text2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._ink = name, ink
        self.setFixedSize(size, size)

    def set_icon(self, name: str, *, ink: Ink) -> None:
        """Change icon and ink together."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_icon(painter, QRectF(self.rect()), name=self._name, colour=tokens.ink(self._ink))
