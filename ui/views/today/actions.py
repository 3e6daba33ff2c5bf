"""The quick actions of the day: a tile each, with its icon, its word and its keys."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import font, paint_icon
from ui.theme.tokens import CARD_RADIUS, FIELD_RADIUS
from ui.widgets.buttons import KeyButton
from ui.widgets.paint import LEFT, paint_box, paint_focus, painting, shows_focus, text_width, write

_HEIGHT, _TILE, _ICON, _PADDING = 56, 32, 16, 12
_NARROW_TILE, _NARROW_PADDING = 24, 8


class QuickAction(KeyButton):
    """One action: a click or Enter starts it; its keys, which hold on every page, are shown."""

    def __init__(self, icon: str, *, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon, self._keys = icon, keys
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_word(self, word: str) -> None:
        """Name the action."""
        self.setText(word)
        self.setAccessibleName(word)
        self.setToolTip(self._keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(168, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        longest = max((text_width(word, face="strong") for word in self.text().split()), default=0)
        return QSize(round(longest) + 1 + _NARROW_TILE + 3 * _NARROW_PADDING, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            fill = tokens.hoverrow if self.underMouse() else tokens.surface
            paint_box(painter, self.rect(), fill=fill, edge=tokens.line, radius=CARD_RADIUS)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=CARD_RADIUS)
            is_narrow = self.width() < self._natural_width()
            size, padding = (_NARROW_TILE, _NARROW_PADDING) if is_narrow else (_TILE, _PADDING)
            tile = QRectF(padding, (self.height() - size) / 2, size, size)
            paint_box(painter, tile, fill=tokens.accentsoft, radius=FIELD_RADIUS)
            inset = (size - _ICON) / 2
            icon = tile.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, icon, name=self._icon, colour=tokens.accent)
            left = tile.right() + padding
            words = QRectF(left, 8, self.width() - left - padding, 20)
            if is_narrow:
                self._write_whole(painter, words.adjusted(0, -8, 0, self.height() - 28), tokens.text)
                return
            write(painter, words, self.text(), face="strong", colour=tokens.text)
            write(painter, words.translated(0, 20), self._keys, face="caption", colour=tokens.text3)

    def _natural_width(self) -> float:
        return text_width(self.text(), face="strong") + _TILE + 3 * _PADDING

    def _write_whole(self, painter: QPainter, box: QRectF, colour: str) -> None:
        """Write the word over two lines, in the place of its keys."""
        painter.setFont(font("strong"))
        painter.setPen(QColor(colour))
        painter.drawText(box, int(LEFT | Qt.TextFlag.TextWordWrap), self.text())
