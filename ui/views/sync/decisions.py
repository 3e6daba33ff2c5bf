"""The card at the right of the sync centre: what waits for a decision, with the way to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.queries.conflicts import ConflictRow
from core.queries.deliveries import AsideRow
from core.wording import Language
from ui.theme import Tone
from ui.views.sync.runs import explained
from ui.widgets import Button, Card, IconDisc, Line, WrappedLabel
from ui.widgets.leaving import let_go
from ui.wording import titled

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
        for old in self._rows.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            let_go(old)
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
        title = f"{titled(row.title) or row.record_label.in_(language)}: {row.label.in_(language)}"
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
    name = titled(row.title) or row.record_label.in_(language)
    title = f"{name}: {row.record_label.in_(language)}" if row.title else name
    icon, tone = ("circle-alert", "bad") if row.is_refused else ("clock", "warn")
    return Matter(icon, tone, title, explained(row.code, language=language), "aside")  # type: ignore[arg-type]
