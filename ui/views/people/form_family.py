"""Forming a family: its name and place, and its members found by search, each with the relation."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.commands.command import Answer
from core.commands.people import FormHousehold
from core.errors import AppError, Refused
from core.identity import new_id
from core.queries.person import PersonCard, ShowPerson
from core.queries.query import Rows
from core.wording import sentence
from ui.forms import Form
from ui.views.drafting import Drafting
from ui.views.people.members import MembersPart
from ui.views.people.parts import FormPart
from ui.views.picking import Picked
from ui.views.saving import SaveBar
from ui.views.view import Destination, View
from ui.widgets import IconButton, Page, PageHead, ScrollColumn
from ui.workspace import Workspace

_ROWS = (("name",), ("district", "settlement"), ("line", "welfare"), ("note",))


class FormFamilyPage(View):
    """A new family. Ctrl+S saves, Enter goes on, Escape leaves the draft for later."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id = new_id()
        self._drafting = Drafting(workspace, form="families-new", typed=self._draft, parent=self)
        self._back = IconButton("arrow-left", name="")
        self._head, self._bar = PageHead(lead=self._back), SaveBar()
        self._family = FormPart(Form(FormHousehold.fields, rows=_ROWS, language=workspace.language))
        workspace.tell_districts(self._family.form.put_first)
        workspace.tell_privacy(self._family.form.set_private)
        self._members = MembersPart(workspace)
        column = ScrollColumn(spacing=12)
        for part in (self._members, self._family):
            part.changed.connect(self._on_edited)
            column.body.addWidget(part)
        column.body.addStretch(1)
        page = Page(self._head)
        page.body.addWidget(column, 1)
        page.body.addWidget(self._bar)
        self.column.addWidget(page)
        self._connect()
        self.reword()

    def go(self, to: Destination) -> None:
        """Begin anew, with the person of `given["person"]`, or go on with a draft."""
        draft, person = to.given.get("draft"), to.given.get("person")
        if isinstance(draft, UUID):
            self._drafting.resume(draft, done=self._begin)
            return
        self._drafting.begin()
        self._begin({})
        if isinstance(person, UUID):
            self.workspace.ask(ShowPerson(id=person), done=self._on_person)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language = self.workspace.language
        self._head.set_words(self.tr("New family"))
        self._back.set_name(self.tr("Back"))
        self._members.say(
            self.tr("Members"),
            self.tr("People who live together; at least one adult among them must have a consent in force."),
        )
        self._family.say(self.tr("About the family"), self.tr("As people call it, and where it lives."))
        self._members.reword(language)
        self._family.form.reword(language)
        self._bar.reword()

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafting.keep()
        super().hideEvent(event)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_left)
        self._bar.saved.connect(self._on_save)
        self._bar.left.connect(self._on_left)
        self._bar.shown.connect(self._problems)
        self._drafting.kept.connect(self._bar.say_kept)
        self._members.search.picked.connect(self._on_picked)
        for keys, act in (("Ctrl+S", self._bar.press), ("Esc", self._on_left)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _begin(self, known: Mapping[str, Any]) -> None:
        self._id = UUID(known["id"]) if "id" in known else new_id()
        self._members.clear()
        self._family.form.clear()
        self._family.form.show_values(known.get("family", {}))
        for one in known.get("members", ()):
            rest = {name: value for name, value in one.items() if name not in ("person", "name")}
            self._members.add(Picked(UUID(one["person"]), one["name"]), rest)
        self._bar.say("")
        self._bar.say_kept(None)
        self._bar.set_busy(is_busy=False)
        self._drafting.untouch()
        self._members.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _draft(self) -> tuple[str, Mapping[str, Any]]:
        family = self._family.form.values()
        members = [{**row.values(), "name": row.one.name} for row in self._members.members()]
        return str(family.get("name") or ""), {"id": str(self._id), "family": family, "members": members}

    def _on_edited(self) -> None:
        self._bar.say("")
        self._drafting.touch()

    def _on_picked(self, one: Picked) -> None:
        if len(self._members.members()) == 1:
            self.workspace.ask(ShowPerson(id=one.id), done=self._on_person)

    def _on_person(self, rows: Rows[PersonCard]) -> None:
        """Propose the family's name and place by its first member."""
        (card,) = rows.rows
        self._members.add(Picked(card.id, card.full_name))
        form, values = self._family.form, card.values
        address = next((row.values for row in card.addresses if row.values["type"] == "actual"), None)
        found = {
            "name": values["surname"],
            "district": values["district"],
            "settlement": values["settlement"],
            "line": address["line"] if address else None,
        }
        known = form.values()
        form.show_values({name: known.get(name) or value for name, value in found.items()} | known)

    def _problems(self) -> int:
        forms = [*(row.form for row in self._members.members()), self._family.form]
        wrong = [(form, name) for form in forms for name in form.problems()]
        for form, name in wrong[:1]:
            form.focus(name)
        return len(wrong)

    def _on_save(self) -> None:
        if problems := self._problems():
            self._bar.say(self.tr("%n place(s) to fill in or mend", "", problems), shows=True)
            return
        family = {name: value for name, value in self._family.form.values().items() if value is not None}
        try:
            command = FormHousehold(id=str(self._id), **family, members=self._members.values())
        except Refused as error:
            self._on_refused(error)
            return
        self._bar.set_busy(is_busy=True)
        self.workspace.do(command, done=self._on_saved, failed=self._on_refused)

    def _on_saved(self, answer: Answer) -> None:
        self._drafting.forget()
        self._begin({})
        self.wanted.emit(Destination("family", answer.one("household")))

    def _on_refused(self, error: AppError) -> None:
        self._bar.set_busy(is_busy=False)
        if not self._family.form.refuse(error):
            self._members.set_edge("bad")
        self._bar.say(sentence(error).in_(self.workspace.language))

    def _on_left(self) -> None:
        self._drafting.keep()
        self.wanted.emit(Destination("people"))
