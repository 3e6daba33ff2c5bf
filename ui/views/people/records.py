"""A card of records on a person's or a family's page: a line each, and room for one form at a time."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.wording import Language
from ui.theme import Tone
from ui.views.people.command_form import CommandForm
from ui.widgets import (
    Avatar,
    Button,
    Card,
    IconDisc,
    Line,
    Pill,
    PillLabel,
    WrappedLabel,
    bring_into_sight,
)
from ui.widgets.leaving import let_go


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A record as a line says it; `actions` are names and words of what can be done with it.

    Without an icon the line has the initials of the title, as a person's has.
    """

    key: Hashable
    title: str
    detail: str = ""
    icon: str = ""
    tone: Tone = "neutral"
    pills: tuple[Pill, ...] = ()
    actions: tuple[tuple[str, str], ...] = ()


class EntryLine(QWidget):
    """A line; `acted` carries the name of the action."""

    acted = Signal(str)

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(12)
        mark = IconDisc(entry.icon, tone=entry.tone) if entry.icon else Avatar(entry.title, tone="neutral")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappedLabel(entry.title, face="strong"))
        if entry.detail:
            words.addWidget(WrappedLabel(entry.detail, face="caption", ink="text2"))
        row.addWidget(mark)
        row.addLayout(words, 1)
        for pill in entry.pills:
            row.addWidget(PillLabel(pill))
        for name, word in entry.actions:
            button = Button(word, kind="link")
            button.setAccessibleName(f"{word}: {entry.title}")
            button.clicked.connect(lambda _=False, name=name: self.acted.emit(name))
            row.addWidget(button)


class RecordsCard(Card):
    """Lines under a title with one action; what is asked for opens as a form above the lines.

    `acted` carries the key of a line and the name of the action; `add_wanted` asks for a new record.
    """

    acted = Signal(object, str)
    add_wanted = Signal()

    def __init__(self, *, is_counted: bool = True, parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._is_counted = is_counted
        self._lines: list[QWidget] = []
        self._form: CommandForm | None = None
        self._add = Button(kind="link", icon="plus")
        self._add.clicked.connect(self.add_wanted)
        self._empty = WrappedLabel(face="small", ink="text2")
        self._room = QVBoxLayout()
        self.add_action(self._add)
        self.body.addLayout(self._room)
        self.body.addWidget(self._empty)
        self.body.setSpacing(0)

    def set_words(self, title: str, *, add: str = "", empty: str = "") -> None:
        """Name the card, its action, and what will be here."""
        self.set_title(title)
        self._add.setText(add)
        self._add.setVisible(bool(add))
        self._empty.setText(empty)

    def set_add_icon(self, icon: str) -> None:
        """Give the action of the card another icon than a plus."""
        self._add.set_icon(icon)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show other lines; an open form stays."""
        for old in self._lines:
            let_go(old)
        self._lines = []
        for entry in entries:
            line = EntryLine(entry)
            line.acted.connect(lambda name, key=entry.key: self.acted.emit(key, name))
            for part in (*((Line(),) if self._lines else ()), line):
                self.body.addWidget(part)
                self._lines.append(part)
        if self._is_counted:
            self.set_count(len(entries))
        self._empty.setVisible(not entries and self._form is None)

    def open_form(self, form: CommandForm, *, title: str = "") -> None:
        """Open a form in place of any other; it closes once it is saved or left."""
        self.close_form()
        self._form = form
        form.saved.connect(self.close_form)
        form.closed.connect(self.close_form)
        self._room.setContentsMargins(0, 0, 0, 8)
        self._room.addWidget(form)
        self._empty.hide()
        form.show()
        form.begin(title)
        bring_into_sight(form)

    def close_form(self) -> None:
        """Close the form, if one is open."""
        if self._form is not None:
            let_go(self._form)
            self._form = None
            self._room.setContentsMargins(0, 0, 0, 0)
            self._empty.setVisible(not self._lines)

    def reword(self, language: Language) -> None:
        """Say the open form in the language."""
        if self._form is not None:
            self._form.reword(language)
