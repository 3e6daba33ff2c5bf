"""A person's card: the head, a tab for each side of their life with the office, and what comes next."""

from functools import partial
from uuid import UUID

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.commands.records import RestoreRecord
from core.queries.person import PersonCard, ShowPerson
from core.queries.query import Rows
from ui.views.people.header import PersonHead
from ui.views.people.side import PersonSide
from ui.views.people.tabs.categories import CategoriesTab
from ui.views.people.tabs.consent import ConsentTab
from ui.views.people.tabs.contacts import ContactsTab
from ui.views.people.tabs.details import DetailsTab
from ui.views.people.tabs.documents import DocumentsTab
from ui.views.people.tabs.family import FamilyTab
from ui.views.people.tabs.history import HistoryTab
from ui.views.people.tabs.programmes import ProgrammesTab
from ui.views.people.tabs.services import ServicesTab
from ui.views.people.tabs.tab import Tab
from ui.views.view import Destination, View
from ui.widgets import Page, SideBySide, Tabs, UndoBar
from ui.workspace import Workspace


class PersonPage(View):
    """One person. Ctrl+N begins a visit, Ctrl+Z takes a removal back, Escape goes to the list."""

    kinds = frozenset(
        {
            *("person", "consent", "category_period", "enrolment", "contact", "address", "attachment"),
            *("evidence", "household", "membership", "visit", "service", "service_recipient"),
            *("trainee", "certificate"),
        }
    )

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id: UUID | None = None
        self._card: PersonCard | None = None
        self._events: int | None = None
        self._removed: tuple[str, UUID] | None = None
        self._head, self._side = PersonHead(workspace), PersonSide(workspace)
        self._bar, self._stack, self._undo = Tabs(), QStackedWidget(), UndoBar()
        history, details = HistoryTab(workspace), DetailsTab(workspace)
        history.counted.connect(self._on_counted)
        history.tab_wanted.connect(self._bar.set_choice)
        details.tab_wanted.connect(self._bar.set_choice)
        self._tabs: dict[str, Tab] = {
            "history": history,
            "family": FamilyTab(workspace),
            "services": ServicesTab(workspace),
            "documents": DocumentsTab(workspace),
            "details": details,
            "consent": ConsentTab(workspace),
            "categories": CategoriesTab(workspace),
            "programmes": ProgrammesTab(workspace),
            "contacts": ContactsTab(workspace),
        }
        for tab in self._tabs.values():
            tab.wanted.connect(self.wanted)
            tab.deleted.connect(self._on_deleted)
            self._stack.addWidget(tab)
        self._lay_out()
        self._connect()
        self.reword()

    def go(self, to: Destination) -> None:
        """Show the person, at the tab that `given["tab"]` names."""
        if to.id != self._id:
            self._bar.set_choice(str(to.given.get("tab", "history")))
            self._undo.hide()
        self._id = to.id
        self.refresh()

    def refresh(self) -> None:
        """Ask for the card again."""
        if self._id is not None:
            self.workspace.ask(ShowPerson(id=self._id), done=self._on_card)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        self._say_tabs()
        self._head.reword()
        self._side.reword()
        for tab in self._tabs.values():
            tab.reword()

    def _lay_out(self) -> None:
        top = QWidget()
        column = QVBoxLayout(top)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self._bar)
        page = Page(top)
        page.body.setSpacing(8)
        page.body.addWidget(SideBySide(self._stack, self._side), 1)
        page.body.addWidget(self._undo)
        self.column.addWidget(page)

    def _connect(self) -> None:
        self._bar.chosen.connect(self._on_tab)
        self._side.wanted.connect(self.wanted)
        self._undo.undo_wanted.connect(self._on_undo)
        self._head.visit_wanted.connect(partial(self._begin, "visit"))
        self._head.consultation_wanted.connect(partial(self._begin, "consultation"))
        for keys, act in (
            ("Ctrl+N", partial(self._begin, "visit")),
            ("Ctrl+Z", self._on_undo),
            ("Esc", lambda: self.wanted.emit(Destination("people"))),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _say_tabs(self) -> None:
        card = self._card
        counts = card.counts if card else {}
        self._bar.set_options(
            [
                ("history", self.tr("History"), self._events),
                ("family", self.tr("Family"), counts.get("family")),
                ("services", self.tr("Services"), counts.get("services")),
                ("documents", self.tr("Documents"), counts.get("documents")),
                ("details", self.tr("Details"), None),
                ("consent", self.tr("Consent"), None),
                ("categories", self.tr("Categories"), len(card.category_periods) if card else None),
                ("programmes", self.tr("Programmes"), len(card.enrolments) if card else None),
                ("contacts", self.tr("Contacts"), len(card.contacts) + len(card.addresses) if card else None),
            ]
        )

    def _on_tab(self, name: str) -> None:
        self._stack.setCurrentWidget(self._tabs[name])
        if self._card is not None:
            self._tabs[name].show_card(self._card)

    def _on_card(self, rows: Rows[PersonCard]) -> None:
        (card,) = rows.rows
        if card.id != self._id:
            return
        self._card = card
        self._say_tabs()
        self._head.show_card(card)
        self._side.show_card(card)
        self._tabs[self._bar.choice()].show_card(card)

    def _on_counted(self, events: int) -> None:
        self._events = events
        self._say_tabs()

    def _on_deleted(self, kind: str, id: UUID) -> None:
        self._removed = (kind, id)
        self._undo.offer(self.tr("Removed"))

    def _on_undo(self) -> None:
        if self._removed is not None:
            kind, id = self._removed
            self._removed = None
            self._undo.hide()
            self.workspace.do(RestoreRecord(kind=kind, id=str(id)))

    def _begin(self, page: str) -> None:
        if self._id is not None:
            self.wanted.emit(Destination(page, given={"person": self._id}))
