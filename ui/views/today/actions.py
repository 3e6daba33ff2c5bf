"""The quick actions of the day: a tile each, with its icon, its word and its keys."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import paint_icon
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.buttons import KeyButton
from ui.widgets.paint import paint_box, paint_focus, painting, shows_focus, write

_HEIGHT, _TILE, _ICON, _PADDING = 56, 32, 16, 12


class QuickAction(KeyButton):
    """One action: a click, Enter or its own keys start it."""

    def __init__(self, icon: str, *, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._icon, self._keys = icon, keys
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.activated.connect(self.click)

    def set_word(self, word: str) -> None:
        """Name the action."""
        self.setText(word)
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(168, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            fill = tokens.hoverrow if self.underMouse() else tokens.surface
            paint_box(painter, self.rect(), fill=fill, edge=tokens.line, radius=CARD_RADIUS)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=CARD_RADIUS)
            tile = QRectF(_PADDING, (self.height() - _TILE) / 2, _TILE, _TILE)
            paint_box(painter, tile, fill=tokens.accentsoft, radius=6)
            inset = (_TILE - _ICON) / 2
            icon = tile.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, icon, name=self._icon, colour=tokens.accent)
            words = QRectF(tile.right() + _PADDING, 8, self.width() - tile.right() - 2 * _PADDING, 20)
            write(painter, words, self.text(), face="strong", colour=tokens.text)
            write(painter, words.translated(0, 20), self._keys, face="caption", colour=tokens.text3)
