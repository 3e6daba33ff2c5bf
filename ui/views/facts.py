"""A card of facts, as about a laptop: an icon, a word and a value in each line."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Ink
from ui.theme.tokens import ICON_GAP
from ui.widgets import Card, ElidedLabel, Icon, PlainLabel


class FactsCard(Card):
    """Facts one a line: word left, value right."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._facts: dict[str, tuple[Icon, PlainLabel, ElidedLabel]] = {}

    def show_fact(self, name: str, *, icon: str, word: str, value: str, ink: Ink = "text") -> None:
        """Show a fact, a new one at the end."""
        if name not in self._facts:
            self._facts[name] = self._line(icon)
        mark, label, shown = self._facts[name]
        mark.set_icon(icon, ink="text2" if ink == "text" else ink)
        label.setText(word)
        shown.set_text(value)
        shown.set_ink(ink)

    def _line(self, icon: str) -> tuple[Icon, PlainLabel, ElidedLabel]:
        parts = Icon(icon), PlainLabel(face="small", ink="text2"), ElidedLabel(face="label")
        line = QHBoxLayout()
        line.setSpacing(ICON_GAP)
        line.addWidget(parts[0])
        line.addWidget(parts[1])
        line.addStretch(1)
        line.addWidget(parts[2])
        self.body.addLayout(line)
        return parts
