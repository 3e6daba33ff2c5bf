"""The cards at the right of the sync centre: what waits for a decision, and how this laptop is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.queries.conflicts import ConflictRow
from core.queries.deliveries import AsideRow
from core.wording import Language
from ui.theme import Ink, Tone
from ui.theme.tokens import ICON_GAP
from ui.views.sync.runs import explained
from ui.widgets import Button, Card, ElidedLabel, Icon, IconDisc, Line, PlainLabel, WrappedLabel

_MOST = 3


@dataclass(frozen=True, slots=True)
class Matter:
    """Something that waits: its mark, what it is, why it waits, and the tab where it is decided."""

    icon: str
    tone: Tone
    title: str
    text: str
    tab: str


class DecisionsCard(Card):
    """`open_wanted` names the tab where a matter is decided."""

    open_wanted = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        self._matters = QVBoxLayout(self._rows)
        self._matters.setContentsMargins(0, 0, 0, 0)
        self._matters.setSpacing(12)

    def show_matters(
        self, conflicts: Sequence[ConflictRow], aside: Sequence[AsideRow], *, language: Language
    ) -> None:
        """Show the first of each, and how many there are in all."""
        self.set_title(self.tr("Waits for a decision"))
        total = len(conflicts) + len(aside)
        self.set_count(total, tone="bad" if total else "neutral")
        while (old := self._matters.takeAt(0)) is not None:
            if widget := old.widget():
                widget.deleteLater()
        matters = [
            *(_refused(row, language) for row in aside),
            *(self._clash(row, language) for row in conflicts),
        ]
        for at, matter in enumerate(matters[:_MOST]):
            if at:
                self._matters.addWidget(Line())
            self._matters.addWidget(self._row(matter))
        if not matters:
            nothing = WrappedLabel(
                self.tr("Nothing waits: all was taken and agreed."), face="small", ink="text2"
            )
            self._matters.addWidget(nothing)

    def _clash(self, row: ConflictRow, language: Language) -> Matter:
        title = f"{row.title or row.record_label.in_(language)}: {row.label.in_(language)}"
        authors = [side.author for side in (row.kept, row.lost) if side.author]
        text = self.tr("Two different values, without having seen each other.")
        return Matter("git-compare", "warn", title, " ".join([text, ", ".join(authors)]).strip(), "conflicts")

    def _row(self, matter: Matter) -> QWidget:
        row = QWidget()
        words = QVBoxLayout()
        words.setSpacing(2)
        title = WrappedLabel(matter.title, face="strong")
        words.addWidget(title)
        words.addWidget(WrappedLabel(matter.text, face="small", ink="text2"))
        button = Button(self.tr("Open"), height=32)
        button.setAccessibleName(f"{self.tr('Open')}: {matter.title}")
        button.clicked.connect(partial(self.open_wanted.emit, matter.tab))
        words.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(IconDisc(matter.icon, tone=matter.tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return row


def _refused(row: AsideRow, language: Language) -> Matter:
    name = row.title or row.record_label.in_(language)
    title = f"{name}: {row.record_label.in_(language)}" if row.title else name
    icon, tone = ("circle-alert", "bad") if row.is_refused else ("clock", "warn")
    return Matter(icon, tone, title, explained(row.code, language=language), "aside")  # type: ignore[arg-type]


class LaptopCard(Card):
    """Facts about this laptop, one a line: word left, value right."""

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
