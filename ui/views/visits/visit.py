"""Visit entry: who was met, what was done for whom, what was promised; saved in one go."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.command import Answer
from core.commands.visits import RecordVisit
from core.errors import AppError, Refused
from core.identity import new_id
from core.queries.person import PersonCard, ShowPerson
from core.queries.query import Rows
from core.wording import Language, sentence
from ui.forms import Form
from ui.views.picking import PeoplePicker, Picked
from ui.views.view import Destination, View
from ui.views.visits.service import ServiceCard
from ui.widgets import (
    Button,
    Card,
    CheckBox,
    IconButton,
    Page,
    PageHead,
    PlainLabel,
    ScrollColumn,
    SideBySide,
    WrappedLabel,
)
from ui.workspace import Workspace

_MAIN = (
    ("visited_on", "started_at", "ended_at", "purpose"),
    ("district", "settlement", "place_note"),
)
_SIDE = (("next_on",), ("next_at",), ("note",))


class VisitPage(View):
    """A new visit. Ctrl+S saves, Ctrl+Enter adds a service, Escape goes back with nothing lost."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id = new_id()
        self._services: list[ServiceCard] = []
        self._back = IconButton("arrow-left", name="")
        self._back.clicked.connect(lambda: self.wanted.emit(Destination("today")))
        self._head = PageHead(lead=self._back)
        page = Page(self._head)
        page.body.addWidget(SideBySide(self._make_main(), self._make_side(), side_width=288), 1)
        page.body.addWidget(self._make_bar())
        self.column.addWidget(page)
        for keys, act in (
            ("Ctrl+S", self._save.click),
            ("Ctrl+Return", self._add.click),
            ("Esc", self._back.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        self.begin({})
        self.reword()

    def go(self, to: Destination) -> None:
        """Begin a visit with what is known: a person, a place."""
        self.begin(to.given)

    def begin(self, given: Mapping[str, object]) -> None:
        """Empty the entry and show what it begins with."""
        self._id = new_id()
        for card in list(self._services):
            self._drop(card)
        self._people.show_people(())
        self._form.clear()
        self._next.clear()
        start = {"visited_on": self.workspace.store.today(), "purpose": "consult"}
        self._form.show_values(
            start | {name: given[name] for name in ("district", "settlement") if name in given}
        )
        person = given.get("person")
        if isinstance(person, UUID):
            self.workspace.ask(ShowPerson(id=person), done=self._on_person)
        self._say_message("")
        self._on_add()

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language: Language = self.workspace.language
        self._head.set_words(self.tr("Home visit"))
        self._back.set_name(self.tr("Back"))
        self._present.setText(self.tr("Present"))
        self._given.setText(self.tr("Services given"))
        self._add.setText(self.tr("Add a service"))
        self._save.setText(self.tr("Save"))
        self._next_card.set_title(self.tr("Next meeting"))
        self._signing.set_title(self.tr("Signature of the recipient"))
        self._signed.setText(self.tr("Signed on paper"))
        self._people.reword()
        for form in (self._form, self._next):
            form.reword(language)
        for card in self._services:
            card.reword(language)

    def _make_main(self) -> ScrollColumn:
        language = self.workspace.language
        main = ScrollColumn(spacing=12)
        card = Card()
        self._form = Form(RecordVisit.fields, rows=_MAIN, language=language)
        self._present = PlainLabel(face="label", ink="text2")
        self._people = PeoplePicker(self.workspace)
        self._people.changed.connect(self._on_people)
        present = QHBoxLayout()
        present.setSpacing(12)
        present.addWidget(self._present)
        present.addWidget(self._people, 1)
        card.body.addLayout(present)
        card.body.addWidget(self._form)
        main.body.addWidget(card)
        self._given = PlainLabel(face="section")
        self._add = Button(icon="plus", height=32)
        self._add.clicked.connect(self._on_add)
        head = QHBoxLayout()
        head.addWidget(self._given)
        head.addStretch(1)
        head.addWidget(self._add)
        main.body.addLayout(head)
        self._list = main.body
        main.body.addStretch(1)
        return main

    def _make_side(self) -> ScrollColumn:
        side = ScrollColumn()
        self._next_card, self._signing = Card("-"), Card("-")
        self._next = Form(RecordVisit.fields, rows=_SIDE, language=self.workspace.language)
        self._signed = CheckBox("")
        self._next_card.body.addWidget(self._next)
        self._signing.body.addWidget(self._signed)
        side.body.addWidget(self._next_card)
        side.body.addWidget(self._signing)
        side.body.addStretch(1)
        return side

    def _make_bar(self) -> Card:
        bar = Card(padding=8)
        self._message = WrappedLabel(face="label", ink="bad")
        self._save = Button(kind="primary", icon="check")
        self._save.clicked.connect(self._on_save)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._message, 1)
        row.addWidget(self._save)
        bar.body.addLayout(row)
        return bar

    def _values(self) -> dict[str, Any]:
        signed = self._signed.isChecked()
        return {
            "id": str(self._id),
            **self._form.values(),
            **self._next.values(),
            "people": [str(one.id) for one in self._people.people()],
            "services": [card.values(is_signed=signed) for card in self._services],
        }

    def _on_save(self) -> None:
        problems = len(self._form.problems()) + len(self._next.problems())
        problems += sum(len(card.problems()) for card in self._services)
        if problems:
            self._say_message(self.tr("%n place(s) to fill in or mend", "", problems))
            return
        try:
            command = RecordVisit(**self._values())
        except Refused as error:
            self._on_refused(error)
            return
        self._save.setEnabled(False)
        self.workspace.do(command, done=self._on_saved, failed=self._on_refused)

    def _on_saved(self, _: Answer) -> None:
        self._save.setEnabled(True)
        self.begin({})
        self.wanted.emit(Destination("today"))

    def _on_refused(self, error: AppError) -> None:
        """Show a refusal where it belongs: in a service, beside a field, or beside Save."""
        self._save.setEnabled(True)
        part, _, rest = (error.field or "").partition(".")
        number, _, name = rest.partition(".")
        if part == "services" and number.isdecimal():
            card = self._services[int(number)]
            self._open(card)
            card.refuse(type(error)(error.code, name, **error.details))
        elif self._form.refuse(error) or self._next.refuse(error):
            pass
        self._say_message(sentence(error).in_(self.workspace.language))

    def _on_person(self, rows: Rows[PersonCard]) -> None:
        (card,) = rows.rows
        self._people.add(Picked(card.id, card.full_name))
        place = {name: card.values.get(name) for name in ("district", "settlement")}
        self._form.show_values(self._form.values() | place)

    def _on_people(self) -> None:
        for card in self._services:
            card.set_people(self._people.people())

    def _on_add(self) -> None:
        self._append({})

    def _append(self, values: Mapping[str, object]) -> None:
        card = ServiceCard(language=self.workspace.language)
        card.set_people(self._people.people())
        card.show_values(values)
        card.opened.connect(lambda: self._open(card))
        card.removed.connect(lambda: self._drop(card))
        card.copied.connect(lambda: self._append(card.values(is_signed=False)))
        self._list.insertWidget(self._list.count() - 1, card)
        self._services.append(card)
        self._open(card)
        self._renumber()

    def _open(self, card: ServiceCard) -> None:
        """Open one service; the others fold to their lines."""
        for each in self._services:
            each.set_open(is_open=each is card)

    def _drop(self, card: ServiceCard) -> None:
        self._services.remove(card)
        card.setParent(None)
        card.deleteLater()
        self._renumber()

    def _renumber(self) -> None:
        for number, card in enumerate(self._services, start=1):
            card.set_number(number)

    def _say_message(self, text: str) -> None:
        self._message.setText(text)
