"""Surfaces: a card with its title and action, and a sunk tile for use inside a card."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Ink, Tone
from ui.theme.tokens import CARD_PADDING, CARD_RADIUS, ICON_GAP, TOOL_HEIGHT
from ui.widgets.labels import PlainLabel
from ui.widgets.paint import paint_box, painting
from ui.widgets.pills import Count


class Card(QWidget):
    """A surface with a 1-px line; put content into `body`, its actions into the head."""

    def __init__(
        self, title: str = "", *, padding: int = CARD_PADDING, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._edge: Ink | None = None
        self._title = PlainLabel(title, face="section")
        self._count = Count()
        self._head = QHBoxLayout()
        self._head.setSpacing(ICON_GAP)
        self._head.addWidget(self._title)
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(ICON_GAP)
        self._padding = padding
        self._column = QVBoxLayout(self)
        self._column.setSpacing(ICON_GAP)
        self._column.addLayout(self._head)
        self._column.addLayout(self.body, 1)
        self._count.hide()
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Name the card; an empty title takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._title.setMinimumHeight(TOOL_HEIGHT)
        top = self._padding - ICON_GAP if title else self._padding
        self._column.setContentsMargins(self._padding, top, self._padding, self._padding)

    def set_count(self, count: int, *, tone: Tone = "neutral") -> None:
        """Show how many there are, beside the title."""
        self._count.set_count(count, tone=tone)
        self._count.show()

    def add_action(self, action: QWidget) -> None:
        """Put an action at the right of the title."""
        self._head.addWidget(action)

    def set_edge(self, ink: Ink | None) -> None:
        """Mark the whole card, as when something in it is missing; `None` takes the mark away."""
        self._edge = ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            edge = tokens.ink(self._edge) if self._edge else tokens.line
            paint_box(painter, self.rect(), fill=tokens.surface, edge=edge, radius=CARD_RADIUS)


class Tile(QWidget):
    """A sunk part of a card, with a column for its content."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.sunk, radius=CARD_RADIUS)


class Line(QWidget):
    """A 1-px line between parts of a card."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.line)
