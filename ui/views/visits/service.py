"""One service of an entry: a form while it is open, one line when it is folded."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.visits import RecordVisit
from core.errors import AppError
from core.vocabulary import vocabulary
from core.wording import Language, sentence
from ui.forms import Form
from ui.views.picking import Picked
from ui.widgets import (
    Card,
    CheckBox,
    ElidedLabel,
    IconButton,
    IconDisc,
    Pill,
    PillLabel,
    PlainLabel,
    WrappedLabel,
)
from ui.widgets.flows import Flow
from ui.wording import capital, said

FIELDS = RecordVisit.fields["services"].items
ROWS = (("type", "topic", "channel"), ("minutes", "result", "next_step", "next_on"), ("done",))
_ICONS = {
    "consult_legal": "scale",
    "consult_psych": "brain",
    "consult_general": "hand-heart",
    "doc_help": "file-text",
}


class ServiceCard(Card):
    """A service with its recipients; `removed` and `copied` ask the entry, `changed` tells of any edit."""

    changed = Signal()
    removed = Signal()
    copied = Signal()
    opened = Signal()

    def __init__(self, *, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._language = language
        self._number = 1
        self._is_saved = False
        self._boxes: dict[UUID, CheckBox] = {}
        self.body.addWidget(self._make_line())
        self.body.addWidget(self._make_form(language))
        self.set_open(is_open=True)
        self.reword(language)

    def _make_line(self) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        self._disc = IconDisc("message-square-text")
        self._name, self._detail = ElidedLabel(face="strong"), ElidedLabel(face="small", ink="text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._detail)
        self._minutes = PlainLabel(face="label", ink="text2")
        self._state = PillLabel(Pill(""))
        self._edit = IconButton("pencil", name="")
        self._copy = IconButton("copy", name="")
        self._remove = IconButton("trash-2", name="")
        self._edit.clicked.connect(self.opened)
        self._copy.clicked.connect(self.copied)
        self._remove.clicked.connect(self.removed)
        row.addWidget(self._disc)
        row.addLayout(words, 1)
        for part in (self._minutes, self._state, self._edit, self._copy, self._remove):
            row.addWidget(part)
        return line

    def _make_form(self, language: Language) -> QWidget:
        self._open_part = QWidget()
        column = QVBoxLayout(self._open_part)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        self.form = Form(FIELDS, rows=ROWS, without=("form", "others"), language=language)
        self.form.changed.connect(self._on_changed)
        self._for_whom = PlainLabel(face="label", ink="text2")
        self._recipients = Flow()
        self._recipients.add(self._for_whom)
        column.addWidget(self.form)
        column.addWidget(self._recipients)
        self._message = WrappedLabel(face="label", ink="bad")
        self._message.hide()
        column.addWidget(self._message)
        return self._open_part

    def set_open(self, *, is_open: bool) -> None:
        """Show the form, or fold the service to its line."""
        self._open_part.setVisible(is_open)
        self._edit.setVisible(not is_open)
        self._copy.setVisible(is_open and not self._is_saved)
        self._say()

    def set_saved(self) -> None:
        """Show a service that is saved: it opens to be read only."""
        self._is_saved = True
        self.form.setEnabled(False)
        for box in self._boxes.values():
            box.setEnabled(False)
        self._remove.hide()
        self._edit.set_icon("eye")
        self.set_open(is_open=False)

    def set_number(self, number: int) -> None:
        """Number the service within its entry."""
        self._number = number
        self._say()

    def set_people(self, people: Sequence[Picked]) -> None:
        """Offer the people of the entry as recipients; a new one receives the service, as most do."""
        for id in set(self._boxes) - {one.id for one in people}:
            self._recipients.remove(self._boxes.pop(id))
        for one in people:
            if one.id not in self._boxes:
                box = CheckBox(one.name)
                box.setChecked(not self._boxes)
                box.toggled.connect(self._on_changed)
                self._boxes[one.id] = box
                self._recipients.insert(len(self._boxes), box)
        self._say()

    def values(self, *, is_signed: bool) -> dict[str, object]:
        """Return the service for the command; with several recipients it is a group's."""
        recipients = [
            {"person": str(id), "is_signed": is_signed} for id, box in self._boxes.items() if box.isChecked()
        ]
        form = "group" if len(recipients) > 1 else "individual"
        return {**self.form.values(), "form": form, "recipients": recipients}

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show a service as a draft or a copy has it."""
        self.form.show_values(values)
        recipients = values.get("recipients")
        if isinstance(recipients, list):
            chosen = {str(one.get("person")) for one in recipients if isinstance(one, dict)}
            for id, box in self._boxes.items():
                box.setChecked(str(id) in chosen)
        self._say()

    def problems(self) -> list[str]:
        """Mark what the declarations refuse; return the names of those fields."""
        found = self.form.problems()
        self.set_edge("bad" if found else None)
        return found

    def refuse(self, error: AppError) -> None:
        """Show what the command refused of this service, beside its field where there is one."""
        self.set_edge("bad")
        if not self.form.refuse(error):
            self._message.setText(sentence(error).in_(self._language))
            self._message.show()

    def reword(self, language: Language) -> None:
        """Say everything in the language."""
        self._language = language
        self.form.reword(language)
        self._edit.set_name(self.tr("Show") if self._is_saved else self.tr("Edit"))
        self._copy.set_name(self.tr("Copy"))
        self._remove.set_name(self.tr("Remove"))
        self._for_whom.setText(self.tr("For"))
        self._say()

    def _on_changed(self) -> None:
        self.set_edge(None)
        self._message.hide()
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        values, language = self.form.values(), self._language
        type_ = _code("service_type", values.get("type"))
        name = capital(said("service_type", type_, language)) or self.tr("New service")
        self._name.set_text(f"{self._number}. {name}")
        topic = _code("consultation_topic", values.get("topic"))
        self._detail.set_text(capital(said("consultation_topic", topic, language)))
        self._detail.setVisible(bool(topic))
        minutes = values.get("minutes")
        self._minutes.setText(
            QCoreApplication.translate("ServiceCard", "%n min", "", minutes)
            if isinstance(minutes, int)
            else ""
        )
        self._disc.set_icon(_ICONS.get(type_ or "", "message-square-text"), tone="info")
        count = sum(box.isChecked() for box in self._boxes.values())
        word = QCoreApplication.translate("ServiceCard", "%n person(s)", "", count)
        self._state.set_pill(Pill(word, "neutral" if count else "warn", "users"))


def _code(name: str, value: object) -> str | None:
    """Return the code while the field holds one, None while something else is being typed."""
    return value if isinstance(value, str) and value in vocabulary(name) else None
