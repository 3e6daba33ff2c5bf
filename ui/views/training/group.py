"""The page of a group: its roster, its lesson journal, its certificates."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from core.documents.attendance import AttendanceSheet, attendance_pdf
from core.queries.journal import GroupJournal, Journal, TraineeLine
from core.queries.query import Rows
from core.wording import Language
from ui.papers import sheet_of
from ui.tables import Column, Table
from ui.views.papers import Paper, paper_of, print_paper
from ui.views.training.issue import IssuePanel
from ui.views.training.journal import JournalTab
from ui.views.training.roster import RosterTab
from ui.views.training.words import certificate_pill, course_name, reasons
from ui.views.view import Destination, View
from ui.widgets import IconButton, Page, PageHead, Pill, PillLabel, ScrollColumn, SideBySide, Tabs
from ui.wording import capital, day, place_name
from ui.workspace import Workspace


def certificate_columns(journal: Journal | None) -> list[Column[TraineeLine]]:
    """Return the columns of who has a certificate and who may get one."""
    return [
        Column[TraineeLine](
            name="name",
            title=QCoreApplication.translate("Issue", "Trainee"),
            text=lambda line: line.full_name,
            sub=lambda line: reasons(line, journal) if journal and not line.certificate else "",
            sub_ink=lambda _: "warn",
            face="strong",
            width=220,
            stretches=True,
        ),
        Column[TraineeLine](
            name="state",
            title=QCoreApplication.translate("Issue", "State"),
            pills=lambda line: (certificate_pill(line),),
            width=150,
        ),
        Column[TraineeLine](
            name="number",
            title=QCoreApplication.translate("Issue", "Number"),
            text=lambda line: line.certificate.number if line.certificate else "",
            sub=lambda line: day(line.certificate.issued_on) if line.certificate else "",
            width=184,
        ),
    ]


class GroupPage(View):
    """One group, by id. The journal is open first: it is what a day in the group needs."""

    kinds = frozenset({"group", "course", "trainee", "lesson", "lesson_mark", "certificate", "consent"})

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._id: UUID | None = None
        self._journal: Journal | None = None
        self._back = IconButton("arrow-left", name="")
        self._back.clicked.connect(lambda: self.wanted.emit(Destination("courses")))
        self._head, self._state = PageHead(lead=self._back), PillLabel(Pill(""))
        self._head.add_beside(self._state)
        self.tabs = Tabs()
        self.roster, self.journal = RosterTab(workspace), JournalTab(workspace)
        self.roster.wanted.connect(self.wanted)
        self.journal.printing_wanted.connect(self._on_print)
        self._stack = QStackedLayout()
        page = Page(self._head)
        page.body.setSpacing(12)
        tabs = QHBoxLayout()
        tabs.addWidget(self.tabs)
        page.body.addLayout(tabs)
        page.body.addLayout(self._stack, 1)
        for tab in (self.roster, self.journal, self._make_certificates()):
            self._stack.addWidget(tab)
        self.column.addWidget(page)
        self._say_tabs()
        self.tabs.chosen.connect(self._on_tab)
        self.tabs.set_choice("journal")
        self.reword()

    def go(self, to: Destination) -> None:
        """Show a group; `tab` among what is given opens that tab."""
        self._id = to.id
        tab = to.given.get("tab")
        self.tabs.set_choice(tab if tab in ("roster", "journal", "certificates") else "journal")
        self.refresh()

    def refresh(self) -> None:
        """Ask for the group's journal."""
        if self._id is not None:
            self.workspace.ask(GroupJournal(group=str(self._id)), done=self._on_journal)

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        self._back.set_name(self.tr("Back to courses"))
        self._say_tabs()
        for part in (self.roster, self.journal, self.panel):
            part.reword()
        self._issuable.set_columns(certificate_columns(self._journal))
        self._issuable.empty.set_words(
            self.tr("Nobody is in the group yet"),
            text=self.tr("Those who have attended enough hours get their certificates here."),
        )
        self._say()

    def _make_certificates(self) -> SideBySide:
        self._issuable = Table(
            certificate_columns(None), key=lambda line: line.id, memory=self.workspace.memory("issuable")
        )
        self.panel = IssuePanel(self.workspace)
        self._issuable.moved.connect(self.panel.turn_to)
        side = ScrollColumn()
        side.body.addWidget(self.panel)
        side.body.addStretch(1)
        return SideBySide(self._issuable, side, side_width=408)

    def _on_tab(self, name: str) -> None:
        self._stack.setCurrentIndex(["roster", "journal", "certificates"].index(name))
        if name == "journal":
            self.journal.grid.setFocus()

    def _on_journal(self, rows: Rows[Journal]) -> None:
        (journal,) = rows.rows
        if journal.id != self._id:
            return
        self._journal = journal
        self.roster.show_journal(journal)
        self.journal.show_journal(journal)
        self.panel.show_journal(journal)
        self._issuable.set_columns(certificate_columns(journal))
        self._issuable.show_rows(journal.trainees)
        self._say_tabs()
        self._say()

    def _on_print(self) -> None:
        """Draw the attendance sheet and print it."""
        if self._id is None:
            return
        self.workspace.read(partial(sheet_of, group=self._id), done=self._on_sheet)

    def _on_sheet(self, sheet: AttendanceSheet) -> None:
        if not sheet.days:
            return

        def draw() -> Paper:
            return paper_of(attendance_pdf(sheet, language="kk+ru"), name="attendance")

        def ask(paper: Paper) -> None:
            print_paper(self.workspace, paper, parent=self.window())

        self.workspace.draw(lambda _: draw(), done=ask)

    def _say_tabs(self) -> None:
        journal = self._journal
        lines = journal.trainees if journal else ()
        issued = sum(line.certificate is not None for line in lines)
        self.tabs.set_options(
            [
                ("roster", self.tr("Group"), len(lines)),
                ("journal", self.tr("Journal"), len(journal.lessons) if journal else 0),
                ("certificates", self.tr("Certificates"), issued),
            ]
        )

    def _say(self) -> None:
        journal = self._journal
        if journal is None:
            return
        language = self.workspace.language
        self._head.set_words(_title(journal, language), subtitle=_subtitle(journal, language))
        ends = journal.group["ends_on"]
        is_over = isinstance(ends, str) and ends < self.workspace.store.today().isoformat()
        if is_over:
            self._state.set_pill(Pill(self.tr("Finished"), "ok", "circle-check"))
        else:
            self._state.set_pill(Pill(self.tr("Under way"), "info", "play"))


def _title(journal: Journal, language: Language) -> str:
    course = journal.course
    titles = (str(course["title_kk"]), str(course["title_ru"]))
    name = capital(course_name(titles, _text(course["profession"]), language))
    group = QCoreApplication.translate("GroupPage", "{course}, group {name}")
    return group.format(course=name, name=journal.group["name"])


def _subtitle(journal: Journal, language: Language) -> str:
    group, hours = journal.group, journal.course["hours"]
    starts, ends = _text(group["starts_on"]), _text(group["ends_on"])
    words = QCoreApplication.translate(
        "GroupPage", "%n academic hour(s)", "", hours if isinstance(hours, int) else 0
    )
    trainer = QCoreApplication.translate("GroupPage", "trainer {name}")
    parts = (
        place_name(_text(group["settlement"]), language),
        f"{day(starts)} – {day(ends)}" if ends else day(starts),
        words,
        trainer.format(name=group["trainer"]) if group["trainer"] else "",
    )
    return "  ·  ".join(part for part in parts if part)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
