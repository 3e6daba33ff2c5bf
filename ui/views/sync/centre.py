"""The sync centre: preview, history and this laptop; the desk of conflicts; what the server did not take."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.queries.conflicts import ConflictRow, ListConflicts
from core.queries.deliveries import AsideRow, ListAside, ListSyncRuns, RunRow
from core.queries.query import Rows
from core.store.store import Store
from core.wording import sentence
from sync.status import Status, is_office, status
from ui.guard import Guard
from ui.moments import spoken
from ui.syncing import Syncing
from ui.tables import Table
from ui.theme.tokens import ROW_HEIGHT
from ui.views.facts import FactsCard
from ui.views.sync.aside import AsideList
from ui.views.sync.decisions import DecisionsCard
from ui.views.sync.desk import ConflictDesk
from ui.views.sync.preview import PreviewCard
from ui.views.sync.runs import columns
from ui.views.view import Destination, View
from ui.widgets import Banner, Page, PageHead, ScrollColumn, SideBySide, Tabs
from ui.widgets.heights import FullHeight
from ui.workspace import Workspace

_SIDE = 360
_RUNS_LEAST = 180


class SyncCentre(View):
    """Opens at its overview, at a tab by `given={"tab": "conflicts"}`."""

    def __init__(
        self, workspace: Workspace, *, syncing: Syncing, guard: Guard, parent: QWidget | None = None
    ) -> None:
        super().__init__(workspace, parent=parent)
        self._syncing, self._guard = syncing, guard
        self._status, self._is_office = Status({}, 0, 0, None), False
        self._conflicts: Sequence[ConflictRow] = ()
        self._aside: Sequence[AsideRow] = ()
        self._head, self._tabs = PageHead(), Tabs()
        self._problem = Banner("", tone="bad")
        self._preview, self._decisions, self._laptop = PreviewCard(), DecisionsCard(), FactsCard()
        self._runs = Table(
            (), key=lambda row: row.no, memory=workspace.memory("sync_runs"), row_height=ROW_HEIGHT
        )
        self._desk = ConflictDesk(workspace)
        self._list = AsideList(memory=workspace.memory("sync_aside"))
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self.reword()

    def go(self, to: Destination) -> None:
        """Open the tab asked for."""
        self._tabs.set_choice(str(to.given.get("tab", self._tabs.choice())))

    def refresh(self) -> None:
        """Ask for status, conflicts, what was not taken and the runs."""
        self.workspace.read(_standing, done=self._on_standing)
        self.workspace.ask(ListConflicts(limit=200), done=self._on_conflicts)
        self.workspace.ask(ListAside(limit=1000), done=self._on_aside)
        self.workspace.ask(ListSyncRuns(limit=200), done=self._on_runs)

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        language = self.workspace.language
        self._head.set_words(
            self.tr("Sync centre"),
            subtitle=self.tr("Work goes on without internet: everything is kept on this laptop"),
        )
        self._runs.set_columns(columns(language, now=self.workspace.store.now))
        self._runs.empty.set_icon("cloud")
        self._runs.empty.set_words(
            self.tr("No sync yet"),
            text=self.tr("Each sync leaves a line here: what went, what came, how it ended."),
        )
        self._preview.reword()
        self._desk.reword()
        self._list.reword(language)
        self._show()

    def _lay_out(self) -> None:
        main, side = ScrollColumn(), ScrollColumn()
        main.body.addWidget(self._preview)
        main.body.addWidget(self._runs, 1)
        FullHeight(self._runs, around=main, least=_RUNS_LEAST).set_on(is_on=True)
        side.body.addWidget(self._decisions)
        side.body.addWidget(self._laptop)
        side.body.addStretch(1)
        for tab in (SideBySide(main, side, side_width=_SIDE), self._desk, self._list):
            self._stack.addWidget(tab)
        page = Page(self._head)
        page.body.addWidget(self._problem)
        page.body.addWidget(self._tabs)
        page.body.addWidget(self._stack, 1)
        self.column.addWidget(page)

    def _connect(self) -> None:
        self._tabs.chosen.connect(lambda name: self._stack.setCurrentIndex(_TABS.index(name)))
        self._preview.send_wanted.connect(self._syncing.start)
        self._preview.cancel_wanted.connect(self._syncing.cancel)
        self._decisions.open_wanted.connect(self._tabs.set_choice)
        self._problem.pressed.connect(self._syncing.start)
        self._syncing.moved.connect(self._show)
        self._syncing.ended.connect(self.refresh)
        self._guard.moved.connect(self._show)

    def _on_standing(self, found: tuple[Status, bool]) -> None:
        self._status, self._is_office = found
        self._show()

    def _on_conflicts(self, rows: Rows[ConflictRow]) -> None:
        self._conflicts = rows.rows
        self._desk.show_conflicts(rows.rows)
        self._show()

    def _on_aside(self, rows: Rows[AsideRow]) -> None:
        self._aside = rows.rows
        self._list.show_aside(rows.rows)
        self._show()

    def _on_runs(self, rows: Rows[RunRow]) -> None:
        self._runs.show_rows(rows.rows, all_rows=rows.total)

    def _show(self) -> None:
        language = self.workspace.language
        waiting = [row for row in self._conflicts if row.state == "open"]
        self._tabs.set_options(
            (
                ("overview", self.tr("Overview"), None),
                ("conflicts", self.tr("Conflicts"), len(waiting) or None),
                ("aside", self.tr("Not taken"), len(self._aside) or None),
            )
        )
        self._preview.setVisible(not self._is_office)
        self._preview.show_status(self._status, conflicts=len(waiting), language=language)
        self._preview.show_line(self._line())
        running, progress = self._syncing.is_running(), self._syncing.progress
        self._preview.show_run(is_running=running, done=progress.done, total=progress.total)
        self._decisions.show_matters(waiting, self._aside, language=language)
        self._show_problem()
        self._show_laptop()

    def _line(self) -> str:
        if self._syncing.is_running():
            progress = self._syncing.progress
            if not progress.total:
                return self.tr("Reaching the server…")
            text = self.tr("Sending {done} of {all}")
            number = QLocale().toString
            return text.format(done=number(progress.done), all=number(progress.total))
        if self._status.last_contact is None:
            return self.tr("The server has not answered this laptop yet.")
        at = spoken(self._status.last_contact, now_ms=self.workspace.store.now())
        return self.tr("The server answered last: {at}.").format(at=at)

    def _show_problem(self) -> None:
        """Say what stopped the last run; for an office without a server, that it has none."""
        problem = self._syncing.problem
        self._problem.setVisible(problem is not None or self._is_office)
        if self._is_office:
            self._problem.set_words(
                self.tr("This office works on this laptop, without a server"),
                reason=self.tr(
                    "Nothing is sent. Take a backup copy often and keep one away from the laptop."
                ),
                tone="info",
            )
        elif problem is not None:
            text = sentence(problem).in_(self.workspace.language)
            self._problem.set_words(
                self.tr("The last sync was not completed"), reason=text, action=self.tr("Retry"), tone="bad"
            )

    def _show_laptop(self) -> None:
        guard, card = self._guard, self._laptop
        taken = guard.snapshot_ms
        card.set_title(self.tr("This laptop"))
        at = spoken(taken, now_ms=self.workspace.store.now()) if taken else self.tr("none yet")
        card.show_fact(
            "backup",
            icon="hard-drive",
            word=self.tr("Backup copy"),
            value=at,
            ink="text" if taken else "warn",
        )
        free = QLocale().formattedDataSize(
            guard.free_bytes, 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
        )
        card.show_fact("free", icon="database", word=self.tr("Free room"), value=free)
        card.show_fact("sealed", icon="lock", word=self.tr("Store"), value=self.tr("encrypted"))


_TABS = ("overview", "conflicts", "aside")


def _standing(store: Store) -> tuple[Status, bool]:
    with store.read() as session:
        is_own = is_office(session)
    return status(store), is_own
