"""A bar that fills from the left; without a known total it shows only that something is done."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.paint import paint_box, painting

_HEIGHT = 8


class ProgressBar(QWidget):
    """Progress in words of the page beside it; the bar is only its picture."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done, self._total = 0, 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_progress(self, done: int, *, total: int) -> None:
        """Fill `done` of `total`."""
        self._done, self._total = done, total
        self.setAccessibleName(f"{done} / {total}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            radius = _HEIGHT / 2
            paint_box(painter, self.rect(), fill=tokens.track, radius=radius)
            share = self._done / self._total if self._total else 0
            filled = QRectF(0, 0, max(_HEIGHT, self.width() * share), _HEIGHT)
            paint_box(painter, filled, fill=tokens.accent, radius=radius)
