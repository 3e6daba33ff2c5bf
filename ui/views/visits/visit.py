"""Visit entry: who was met, what was done for whom, what was promised; kept as a draft, saved in one go."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.command import Answer
from core.commands.visits import RecordVisit
from core.errors import AppError, Refused
from core.identity import new_id
from core.queries.families import HouseholdCard, ShowHousehold
from core.queries.person import PersonCard, ShowPerson
from core.queries.query import Rows
from core.queries.services import ServiceRow
from core.queries.visits import ShowVisit, VisitCard
from core.wording import Language, sentence
from ui.forms import Form
from ui.theme.tokens import TOOL_HEIGHT
from ui.views.drafting import Drafting
from ui.views.picking import PeoplePicker, Picked
from ui.views.saving import SaveBar
from ui.views.view import Destination, View
from ui.views.visits.aside import ASIDE, VisitSide
from ui.views.visits.services import ServiceList
from ui.widgets import Button, Card, IconButton, Page, PageHead, PlainLabel, ScrollColumn, SideBySide
from ui.wording import day, place_name
from ui.workspace import Workspace

_MAIN = (
    ("visited_on", "started_at", "ended_at", "purpose"),
    ("district", "settlement", "place_note"),
)
_PLACE = ("district", "settlement")


class VisitPage(View):
    """A visit. Ctrl+S saves, Ctrl+Enter adds a service, Escape goes back with nothing lost.

    It goes on with a draft, begins with a person or a family, or shows a saved visit, by id, to be read.
    """

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id = new_id()
        self._services = ServiceList(language=workspace.language)
        self._household: str | None = None
        self._is_showing = self._is_saved = False
        self._drafting = Drafting(workspace, form="visit", typed=self._draft, parent=self)
        self._back = IconButton("arrow-left", name="")
        self._head, self.bar = PageHead(lead=self._back), SaveBar()
        self._side = VisitSide(language=workspace.language)
        page = Page(self._head)
        page.body.addWidget(SideBySide(self._make_main(), self._side, side_width=288), 1)
        page.body.addWidget(self.bar)
        self.column.addWidget(page)
        self._connect()
        self._show({})
        self.reword()

    def go(self, to: Destination) -> None:
        """Show a saved visit, go on with a draft, or begin with what is known: a person, a family, a place."""
        draft, person, household = (to.given.get(name) for name in ("draft", "person", "household"))
        if to.id is not None:
            self._drafting.keep()
            self.workspace.ask(ShowVisit(id=str(to.id)), done=self._on_visit)
            return
        if isinstance(draft, UUID):
            self._drafting.resume(draft, done=self._show)
            return
        self._drafting.begin()
        self._show({"values": {name: to.given[name] for name in _PLACE if name in to.given}})
        if isinstance(person, UUID):
            self.workspace.ask(ShowPerson(id=str(person)), done=self._on_person)
        elif isinstance(household, UUID):
            self.workspace.ask(ShowHousehold(id=str(household)), done=self._on_household)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language: Language = self.workspace.language
        self._head.set_words(self.tr("Home visit"))
        self._back.set_name(self.tr("Back"))
        self._present.setText(self.tr("Present"))
        self._given.setText(self.tr("Services given"))
        self._add.setText(self.tr("Add a service"))
        self._people.reword()
        self.bar.reword()
        self._form.reword(language)
        self._side.reword(language)
        self._services.reword(language)

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafting.keep()
        super().hideEvent(event)

    def _make_main(self) -> ScrollColumn:
        main = ScrollColumn(spacing=12)
        card = Card()
        self._form = Form(RecordVisit.fields, rows=_MAIN, without=ASIDE, language=self.workspace.language)
        self.workspace.tell_districts(self._form.put_first)
        self.workspace.tell_privacy(self._form.set_private)
        self._present = PlainLabel(face="label", ink="text2")
        self._people = PeoplePicker(self.workspace)
        present = QHBoxLayout()
        present.setSpacing(12)
        self._present.setMinimumHeight(TOOL_HEIGHT)
        present.addWidget(self._present, 0, Qt.AlignmentFlag.AlignTop)
        present.addWidget(self._people, 1)
        card.body.addLayout(present)
        card.body.addWidget(self._form)
        main.body.addWidget(card)
        self._given = PlainLabel(face="section")
        self._add = Button(icon="plus", height=32)
        head = QHBoxLayout()
        head.addWidget(self._given)
        head.addStretch(1)
        head.addWidget(self._add)
        main.body.addLayout(head)
        main.body.addWidget(self._services)
        main.body.addStretch(1)
        return main

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_left)
        self._add.clicked.connect(self._services.add)
        self._people.changed.connect(self._on_people)
        for part in (self._form, self._services, self._side):
            part.changed.connect(self._on_edited)
        self.bar.saved.connect(self._on_save)
        self.bar.left.connect(self._on_left)
        self._drafting.kept.connect(self.bar.say_kept)
        for keys, act in (
            ("Ctrl+S", self.bar.press),
            ("Ctrl+Return", self._add.click),
            ("Esc", self._on_left),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show(self, known: Mapping[str, Any]) -> None:
        """Show a draft or a saved visit, or an empty entry with what is known."""
        self._is_showing = True
        self._set_saved(is_saved=False)
        self._id = UUID(known["id"]) if "id" in known else new_id()
        self._household = known.get("household")
        start = {"visited_on": self.workspace.store.today().isoformat(), "purpose": "consult"}
        values = start | known.get("values", {})
        self._form.clear()
        self._form.show_values(values)
        self._side.show_values(values, is_signed=bool(known.get("signed")))
        self._people.show_people([Picked(UUID(one["id"]), one["name"]) for one in known.get("people", ())])
        self._services.set_people(self._people.people())
        self._services.show_values(known.get("services", ({},)))
        self.bar.say("")
        self.bar.say_kept(None)
        self.bar.set_busy(is_busy=False)
        self._people.setFocus()
        self._is_showing = False

    def _set_saved(self, *, is_saved: bool) -> None:
        self._is_saved = is_saved
        for part in (self._form, self._people):
            part.setEnabled(not is_saved)
        self._side.set_saved(is_saved=is_saved)
        self._add.setVisible(not is_saved)
        self.bar.setVisible(not is_saved)
        self._head.set_words(self.tr("Home visit"))

    def _draft(self) -> tuple[str, Mapping[str, Any]]:
        """Return whom the draft is of, and all that is typed."""
        people = self._people.people()
        return people[0].name if people else "", {
            "id": str(self._id),
            "household": self._household,
            "values": {**self._form.values(), **self._side.form.values()},
            "people": [{"id": str(one.id), "name": one.name} for one in people],
            "services": self._services.values(is_signed=False),
            "signed": self._side.is_signed(),
        }

    def _values(self) -> dict[str, Any]:
        household = {"household": self._household} if self._household else {}
        return {
            "id": str(self._id),
            **self._form.values(),
            **self._side.form.values(),
            **household,
            "people": [str(one.id) for one in self._people.people()],
            "services": self._services.values(is_signed=self._side.is_signed()),
        }

    def _on_save(self) -> None:
        problems = len(self._form.problems()) + len(self._side.form.problems()) + self._services.problems()
        if problems:
            self.bar.say(self.tr("%n place(s) to fill in or mend", "", problems))
            return
        try:
            command = RecordVisit(**self._values())
        except Refused as error:
            self._on_refused(error)
            return
        self.bar.set_busy(is_busy=True)
        self.workspace.do(command, done=self._on_saved, failed=self._on_refused)

    def _on_saved(self, _: Answer) -> None:
        self._drafting.forget()
        self._drafting.begin()
        self._show({})
        self.wanted.emit(Destination("today"))

    def _on_refused(self, error: AppError) -> None:
        """Show a refusal where it belongs: in a service, beside a field, or beside Save."""
        self.bar.set_busy(is_busy=False)
        if not (self._services.refuse(error) or self._form.refuse(error)):
            self._side.refuse(error)
        self.bar.say(sentence(error).in_(self.workspace.language))

    def _on_left(self) -> None:
        self._drafting.keep()
        self.wanted.emit(Destination("today"))

    def _on_edited(self) -> None:
        if not self._is_showing and not self._is_saved:
            self.bar.say("")
            self._drafting.touch()

    def _on_person(self, rows: Rows[PersonCard]) -> None:
        (card,) = rows.rows
        self._meet([Picked(card.id, card.full_name)], card.values)

    def _on_household(self, rows: Rows[HouseholdCard]) -> None:
        (card,) = rows.rows
        self._household = str(card.id)
        living = [one for one in card.members if one.left_on is None]
        self._meet([Picked(one.person, one.full_name) for one in living], card.values)

    def _meet(self, people: list[Picked], place: Mapping[str, Any]) -> None:
        """Show who is met and where; their first service is next."""
        self._is_showing = True
        self._people.show_people(people)
        self._form.show_values(self._form.values() | {name: place.get(name) for name in _PLACE})
        self._is_showing = False
        self._services.cards[0].form.focus("type")

    def _on_visit(self, rows: Rows[VisitCard]) -> None:
        """Show a saved visit, to be read."""
        (card,) = rows.rows
        self._show(
            {
                "id": str(card.id),
                "values": card.values,
                "people": [{"id": str(one.id), "name": one.full_name} for one in card.people],
                "services": [_service_values(row) for row in card.services],
                "signed": any(one.is_signed for row in card.services for one in row.recipients),
            }
        )
        self._set_saved(is_saved=True)
        self._services.set_saved()
        language, values = self.workspace.language, card.values
        place = place_name(str(values.get("settlement") or values["district"]), language)
        parts = (day(str(values["visited_on"])), place, card.household_name, card.specialist_name)
        self._head.set_words(self.tr("Home visit"), subtitle="  ·  ".join(filter(None, parts)))

    def _on_people(self) -> None:
        self._services.set_people(self._people.people())
        self._on_edited()


def _service_values(row: ServiceRow) -> dict[str, object]:
    """Return a saved service as its card shows it."""
    names = ("type", "topic", "channel", "minutes", "result", "next_step", "next_on", "done")
    recipients = [{"person": str(one.person), "is_signed": one.is_signed} for one in row.recipients]
    return {name: getattr(row, name) for name in names} | {"recipients": recipients}
