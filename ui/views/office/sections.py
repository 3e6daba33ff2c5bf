"""A section of the settings: cards of one width in a column that scrolls."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme.tokens import CARD_GAP
from ui.widgets import Card, ScrollColumn

_WIDTH = 720


class Section(ScrollColumn):
    """One tab of the settings."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(spacing=CARD_GAP, parent=parent)

    def reword(self) -> None:
        """Say everything in the language of the moment."""

    def add_cards(self, *cards: Card) -> None:
        """Put cards below one another."""
        for card in cards:
            card.setMaximumWidth(_WIDTH)
            self.body.addWidget(card)
        self.body.addStretch(1)

    @staticmethod
    def from_left(*parts: QWidget) -> QHBoxLayout:
        """Return a row of parts in their own widths."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        return row
