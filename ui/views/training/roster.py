"""The Group tab: who is in the group, admitting by search, and the examination's result in the row."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.training import AdmitTrainee, ChangeTrainee
from core.errors import AppError
from core.queries.journal import Journal, TraineeLine
from core.vocabulary import vocabulary
from core.wording import Language, sentence
from ui.tables import Column, Table
from ui.views.picking import PersonSearch, Picked
from ui.views.training.words import certificate_pill, hours_said
from ui.views.view import Destination
from ui.widgets import Banner, DateField, Menu, PlainLabel
from ui.wording import capital, day, said
from ui.workspace import Workspace


def roster_columns(journal: Journal | None, language: Language) -> list[Column[TraineeLine]]:
    """Return the columns of the roster."""
    return [*_admission_columns(), _hours_column(journal), *_outcome_columns(language)]


def _admission_columns() -> list[Column[TraineeLine]]:
    def left(line: TraineeLine) -> str:
        words = QCoreApplication.translate("Roster", "left {day}")
        return words.format(day=day(line.left_on)) if line.left_on else ""

    return [
        Column[TraineeLine](
            name="name",
            title=QCoreApplication.translate("Roster", "Trainee"),
            text=lambda line: line.full_name,
            sub=left,
            face="strong",
            width=240,
            stretches=True,
        ),
        Column[TraineeLine](
            name="admitted",
            title=QCoreApplication.translate("Roster", "Admitted"),
            text=lambda line: day(line.admitted_on),
            width=124,
            is_shown=False,
        ),
    ]


def _hours_column(journal: Journal | None) -> Column[TraineeLine]:
    return Column[TraineeLine](
        name="hours",
        title=QCoreApplication.translate("Roster", "Hours"),
        text=lambda line: str(line.attended),
        sub=lambda line: hours_said(line, journal)[0] if journal else "",
        sub_ink=lambda line: hours_said(line, journal)[1] if journal else "text3",
        width=132,
    )


def _outcome_columns(language: Language) -> list[Column[TraineeLine]]:
    def result(line: TraineeLine) -> str:
        if line.left_on:
            return ""
        known = capital(said("exam_result", line.exam_result, language))
        return known or QCoreApplication.translate("Roster", "Set the result")

    return [
        Column[TraineeLine](
            name="exam",
            title=QCoreApplication.translate("Roster", "Examination"),
            action=result,
            width=152,
        ),
        Column[TraineeLine](
            name="exam_on",
            title=QCoreApplication.translate("Roster", "Examined on"),
            text=lambda line: day(line.exam_on),
            ink=lambda _: "text2",
            width=112,
        ),
        Column[TraineeLine](
            name="certificate",
            title=QCoreApplication.translate("Roster", "Certificate"),
            pills=lambda line: (certificate_pill(line),),
            width=150,
        ),
    ]


class RosterTab(QWidget):
    """The trainees. Enter opens what can be done with one: results, leaving, the person's card."""

    wanted = Signal(object)

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._journal: Journal | None = None
        self._refusal = Banner("", tone="bad")
        self._refusal.hide()
        self.table = Table(
            roster_columns(None, workspace.language),
            key=lambda line: line.id,
            memory=workspace.memory("roster"),
        )
        self.table.opened.connect(self._on_opened)
        self.table.action_wanted.connect(lambda line, _: self._on_opened(line))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._make_tools())
        column.addWidget(self._refusal)
        column.addWidget(self.table, 1)
        self.table.empty.pressed.connect(self.search.setFocus)
        self.reword()

    def show_journal(self, journal: Journal) -> None:
        """Show who is in the group."""
        if self._journal is None or self._journal.id != journal.id:
            known = [line.exam_on for line in journal.trainees if line.exam_on]
            self._exam_on.set_value(max(known, default=self._workspace.store.today()))
            self._refusal.hide()
        self._journal = journal
        self.table.set_columns(roster_columns(journal, self._workspace.language))
        self.table.show_rows(journal.trainees)

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self.search.setPlaceholderText(self.tr("Add: name, IIN or phone"))
        self._exam.setText(self.tr("Day of the examination"))
        self.table.set_columns(roster_columns(self._journal, self._workspace.language))
        self.table.empty.set_words(
            self.tr("Nobody is in the group yet"),
            text=self.tr("Find people by name, IIN or phone; each needs a consent in force."),
            action=self.tr("Add a trainee"),
        )

    def _make_tools(self) -> QHBoxLayout:
        self.search = PersonSearch(self._workspace)
        self.search.setMinimumWidth(330)
        self.search.setMaximumWidth(360)
        self.search.picked.connect(self._on_picked)
        self._exam, self._exam_on = PlainLabel(face="label", ink="text2"), DateField()
        self._exam_on.setFixedWidth(150)
        self._exam.setBuddy(self._exam_on)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addStretch(1)
        row.addWidget(self._exam)
        row.addWidget(self._exam_on)
        return row

    def _on_picked(self, one: Picked) -> None:
        if self._journal is None:
            return
        today = self._workspace.store.today().isoformat()
        command = AdmitTrainee(
            group=str(self._journal.id),
            person=str(one.id),
            admitted_on=max(today, str(self._journal.group["starts_on"])),
        )
        self._workspace.do(command, done=lambda _: self._refusal.hide(), failed=self._on_refused)

    def _on_opened(self, line: TraineeLine) -> None:
        """Offer the results and the rest at the row."""
        view = self.table.view
        at = view.visualRect(view.currentIndex().siblingAtColumn(3)).bottomLeft()
        self.menu_of(line).popup(view.viewport().mapToGlobal(at if at.x() else QPoint(0, 0)))

    def menu_of(self, line: TraineeLine) -> Menu:
        """Return what can be done with a trainee."""
        menu, words = Menu(parent=self), vocabulary("exam_result")
        for code in words.codes:
            action = QAction(capital(words.term(code).in_(self._workspace.language)), menu, checkable=True)
            action.setChecked(code == line.exam_result)
            action.triggered.connect(lambda _=False, code=code: self._set_result(line.id, code))
            menu.addAction(action)
        if line.exam_result:
            action = menu.addAction(self.tr("No result"))
            action.triggered.connect(lambda: self._set_result(line.id, None))
        menu.addSeparator()
        if line.left_on is None:
            left = menu.addAction(self.tr("Left the group today"))
            left.triggered.connect(
                lambda: self._change(line.id, left_on=self._workspace.store.today().isoformat())
            )
        else:
            back = menu.addAction(self.tr("Back in the group"))
            back.triggered.connect(lambda: self._change(line.id, left_on=None))
        card = menu.addAction(self.tr("Open the person's card"))
        card.triggered.connect(lambda: self.wanted.emit(Destination("person", line.person)))
        return menu

    def _set_result(self, trainee: UUID, code: str | None) -> None:
        on = self._exam_on.value()
        exam_on = on.isoformat() if on and code else None
        self._change(trainee, exam_result=code, exam_on=exam_on)

    def _change(self, trainee: UUID, **values: Any) -> None:
        command = ChangeTrainee(id=str(trainee), **values)
        self._workspace.do(command, done=lambda _: self._refusal.hide(), failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        self._refusal.set_words(sentence(error).in_(self._workspace.language), tone="bad")
        self._refusal.show()
