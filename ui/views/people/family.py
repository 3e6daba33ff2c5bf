"""A family's card: who lives in it, what the household holds, when it was visited, and where it lives."""

from typing import Any
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.commands.people import AddMember, AssignCategory, ChangeHousehold, ChangeMembership
from core.programme import household_categories
from core.queries.families import HouseholdCard, Member, ShowHousehold
from core.queries.query import Rows
from core.queries.visits import ListVisits, VisitRow
from ui.views.people.columns import PROOF, category_pill
from ui.views.people.command_form import CommandForm
from ui.views.people.editors import PersonEditor
from ui.views.people.records import Entry, RecordsCard
from ui.views.people.tabs.family import member_entry
from ui.views.view import Destination, View
from ui.widgets import Button, Choice, IconButton, Page, PageHead, PillRow, ScrollColumn, SideBySide
from ui.wording import capital, day, hidden, place_line, said
from ui.workspace import Workspace

_JOIN = (("person",), ("relation", "joined_on"))
_MEMBER = (("relation", "left_on"),)
_CATEGORY = (("category",), ("proof", "from_on"), ("document_type",), ("document_number", "document_on"))
_DETAILS = (("name",), ("district",), ("settlement",), ("line",), ("welfare",), ("note",))
_MOST_VISITS = 50


