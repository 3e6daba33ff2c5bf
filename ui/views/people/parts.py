"""The parts of a registration: a card with a form, the categories with their proof, the programmes."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.people import AssignCategory
from core.errors import AppError
from core.identity import new_id
from core.programme import programmes
from core.wording import Language
from ui.forms import Form
from ui.widgets import Button, Card, CheckBox, IconButton, Pill, PillLabel, WrappedLabel
from ui.widgets.leaving import let_go
from ui.wording import programme_name

_CATEGORY_ROWS = (("category",), ("from_on", "proof"))
_PROVEN_LATER = ("until_on", "document_type", "document_number", "document_on")


class Part(Card):
    """A part of the page: its heading, a line that explains it, and a mark once it is saved."""

    changed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._text = WrappedLabel(face="small", ink="text2")
        self._saved = PillLabel(Pill(""))
        self._saved.hide()
        self.add_action(self._saved)
        self.body.addWidget(self._text)
        self.body.setSpacing(12)

    def say(self, title: str, text: str) -> None:
        """Name the part and say what it is for."""
        self.set_title(title)
        self._text.setText(text)
        self._saved.set_pill(Pill(self.tr("Saved"), "ok", "circle-check"))

    def set_saved(self, *, is_saved: bool) -> None:
        """Close the part once what it says is saved; it is changed on the person's card then."""
        self._saved.setVisible(is_saved)


class FormPart(Part):
    """A part that is one form."""

    def __init__(self, form: Form, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.form = form
        form.changed.connect(self.changed)
        self.body.addWidget(form)

    def set_saved(self, *, is_saved: bool) -> None:
        """Close the form."""
        super().set_saved(is_saved=is_saved)
        self.form.setEnabled(not is_saved)


class CategoryLine(QWidget):
    """One category from a day, with the state of its proof; `id` is the record's."""

    removed = Signal()

    def __init__(self, id: UUID, *, language: Language) -> None:
        super().__init__()
        self.id = id
        self.form = Form(AssignCategory.fields, rows=_CATEGORY_ROWS, without=_PROVEN_LATER, language=language)
        self._remove = IconButton("x", name="")
        self._remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.form, 1)
        row.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignBottom)

    def set_saved(self, *, is_saved: bool) -> None:
        """Close the line."""
        self.setEnabled(not is_saved)

    def reword(self, language: Language) -> None:
        """Say the line in the language."""
        self.form.reword(language)
        self._remove.set_name(self.tr("Remove"))


class HoldingsPart(Part):
    """Which categories a person holds and which programmes they join; a category proposes its programme."""

    def __init__(self, *, language: Language, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._language, self._today = language, today
        self._lines: list[CategoryLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._add = Button(kind="link", icon="plus")
        self._add.clicked.connect(lambda: self.add())
        self._ticks = {one.code: CheckBox("") for one in programmes()}
        self._proposed: set[str] = set()
        below = QHBoxLayout()
        below.addWidget(self._add)
        below.addStretch(1)
        self.body.addLayout(self._rows)
        self.body.addLayout(below)
        for tick in self._ticks.values():
            tick.toggled.connect(self.changed)
            self.body.addWidget(tick)

    def lines(self) -> Sequence[CategoryLine]:
        """Return the categories entered, in order."""
        return [line for line in self._lines if line.form.values().get("category")]

    def programmes(self) -> list[str]:
        """Return the codes of the programmes ticked."""
        return [code for code, tick in self._ticks.items() if tick.isChecked()]

    def values(self) -> dict[str, Any]:
        """Return what a draft keeps of the part."""
        lines = [{"id": str(line.id), **line.form.values()} for line in self._lines]
        return {"categories": lines, "programmes": self.programmes()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what a draft kept, or begin with one empty line."""
        for line in list(self._lines):
            self._drop(line)
        self._proposed.clear()
        for one in values.get("categories", ({},)):
            self.add(one)
        for code, tick in self._ticks.items():
            tick.setChecked(code in values.get("programmes", ()))

    def add(self, values: Mapping[str, Any] | None = None) -> None:
        """Add a line, from today and without proof unless the values say otherwise."""
        known = dict(values or {})
        line = CategoryLine(UUID(known.pop("id", None) or str(new_id())), language=self._language)
        line.form.show_values({"from_on": self._today, "proof": "none"} | known)
        line.form.changed.connect(self._on_edited)
        line.removed.connect(lambda: self._drop(line))
        line.reword(self._language)
        self._rows.addWidget(line)
        self._lines.append(line)
        if values is None:
            line.form.focus("category")

    def refuse(self, id: str, error: AppError) -> bool:
        """Show a refusal beside its field."""
        return any(line.form.refuse(error) for line in self._lines if str(line.id) == id)

    def set_done(self, done: Sequence[str]) -> None:
        """Close what is saved: lines by their id, programmes by their code."""
        for line in self._lines:
            line.set_saved(is_saved=str(line.id) in done)
        for code, tick in self._ticks.items():
            tick.setEnabled(code not in done)

    def reword(self, language: Language) -> None:
        """Say the part in the language."""
        self._language = language
        self._add.setText(self.tr("Another category"))
        for code, tick in self._ticks.items():
            tick.setText(self.tr("Joins: {programme}").format(programme=programme_name(code, language)))
        for line in self._lines:
            line.reword(language)

    def _on_edited(self) -> None:
        held = {line.form.values().get("category") for line in self._lines}
        for one in programmes():
            if one.code not in self._proposed and held & set(one.categories):
                self._proposed.add(one.code)
                self._ticks[one.code].setChecked(True)
        self.changed.emit()

    def _drop(self, line: CategoryLine) -> None:
        self._lines.remove(line)
        let_go(line)
        self.changed.emit()
