"""The steps of the first run at the left: done, current, to come, joined by a line."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens, paint_icon
from ui.widgets.paint import CENTER, paint_box, painting, write

_DISC = 32
_STEP = 72
_LEFT = 48


class StepList(QWidget):
    """Shows where one is; it is not pressed."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: Sequence[tuple[str, str]] = ()
        self._at = 0

    def show_steps(self, steps: Sequence[tuple[str, str]], *, at: int) -> None:
        """Show the steps as (title, note); those before `at` are done."""
        self._steps, self._at = steps, at
        self.setAccessibleName(steps[at][0])
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, _STEP * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _STEP * len(self._steps))

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            for at in range(len(self._steps)):
                self._paint_step(painter, at, tokens)

    def _paint_step(self, painter: QPainter, at: int, tokens: Tokens) -> None:
        disc = QRectF(0, at * _STEP, _DISC, _DISC)
        if at < len(self._steps) - 1:
            line = QRectF(disc.center().x() - 1, disc.bottom() + 3, 2, _STEP - _DISC - 6)
            paint_box(painter, line, fill=tokens.accent if at < self._at else tokens.line2)
        if at < self._at:
            paint_box(painter, disc, fill=tokens.accent, radius=_DISC / 2)
            paint_icon(painter, disc.adjusted(8, 8, -8, -8), name="check", colour=tokens.onaccent)
        else:
            is_current = at == self._at
            edge = tokens.accent if is_current else tokens.field
            paint_box(painter, disc, fill=tokens.surface, edge=edge, radius=_DISC / 2, width=1 + is_current)
            ink = tokens.accent if is_current else tokens.text2
            write(painter, disc, str(at + 1), face="bold", colour=ink, align=CENTER)
        title, note = self._steps[at]
        words = QRectF(_LEFT, disc.top() - 2, self.width() - _LEFT, 18)
        ink = tokens.text if at <= self._at else tokens.text2
        write(painter, words, title, face="bold" if at <= self._at else "strong", colour=ink)
        write(painter, words.translated(0, 19), note, face="caption", colour=tokens.text2)
