"""The tab of history: everything that happened with a person, newest first, all of it or one side of it."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout

from core.queries.history import HistoryRow, PersonHistory
from core.queries.person import PersonCard
from core.queries.query import ask
from core.store.store import Store
from sync.status import unregistered
from ui.views.people.history import moments
from ui.views.people.tabs.tab import Tab
from ui.views.view import Destination
from ui.widgets import Card, EmptyState, Segments, Timeline
from ui.workspace import Workspace

_SIDES: dict[str, frozenset[str]] = {
    "services": frozenset({"visit", "service", "trainee"}),
    "documents": frozenset({"attachment", "certificate"}),
    "states": frozenset({"category_period", "consent", "enrolment"}),
}
_PAGES = {"visit": "visit", "service": "consultations", "certificate": "certificates", "trainee": "courses"}
_TABS = {
    "attachment": "documents",
    "category_period": "categories",
    "consent": "consent",
    "enrolment": "programmes",
}


class _Found(NamedTuple):
    rows: Sequence[HistoryRow]
    unsent: frozenset[UUID]


class HistoryTab(Tab):
    """A timeline by month; `counted` tells how many events there are, `tab_wanted` where an event is at home."""

    counted = Signal(int)
    tab_wanted = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._found = _Found((), frozenset())
        self._segments = Segments()
        self._segments.chosen.connect(lambda _: self._show())
        self._timeline = Timeline()
        self._timeline.opened.connect(self._on_opened)
        self._empty = EmptyState(icon="clock")
        self._empty.pressed.connect(lambda: self._go("visit"))
        self._person: UUID | None = None
        self._stack = QStackedLayout()
        card = Card()
        tools = QHBoxLayout()
        tools.addWidget(self._segments)
        tools.addStretch(1)
        card.body.addLayout(tools)
        card.body.addLayout(self._stack, 1)
        self._stack.addWidget(self._timeline)
        self._stack.addWidget(self._empty)
        self.column.addWidget(card)
        self.reword()

    def show_card(self, card: PersonCard) -> None:
        """Ask for the events and which of them are not sent."""
        self._person = card.id
        self.workspace.read(partial(_read, person=card.id), done=self._on_found)

    def reword(self) -> None:
        """Say the tab in the language of the moment."""
        self._timeline.setAccessibleName(self.tr("History"))
        self._segments.set_options(
            [
                ("all", self.tr("All")),
                ("services", self.tr("Services")),
                ("documents", self.tr("Documents")),
                ("states", self.tr("Changes")),
            ]
        )
        self._empty.set_words(
            self.tr("Nothing has happened yet"),
            text=self.tr("Visits, consultations, courses and papers will stand here by date."),
            action=self.tr("Home visit"),
        )
        self._show()

    def _on_found(self, found: _Found) -> None:
        self._found = found
        self.counted.emit(len(found.rows))
        self._show()

    def _show(self) -> None:
        kinds = _SIDES.get(self._segments.choice())
        rows = [row for row in self._found.rows if kinds is None or row.kind in kinds]
        workspace = self.workspace
        self._timeline.show_moments(
            moments(
                rows,
                unsent=self._found.unsent,
                language=workspace.language,
                today=workspace.store.today(),
                is_private=workspace.is_private,
            )
        )
        self._stack.setCurrentWidget(self._timeline if self._found.rows else self._empty)

    def _on_opened(self, key: tuple[str, UUID]) -> None:
        kind, id = key
        if kind in _TABS:
            self.tab_wanted.emit(_TABS[kind])
        else:
            self.wanted.emit(Destination(_PAGES[kind], id))

    def _go(self, page: str) -> None:
        self.wanted.emit(Destination(page, given={"person": self._person}))


def _read(store: Store, person: UUID) -> _Found:
    rows = ask(store, PersonHistory(person=person)).rows
    ids = {id for row in rows for id in (row.id, *(part.id for part in row.parts))}
    with store.read() as session:
        return _Found(rows, unregistered(session, ids))
