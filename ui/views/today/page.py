"""The Today page: what a worker sees first, and goes back to between homes."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.kz.dates import local_time, long_date
from core.queries.query import Rows, ask
from core.queries.steps import FirstSteps, Steps
from core.queries.today import Today as TodayQuery
from core.queries.today import TodayBoard
from core.store.store import Store
from sync.status import Status, is_office, status
from ui.tables import Table
from ui.theme.tokens import CARD_GAP
from ui.views.today.actions import QuickAction
from ui.views.today.greeting import greeting
from ui.views.today.rows import Stop, columns, stops
from ui.views.today.side import DraftsCard, PromisesCard, UnsentCard
from ui.views.today.tour import TourCard
from ui.views.view import Destination, View
from ui.widgets import Button, Page, PageHead, ScrollColumn, SideBySide
from ui.workspace import Workspace

ACTIONS = (
    ("visit", "house", "Ctrl+1"),
    ("people-new", "user-plus", "Ctrl+2"),
    ("consultation", "message-square-text", "Ctrl+3"),
    ("courses", "graduation-cap", "Ctrl+4"),
    ("certificates", "award", "Ctrl+5"),
)


class TodayPage(View):
    """Today's visits and promises by settlement, and at the side what is overdue, begun and not sent."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._board: TodayBoard | None = None
        self._head = PageHead()
        self._new_visit = Button(kind="primary", icon="plus")
        self._new_visit.clicked.connect(lambda: self.wanted.emit(Destination("visit")))
        self._head.add_action(self._new_visit)
        page = Page(self._head)
        self.tour = TourCard(memory=workspace.memory("tour"))
        self.tour.wanted.connect(self.wanted)
        page.body.addLayout(self._make_actions())
        page.body.addWidget(self.tour)
        page.body.addWidget(self._make_parts(), 1)
        self.column.addWidget(page)
        self.reword()

    def refresh(self) -> None:
        """Ask for the day and for what is not sent."""
        self.workspace.ask(TodayQuery(), done=self._on_board)
        self.workspace.read(status, done=self._on_status)
        if not self.tour.is_over():
            self.workspace.read(_first_steps, done=self._on_steps)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        self._new_visit.setText(self.tr("New visit"))
        words = {
            "visit": self.tr("Home visit"),
            "people-new": self.tr("New person"),
            "consultation": self.tr("Consultation"),
            "courses": self.tr("Courses"),
            "certificates": self.tr("Certificate"),
        }
        for name, action in self._actions.items():
            action.set_word(words[name])
        self._table.set_columns(columns(self.workspace.language))
        self._table.view.setAccessibleName(self.tr("Visits and meetings of today"))
        self._table.empty.set_words(
            self.tr("Nothing is planned for today"),
            text=self.tr("Visits you record and meetings you promised for today will stand here."),
            action=self.tr("Record a visit"),
        )
        for card in (self._promises, self._drafts, self._unsent):
            card.reword(self.workspace.language)
        self.tour.reword()
        self._show()

    def _make_actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        self._actions = {name: QuickAction(icon, keys=keys) for name, icon, keys in ACTIONS}
        for name, action in self._actions.items():
            action.clicked.connect(lambda _=False, name=name: self.wanted.emit(Destination(name)))
            row.addWidget(action)
        return row

    def _make_parts(self) -> SideBySide:
        language = self.workspace.language
        self._table = Table(columns(language), key=lambda stop: (stop.key, stop.heading), memory={})
        self._table.set_headings(lambda stop: stop.heading)
        self._table.view.horizontalHeader().hide()
        self._table.opened.connect(self._on_opened)
        self._table.action_wanted.connect(lambda stop, _: self._on_opened(stop))
        self._table.empty.pressed.connect(self._new_visit.click)
        self._promises, self._drafts, self._unsent = PromisesCard(), DraftsCard(), UnsentCard()
        for card in (self._promises, self._drafts, self._unsent):
            card.wanted.connect(self.wanted)
        side = ScrollColumn(spacing=CARD_GAP)
        for card in (self._promises, self._drafts, self._unsent):
            side.body.addWidget(card)
        side.body.addStretch(1)
        return SideBySide(self._table, side, side_width=368)

    def _on_board(self, rows: Rows[TodayBoard]) -> None:
        (self._board,) = rows.rows
        self._show()

    def _on_status(self, found: Status) -> None:
        self._unsent.show_status(found, self.workspace.language)

    def _on_steps(self, found: tuple[Steps, bool]) -> None:
        steps, has_server = found
        self.tour.show_steps(steps, has_server=has_server)

    def _on_opened(self, stop: Stop) -> None:
        if not stop.heading:
            self.wanted.emit(stop.leads)

    def _show(self) -> None:
        board = self._board
        if board is None:
            return
        language = self.workspace.language
        today: date = self.workspace.store.today()
        words = greeting(board.user or "", at=local_time(self.workspace.store.now()))
        self._head.set_words(words, subtitle=long_date(today, language=language))
        lines = stops(board, language)
        self._table.show_rows(lines)
        self._promises.show_promises(board.overdue, language)
        self._drafts.show_drafts(board.drafts)


def _first_steps(store: Store) -> tuple[Steps, bool]:
    with store.read() as session:
        has_server = not is_office(session)
    return ask(store, FirstSteps()).rows[0], has_server
