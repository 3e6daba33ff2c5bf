"""The register of certificates: every number ever issued, its paper, its reprints, and the voided ones with reasons."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.certificates import ReprintCertificate
from core.documents.certificate import Certificate
from core.documents.language import PaperLanguage
from core.errors import AppError
from core.programme import programmes
from core.queries.certificates import CertificateRow, ListCertificates
from core.vocabulary import vocabulary
from core.wording import sentence
from ui.papers import certificates_of
from ui.tables import Table
from ui.views.paging import show_query
from ui.views.papers import Paper, PaperPreview, certificates_paper, print_paper, save_paper
from ui.views.training.columns import register_columns
from ui.views.training.issue import PAPER_LANGUAGES, Fact
from ui.views.training.voiding import VoidDialog
from ui.views.view import Destination, View
from ui.widgets import (
    Banner,
    Button,
    Card,
    Choice,
    ChoiceField,
    IconButton,
    Page,
    PageHead,
    ScrollColumn,
    SearchField,
    Segments,
    SideBySide,
)
from ui.wording import capital, day, programme_name
from ui.workspace import Workspace

_WAIT_MS = 60


class CertificatesPage(View):
    """The register. Ctrl+F filters, Ctrl+P prints again; the paper of the current row stands beside it."""

    kinds = frozenset({"certificate", "group", "course"})

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent=parent)
        self._row: CertificateRow | None = None
        self._typing = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._typing.timeout.connect(self.refresh)
        self._head = PageHead()
        self._issue = Button(kind="primary", icon="graduation-cap")
        self._issue.clicked.connect(lambda: self.wanted.emit(Destination("courses")))
        self._head.add_action(self._issue)
        page = Page(self._head)
        page.body.addLayout(self._make_tools())
        self._refusal = Banner("", tone="bad")
        self._refusal.hide()
        page.body.addWidget(self._refusal)
        self.table = Table(
            register_columns(workspace.language),
            key=lambda row: row.id,
            memory=workspace.memory("certificates"),
        )
        self.table.set_tint(lambda row: row.state != "issued")
        self.table.start_at_first()
        self.table.moved.connect(self._on_moved)
        self.table.empty.pressed.connect(self._issue.click)
        page.body.addWidget(SideBySide(self.table, self._make_side(), side_width=408), 1)
        self.column.addWidget(page)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._search.setFocus)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._print.click)
        self.reword()

    def refresh(self) -> None:
        """Ask for the register as it is filtered, and for the current paper again."""
        self.table.set_match(self._search.text())
        asked = {
            "text": self._search.text().strip(),
            "programme": self._programme.value(),
            "state": self._state.choice() if self._state.choice() != "all" else "",
        }
        given = {name: value for name, value in asked.items() if value}
        self._say_empty(is_filtered=bool(given))
        show_query(
            self.table,
            self.workspace,
            lambda offset, limit: ListCertificates(offset=offset, limit=limit, **given),
        )
        self._show_paper()

    def reword(self) -> None:
        """Say the page in the language of the moment."""
        language = self.workspace.language
        self._head.set_words(self.tr("Certificates"))
        self._issue.setText(self.tr("Issue in a group"))
        self._search.setPlaceholderText(self.tr("Number or name"))
        self._programme.set_choices(
            [Choice(None, self.tr("All programmes"))]
            + [Choice(one.code, programme_name(one.code, language)) for one in programmes()]
        )
        self._programme.setAccessibleName(self.tr("Programme"))
        states = vocabulary("certificate_state")
        self._state.set_options(
            [("all", self.tr("All"))]
            + [(code, capital(states.term(code).in_(language))) for code in states.codes]
        )
        self._columns.set_name(self.tr("Columns"))
        self._paper.set_title(self.tr("Paper"))
        self._print.setText(self.tr("Print again"))
        self._save.setText(self.tr("Save PDF"))
        self._void.setText(self.tr("Void…"))
        self.preview.reword()
        self.table.set_columns(register_columns(language))
        self._show_paper()

    def _make_tools(self) -> QHBoxLayout:
        self._search, self._programme, self._state = SearchField(), ChoiceField(), Segments(height=36)
        self._search.setFixedWidth(240)
        self._search.textChanged.connect(lambda _: self._typing.start())
        self._search.left_down.connect(lambda: self.table.view.setFocus())
        self._programme.setFixedWidth(200)
        self._programme.changed.connect(lambda _: self.refresh())
        self._state.chosen.connect(lambda _: self.refresh())
        self._columns = IconButton("columns-3", name="")
        self._columns.clicked.connect(
            lambda: self.table.open_chooser(self._columns.mapToGlobal(self._columns.rect().bottomLeft()))
        )
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._search, self._programme, self._state):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._columns)
        return row

    def _make_side(self) -> ScrollColumn:
        side = ScrollColumn()
        self._paper = Card("-")
        self._paper.body.setSpacing(12)
        self.preview = PaperPreview(self.workspace)
        self.verified, self._voided = Fact(), Fact()
        self._language = Segments(PAPER_LANGUAGES)
        self._language.set_choice("kk+ru")
        self._language.chosen.connect(lambda _: self._show_paper())
        self._paper.add_action(self._language)
        self._print, self._save = Button(icon="printer"), Button(icon="download")
        self._void = Button(kind="danger", icon="ban")
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._void.clicked.connect(self._on_void)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._print, 1)
        row.addWidget(self._save, 1)
        for part in (self.preview, self.verified, self._voided):
            self._paper.body.addWidget(part)
        self._paper.body.addLayout(row)
        self._paper.body.addWidget(self._void)
        self._paper.hide()
        side.body.addWidget(self._paper)
        side.body.addStretch(1)
        return side

    def _on_moved(self, row: CertificateRow) -> None:
        """Show another certificate; until its paper has come there is none to print or save."""
        self._row = row
        self._refusal.hide()
        self._paper.show()
        self._show_row(row, None)
        self._show_paper()

    def _show_paper(self) -> None:
        if self._row:
            id = self._row.id
            self.workspace.read(partial(certificates_of, ids=[id]), done=partial(self._on_paper, id))

    def _on_paper(self, id: UUID, found: Sequence[Certificate]) -> None:
        if self._row is None or self._row.id != id:
            return
        current = self.table.current()
        if current and current.id == id:
            self._row = current
        paper = found[0] if found else None
        self._show_row(self._row, paper)
        if paper:
            self._say_registered(self._row, paper)
        else:
            reason = self.tr("Its course is not on this computer: the paper is printed where it was held.")
            self.verified.say(self._row.number, reason, is_good=False)

    def _show_row(self, row: CertificateRow, paper: Certificate | None) -> None:
        """Show the paper, None for an empty sheet, and what may be done with it; say why it is void."""
        chosen = self._language.choice()
        language: PaperLanguage = "kk" if chosen == "kk" else "ru" if chosen == "ru" else "kk+ru"
        self.preview.show_paper(certificates_paper([paper], language=language) if paper else None)
        is_void = row.state != "issued"
        self.verified.say(row.number)
        self._voided.say(
            self.tr("Voided {day}").format(day=day(row.voided_on)), row.void_reason or "", is_good=False
        )
        self._voided.setVisible(is_void)
        self._print.setEnabled(bool(paper) and not is_void)
        self._save.setEnabled(bool(paper))
        self._void.setVisible(not is_void)

    def _say_registered(self, row: CertificateRow, paper: Certificate) -> None:
        """Say whether the centre knows the number."""
        is_known = paper.is_registered
        words = self.tr("Registered centrally") if is_known else self.tr("Issued, not yet registered")
        hint = "" if is_known else self.tr("It is registered with the next sync.")
        self.verified.say(f"{row.number} · {words}", hint, is_good=is_known)

    def _on_print(self) -> None:
        """Count a reprint, draw the paper with its mark, and print it."""
        if self._row and self._print.isEnabled():
            id = self._row.id
            command = ReprintCertificate(id=str(id))
            self.workspace.do(command, done=lambda _: self._read_reprint(id), failed=self._on_refused)

    def _read_reprint(self, id: UUID) -> None:
        self.workspace.read(partial(certificates_of, ids=[id]), done=self._print_paper)

    def _print_paper(self, found: Sequence[Certificate]) -> None:
        print_paper(self.workspace, certificates_paper(found, language="kk+ru"), parent=self.window())

    def _on_save(self) -> None:
        paper: Paper | None = self.preview.paper()
        if paper:
            save_paper(self.workspace, paper, parent=self.window())

    def _on_void(self) -> None:
        if self._row:
            dialog = VoidDialog(self.workspace, self._row, parent=self.window())
            dialog.open()

    def _on_refused(self, error: AppError) -> None:
        self._refusal.set_words(sentence(error).in_(self.workspace.language), tone="bad")
        self._refusal.show()

    def _say_empty(self, *, is_filtered: bool) -> None:
        if is_filtered:
            self.table.empty.set_words(
                self.tr("Nothing found"), text=self.tr("Try another part of the number or the name.")
            )
        else:
            self.table.empty.set_words(
                self.tr("No certificate is issued yet"),
                text=self.tr("Certificates are issued in a group, when its hours are attended."),
                action=self.tr("Open the courses"),
            )
