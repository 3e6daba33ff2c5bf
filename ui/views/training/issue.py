"""The panel that issues certificates of a group: the paper before it is issued, who gets one, and who does not."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.documents.certificate import Certificate
from core.documents.language import PaperLanguage
from core.errors import AppError
from core.queries.journal import Journal, TraineeLine
from core.wording import sentence
from ui.papers import certificates_of, previews_of
from ui.views.papers import PaperPreview, certificates_paper, print_paper, save_paper
from ui.views.training.batch import Batch
from ui.views.training.words import reasons, short_name
from ui.widgets import (
    Button,
    Card,
    DateField,
    FieldBox,
    Icon,
    PlainLabel,
    Segments,
    WrappedLabel,
)
from ui.workspace import Workspace

_MOST_NAMED = 4
PAPER_LANGUAGES: tuple[tuple[str, str], ...] = (("kk", "KK"), ("ru", "RU"), ("kk+ru", "KK+RU"))


class Fact(QWidget):
    """An icon, a fact, and a quieter line that tells more."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("circle-check", ink="ok")
        self._title, self._text = WrappedLabel(face="label"), WrappedLabel(face="small", ink="text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, title: str, text: str = "", *, is_good: bool = True) -> None:
        """Say a fact that is good, or one to look at."""
        self._icon.set_icon("circle-check" if is_good else "circle-alert", ink="ok" if is_good else "bad")
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))

    def said(self) -> str:
        """Return what is said."""
        return f"{self._title.text()} {self._text.text()}".strip()