class FamilyPage(View):
    """One family. Ctrl+N begins a visit, Escape goes to the list."""

    kinds = frozenset({"household", "membership", "person", "category_period", "visit"})

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id: UUID | None = None
        self._card: HouseholdCard | None = None
        self._back = IconButton("arrow-left", name="")
        self._head = PageHead(lead=self._back)
        self._pills = PillRow()
        self._visit = Button(kind="primary", icon="house")
        self._head.add_below(self._pills)
        self._head.add_action(self._visit)
        self._members, self._held, self._visits = (RecordsCard() for _ in range(3))
        self._details = RecordsCard(is_counted=False)
        main, side = ScrollColumn(), ScrollColumn()
        for card in (self._members, self._held, self._visits):
            main.body.addWidget(card)
        side.body.addWidget(self._details)
        for column in (main, side):
            column.body.addStretch(1)
        page = Page(self._head)
        page.body.addWidget(SideBySide(main, side), 1)
        self.column.addWidget(page)
        self._connect()
        self.reword()

    def go(self, to: Destination) -> None:
        """Show the family."""
        if to.id != self._id:
            for card in (self._members, self._held, self._details):
                card.close_form()
        self._id = to.id
        self.refresh()

    def refresh(self) -> None:
        """Ask for the card and the visits again."""
        if self._id is not None:
            self.workspace.ask(ShowHousehold(id=self._id), done=self._on_card)
            visits = ListVisits(household=self._id, limit=_MOST_VISITS)
            self.workspace.ask(visits, done=self._on_visits)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        self._back.set_name(self.tr("Back"))
        self._visit.setText(self.tr("Home visit"))
        self._members.set_words(
            self.tr("Members"), add=self.tr("Add a member"), empty=self.tr("Nobody lives in this family yet.")
        )
        self._held.set_words(
            self.tr("Categories of the family"),
            add=self.tr("Add a category"),
            empty=self.tr("A category of the family counts for everybody who lives in it."),
        )
        self._visits.set_words(self.tr("Visits"), empty=self.tr("The family has not been visited yet."))
        self._details.set_words(self.tr("About the family"), add=self.tr("Change"))
        for card in (self._members, self._held, self._details):
            card.reword(self.workspace.language)
        self._show()

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_left)
        self._visit.clicked.connect(self._on_visit)
        self._members.add_wanted.connect(self.add_member)
        self._members.acted.connect(self._on_member)
        self._held.add_wanted.connect(self.add_category)
        self._details.set_add_icon("pencil")
        self._details.add_wanted.connect(self._on_change)
        self._visits.acted.connect(lambda key, _: self.wanted.emit(Destination("visit", key)))
        for keys, act in (("Ctrl+N", self._on_visit), ("Esc", self._on_left)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def add_member(self) -> None:
        """Open the form of a new member."""
        form = CommandForm(
            self.workspace,
            AddMember,
            rows=_JOIN,
            without=("left_on",),
            given={"household": str(self._id)},
            beginning={"joined_on": self.workspace.store.today()},
            editors={"person": PersonEditor(self.workspace)},
        )
        self._members.open_form(form, title=self.tr("New member"))

    def add_category(self) -> None:
        """Open the form of a category that the whole family holds."""
        form = CommandForm(
            self.workspace,
            AssignCategory,
            rows=_CATEGORY,
            without=("until_on",),
            given={"household": str(self._id)},
            beginning={"from_on": self.workspace.store.today(), "proof": "none"},
        )
        language = self.workspace.language
        form.form.choices("category").set_choices(
            [
                Choice(code, said("beneficiary_category", code, language))
                for code in sorted(household_categories())
            ]
        )
        self._held.open_form(form, title=self.tr("New category of the family"))

    def _on_member(self, person: UUID, action: str) -> None:
        if action == "open":
            self.wanted.emit(Destination("person", person))
            return
        member = next(one for one in self._all_members() if one.person == person)
        known: dict[str, object] = {
            "relation": member.relation,
            "left_on": member.left_on.isoformat() if member.left_on else None,
        }
        form = CommandForm(
            self.workspace,
            ChangeMembership,
            rows=_MEMBER,
            without=("joined_on",),
            given={"id": str(member.membership)},
            known=known,
        )
        self._members.open_form(form, title=member.full_name)

    def _on_change(self) -> None:
        if self._card is None:
            return
        form = CommandForm(
            self.workspace,
            ChangeHousehold,
            rows=_DETAILS,
            given={"id": str(self._card.id)},
            known=self._card.values,
        )
        self._details.open_form(form)

    def _on_card(self, rows: Rows[HouseholdCard]) -> None:
        (self._card,) = rows.rows
        self._show()

    def _on_visits(self, rows: Rows[VisitRow]) -> None:
        self._visits.show_entries([self._visit_entry(row) for row in rows.rows])

    def _on_visit(self) -> None:
        if self._id is not None:
            self.wanted.emit(Destination("visit", given={"household": self._id}))

    def _on_left(self) -> None:
        self.wanted.emit(Destination("people"))

    def _all_members(self) -> tuple[Member, ...]:
        return self._card.members if self._card else ()

    def _show(self) -> None:
        card, language = self._card, self.workspace.language
        if card is None:
            return
        values: dict[str, Any] = card.values
        where = place_line(values["settlement"] or values["district"], language)
        self._head.set_words(values["name"], subtitle=where)
        is_private = self.workspace.is_private
        self._pills.set_pills([] if is_private else [category_pill(one, language) for one in card.categories])
        self._pills.setVisible(bool(card.categories) and not is_private)
        actions = (("open", self.tr("Open")), ("change", self.tr("Change")))
        left = self.tr("left on {day}")
        self._members.show_entries(
            [member_entry(one, self.workspace, left=left, actions=actions) for one in card.members]
        )
        self._held.show_entries([self._category_entry(one.code, one.proof) for one in card.categories])
        self._details.show_entries(self._facts(values, where))

    def _category_entry(self, code: str, proof: str) -> Entry:
        language = self.workspace.language
        word = capital(said("beneficiary_category", code, language))
        tone, icon = PROOF.get(proof, ("neutral", "circle"))
        return Entry(
            key=code,
            icon=icon,
            tone=tone,
            title=hidden(word) if self.workspace.is_private else word,
            detail=capital(said("proof_state", proof, language)),
        )

    def _visit_entry(self, row: VisitRow) -> Entry:
        hours = "–".join(filter(None, (row.started_at, row.ended_at)))
        purpose = capital(said("visit_purpose", row.purpose, self.workspace.language))
        services = self.tr("%n service(s)", "", row.services)
        return Entry(
            key=row.id,
            icon="house",
            tone="info",
            title=f"{day(row.visited_on)} · {purpose}",
            detail="  ·  ".join(filter(None, (hours, services, row.specialist_name or ""))),
            actions=(("open", self.tr("Open")),),
        )

    def _facts(self, values: dict[str, Any], where: str) -> list[Entry]:
        language = self.workspace.language
        welfare = capital(said("family_welfare_category", values["welfare"], language))
        shown = hidden(welfare) if self.workspace.is_private else welfare
        facts = (
            ("line", "house", values["line"] or where, where if values["line"] else ""),
            ("welfare", "scale", shown, self.tr("Welfare")),
            ("note", "file-text", values["note"], self.tr("Note")),
        )
        return [
            Entry(key=key, icon=icon, title=title, detail=detail)
            for key, icon, title, detail in facts
            if title
        ]
