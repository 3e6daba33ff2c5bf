"""A quick entry outside a visit: at the office, by telephone, online; for one person or for a group."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.command import Answer
from core.commands.visits import RecordService
from core.errors import AppError, Refused
from core.identity import new_id
from core.queries.person import PersonCard, ShowPerson
from core.queries.query import Rows
from core.vocabulary import vocabulary
from core.wording import sentence
from ui.forms import Form
from ui.views.drafting import Drafting
from ui.views.picking import Picked
from ui.views.saving import SaveBar
from ui.views.view import Destination, View
from ui.views.visits.attendees import AttendeesCard
from ui.widgets import Card, IconButton, Page, PageHead, ScrollColumn, Segments
from ui.wording import capital
from ui.workspace import Workspace

_ROWS = (
    ("type", "topic", "channel"),
    ("given_on", "minutes", "result"),
    ("district", "settlement"),
    ("next_step", "next_on"),
    ("done",),
)


class ConsultationPage(View):
    """One service. Ctrl+S saves and begins the next; Escape goes back, and what is typed stays a draft."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id = new_id()
        self._drafting = Drafting(workspace, form="consultation", typed=self._draft, parent=self)
        self._back = IconButton("arrow-left", name="")
        self._head, self._form_of = PageHead(lead=self._back), Segments(height=36)
        self._head.add_action(self._form_of)
        self.bar = SaveBar()
        self.attendees = AttendeesCard(workspace)
        self.form = Form(
            RecordService.fields, rows=_ROWS, without=("form", "others"), language=workspace.language
        )
        workspace.tell_districts(self.form.put_first)
        workspace.tell_privacy(self.form.set_private)
        page = Page(self._head)
        page.body.addWidget(self._make_main(), 1)
        page.body.addWidget(self.bar)
        self.column.addWidget(page)
        self.reword()
        self._connect()
        self._begin({})

    def go(self, to: Destination) -> None:
        """Go on with a draft, or begin with what is known: a person."""
        draft = to.given.get("draft")
        if isinstance(draft, UUID):
            self._drafting.resume(draft, done=self._begin)
            return
        self._drafting.begin()
        self._begin({})
        person = to.given.get("person")
        if isinstance(person, UUID):
            self.workspace.ask(ShowPerson(id=str(person)), done=self._on_person)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language, forms = self.workspace.language, vocabulary("service_form")
        self._head.set_words(self.tr("Consultation"))
        self._back.set_name(self.tr("Back"))
        self._form_of.set_options(
            [(code, capital(forms.term(code).in_(language))) for code in ("individual", "group")]
        )
        self.form.reword(language)
        self.attendees.reword(language)
        self.bar.reword()

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafting.keep()
        super().hideEvent(event)

    def _make_main(self) -> ScrollColumn:
        main = ScrollColumn(spacing=12)
        card = Card()
        row = QHBoxLayout()
        row.addWidget(self.form)
        card.body.addLayout(row)
        main.body.addWidget(self.attendees)
        main.body.addWidget(card)
        main.body.addStretch(1)
        return main

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_left)
        self._form_of.chosen.connect(self._on_form)
        self.attendees.changed.connect(self._on_edited)
        self.attendees.picker.search.picked.connect(self._on_picked)
        self.form.changed.connect(self._on_edited)
        self.bar.saved.connect(self._on_save)
        self.bar.left.connect(self._on_left)
        self._drafting.kept.connect(self.bar.say_kept)
        for keys, act in (("Ctrl+S", self.bar.press), ("Esc", self._on_left)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _begin(self, known: Mapping[str, Any]) -> None:
        """Show a draft, or an empty entry of today at the office."""
        self._id = UUID(known["id"]) if "id" in known else new_id()
        start = {"given_on": self.workspace.store.today().isoformat(), "channel": "office"}
        self.form.clear()
        self.form.show_values(known.get("values", start))
        self._form_of.set_choice(known.get("form", "individual"))
        self.attendees.set_group(is_group=self._form_of.choice() == "group")
        people = [Picked(UUID(one["id"]), one["name"]) for one in known.get("people", ())]
        with QSignalBlocker(self.attendees):
            self.attendees.show_values(
                people, signed=frozenset(known.get("signed", ())), others=known.get("others")
            )
        self.bar.say("")
        self.bar.say_kept(None)
        self.attendees.picker.setFocus()

    def _draft(self) -> tuple[str, Mapping[str, Any]]:
        """Return whom the draft is of, and all that is typed."""
        given = self.attendees.values()
        recipients = given["recipients"]
        assert isinstance(recipients, list)
        return "", {
            "id": str(self._id),
            "values": self.form.values(),
            "form": self._form_of.choice(),
            "people": list(self.attendees.names()),
            "signed": [one["person"] for one in recipients if one["is_signed"]],
            "others": given.get("others"),
        }

    def _on_person(self, rows: Rows[PersonCard]) -> None:
        """Begin with a known person."""
        (card,) = rows.rows
        with QSignalBlocker(self.attendees):
            self.attendees.picker.add(Picked(card.id, card.full_name))
        self._on_place(rows)
        self.form.focus("type")

    def _on_picked(self, one: Picked) -> None:
        """Propose the district of the first person picked."""
        if not self.form.values().get("district"):
            self.workspace.ask(ShowPerson(id=str(one.id)), done=self._on_place)

    def _on_place(self, rows: Rows[PersonCard]) -> None:
        place = {name: rows.rows[0].values.get(name) for name in ("district", "settlement")}
        self.form.show_values(self.form.values() | place)

    def _on_form(self, name: str) -> None:
        self.attendees.set_group(is_group=name == "group")
        self._on_edited()

    def _on_edited(self) -> None:
        self.bar.say("")
        self._drafting.touch()

    def _on_left(self) -> None:
        self._drafting.keep()
        self.wanted.emit(Destination("consultations"))

    def _on_save(self) -> None:
        problems = len(self.form.problems()) + len(self.attendees.problems())
        if problems:
            self.bar.say(self.tr("%n place(s) to fill in or mend", "", problems))
            return
        values = {"id": str(self._id), **self.form.values(), "form": self._form_of.choice()}
        try:
            command = RecordService(**values, **self.attendees.values())
        except Refused as error:
            self._on_refused(error)
            return
        self.bar.set_busy(is_busy=True)
        self.workspace.do(command, done=self._on_saved, failed=self._on_refused)

    def _on_saved(self, _: Answer) -> None:
        self.bar.set_busy(is_busy=False)
        self._drafting.forget()
        self._drafting.begin()
        self._begin({})

    def _on_refused(self, error: AppError) -> None:
        self.bar.set_busy(is_busy=False)
        if not self.attendees.refuse(error):
            self.form.refuse(error)
        self.bar.say(sentence(error).in_(self.workspace.language))