class IssuePanel(Card):
    """Issue to all who are ready; then save or print what is issued."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__("-", parent=parent)
        self._workspace = workspace
        self._journal: Journal | None = None
        self._refused: dict[UUID, AppError] = {}
        self._batch = Batch(workspace, parent=self)
        self._batch.went_on.connect(self._on_went_on)
        self._batch.ended.connect(self._on_ended)
        self.preview = PaperPreview(workspace)
        self.add_action(self.preview.steps)
        self._shown = Segments()
        self._shown.chosen.connect(lambda _: self._show())
        self._ready, self._left_out, self._failed = Fact(), Fact(), Fact()
        self._note = WrappedLabel(face="caption", ink="text2")
        self.body.setSpacing(12)
        for part in (self._shown, self.preview, self._ready, self._left_out, self._failed):
            self.body.addWidget(part)
        self.body.addLayout(self._make_choices())
        self.body.addLayout(self._make_actions())
        self.body.addWidget(self._note)
        self._failed.hide()
        self.reword()

    def show_journal(self, journal: Journal) -> None:
        """Show who is ready; while a batch is running the page waits for its end."""
        if self._journal is None or self._journal.id != journal.id:
            self._refused = {}
            self._issued_on.set_value(self._workspace.store.today())
            self._say_segments(journal)
            self._shown.set_choice("ready" if self.ready(journal) or not _issued(journal) else "issued")
        self._journal = journal
        if not self._batch.is_running:
            self._show()

    def ready(self, journal: Journal) -> list[TraineeLine]:
        """Return those who would get a certificate today."""
        return [line for line in journal.trainees if line.may_be_certified and line.left_on is None]

    def turn_to(self, line: TraineeLine) -> None:
        """Show a trainee's paper, issued or to be issued."""
        if self._journal is None or self._batch.is_running:
            return
        name = "issued" if line.certificate else "ready"
        among = self._lines()[name]
        if line.id not in among:
            return
        if self._shown.choice() != name:
            self._shown.set_choice(name)
            self._show(at=among.index(line.id))
        else:
            self.preview.turn(among.index(line.id))

    def reword(self) -> None:
        """Say the panel in the language of the moment."""
        self.set_title(self.tr("Certificates"))
        self.preview.reword()
        self._day.set_label(self.tr("Date of issue"))
        self._tongue.set_label(self.tr("Language of the paper"))
        self._cancel.setText(self.tr("Stop"))
        self._save.setText(self.tr("Save PDF"))
        self._print.setText(self.tr("Print"))
        self._note.setText(
            self.tr("A number is never used again: a mistake is voided, and a new one issued.")
        )
        if self._journal:
            self._say()

    def _make_choices(self) -> QHBoxLayout:
        self._issued_on = DateField()
        self._issued_on.changed.connect(lambda *_: self._show())
        self._language = Segments(PAPER_LANGUAGES, height=36)
        self._language.set_choice("kk+ru")
        self._language.chosen.connect(lambda _: self._show())
        self._day, self._tongue = FieldBox("", self._issued_on), FieldBox("", self._language)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._day, 1)
        row.addWidget(self._tongue)
        return row

    def _make_actions(self) -> QVBoxLayout:
        self.issue = Button(kind="primary", icon="award")
        self._cancel, self._progress = Button(kind="secondary"), PlainLabel(face="label", ink="text2")
        self._save, self._print = Button(icon="download"), Button(icon="printer")
        self.issue.clicked.connect(self._on_issue)
        self._cancel.clicked.connect(self._batch.cancel)
        self._save.clicked.connect(lambda: self._with_paper(save_paper))
        self._print.clicked.connect(lambda: self._with_paper(print_paper))
        running, issued = QHBoxLayout(), QHBoxLayout()
        running.addWidget(self._progress, 1)
        running.addWidget(self._cancel)
        issued.setSpacing(12)
        issued.addWidget(self._save, 1)
        issued.addWidget(self._print, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.issue)
        column.addLayout(running)
        column.addLayout(issued)
        return column

    def _lines(self) -> dict[str, list[UUID]]:
        journal = self._journal
        if journal is None:
            return {"ready": [], "issued": []}
        issued = sorted(
            _issued(journal), key=lambda line: line.certificate.number if line.certificate else ""
        )
        return {"ready": [line.id for line in self.ready(journal)], "issued": [line.id for line in issued]}

    def _show(self, *, at: int = 0) -> None:
        """Say how things stand, and draw the papers of what is chosen."""
        journal = self._journal
        if journal is None:
            return
        self._say()
        day = self._issued_on.value()
        if self._shown.choice() == "issued":
            ids = [line.certificate.id for line in _issued(journal) if line.certificate]
            self._workspace.read(partial(certificates_of, ids=ids), done=partial(self._on_papers, at))
        elif day and (ready := [line.id for line in self.ready(journal)]):
            read = partial(previews_of, trainees=ready, issued_on=day)
            self._workspace.read(read, done=partial(self._on_papers, at))
        else:
            self.preview.show_paper(None)

    def _on_papers(self, at: int, found: Sequence[Certificate]) -> None:
        paper = certificates_paper(found, language=self._tongues()) if found else None
        self.preview.show_paper(paper, at=at)

    def _tongues(self) -> PaperLanguage:
        chosen = self._language.choice()
        return "kk" if chosen == "kk" else "ru" if chosen == "ru" else "kk+ru"

    def _say(self) -> None:
        journal = self._journal
        if journal is None:
            return
        self._say_segments(journal)
        ready = self.ready(journal)
        is_issued, is_running = self._shown.choice() == "issued", self._batch.is_running
        for part, is_shown in (
            (self.issue, not is_issued and not is_running),
            (self._cancel, is_running),
            (self._progress, is_running),
            (self._save, is_issued and not is_running),
            (self._print, is_issued and not is_running),
            (self._day, not is_issued),
        ):
            part.setVisible(is_shown)
        self.issue.setEnabled(bool(ready))
        count = QCoreApplication.translate("IssuePanel", "Issue %n certificate(s)", "", len(ready))
        self.issue.setText(count if ready else self.tr("Nothing to issue"))
        self._say_ready(ready, is_issued=is_issued)
        self._say_left_out(journal)
        self._say_refused(journal)

    def _say_segments(self, journal: Journal) -> None:
        ready, issued = len(self.ready(journal)), len(_issued(journal))
        self._shown.set_options(
            [
                ("ready", f"{self.tr('To issue')} · {ready}"),
                ("issued", f"{self.tr('Issued')} · {issued}"),
            ]
        )

    def _say_ready(self, ready: Sequence[TraineeLine], *, is_issued: bool) -> None:
        words = QCoreApplication.translate(
            "IssuePanel", "%n certificate(s) ready to be issued", "", len(ready)
        )
        self._ready.say(words, ", ".join(short_name(line.full_name) for line in ready[:_MOST_NAMED]))
        self._ready.setVisible(bool(ready) and not is_issued)

    def _say_left_out(self, journal: Journal) -> None:
        out = [
            line
            for line in journal.trainees
            if not line.may_be_certified and not line.certificate and line.left_on is None
        ]
        words = QCoreApplication.translate("IssuePanel", "%n trainee(s) not admitted", "", len(out))
        said = [f"{short_name(line.full_name)}: {reasons(line, journal)}" for line in out]
        self._left_out.say(words, "; ".join(said), is_good=False)
        self._left_out.setVisible(bool(out))

    def _say_refused(self, journal: Journal) -> None:
        names = {line.id: short_name(line.full_name) for line in journal.trainees}
        language = self._workspace.language
        said = [
            f"{names[id]}: {sentence(error).in_(language)}"
            for id, error in self._refused.items()
            if id in names
        ]
        words = QCoreApplication.translate("IssuePanel", "%n certificate(s) not issued", "", len(said))
        self._failed.say(words, " ".join(said), is_good=False)
        self._failed.setVisible(bool(said))

    def _on_issue(self) -> None:
        day, journal = self._issued_on.value(), self._journal
        if journal is None or day is None:
            self._day.set_message(self.tr("Enter the date of issue."))
            return
        self._day.set_message("")
        ready = [line.id for line in self.ready(journal)]
        self._batch.start(ready, issued_on=day)
        self._on_went_on(0)
        self._say()

    def _on_went_on(self, done: int) -> None:
        self._progress.setText(self.tr("Issued: {count}").format(count=done))

    def _on_ended(self, refused: dict[UUID, AppError]) -> None:
        """Show what is issued; the page's journal follows by itself."""
        self._refused = refused
        self._shown.set_choice("issued")
        self._show()

    def _with_paper(self, act: object) -> None:
        paper = self.preview.paper()
        if paper and callable(act):
            act(self._workspace, paper, parent=self.window())


def _issued(journal: Journal) -> list[TraineeLine]:
    return [line for line in journal.trainees if line.certificate]
