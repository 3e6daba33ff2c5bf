"""The Journal tab: every mark is written at once and can be taken back; a new lesson begins with all present."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.command import Answer, Command
from core.commands.records import DeleteRecord
from core.commands.training import MarkTrainee, RecordLesson
from core.errors import AppError
from core.identity import new_id
from core.queries.journal import Journal
from core.wording import sentence
from ui.forms import Form
from ui.views.training.consents import ConsentBanner
from ui.views.training.grid import JournalGrid
from ui.views.training.marks import LETTERED, Cell, letter
from ui.widgets import (
    Banner,
    Button,
    Card,
    EmptyState,
    Line,
    PlainLabel,
    ScrollColumn,
    SideBySide,
    WrappedLabel,
)
from ui.wording import said
from ui.workspace import Workspace

_LESSON = (("held_on",), ("hours",), ("topic",))
_USUAL_HOURS = 8


class JournalTab(QWidget):
    """The grid of a group, the legend of its keys, and the panel of a new lesson.

    Ctrl+Z takes the last marks back one by one; Ctrl+N begins a lesson. `printing_wanted` asks for the sheet.
    """

    printing_wanted = Signal()

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._journal: Journal | None = None
        self._lesson = new_id()
        self._saved: UUID | None = None
        self._done: list[tuple[Cell, UUID | None]] = []
        self._side = self._make_side()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._refusal = Banner("", tone="bad")
        self._refusal.hide()
        self._bare = ConsentBanner()
        for banner in (self._refusal, self._bare):
            column.addWidget(banner)
        self._parts = SideBySide(self._make_card(), self._side, side_width=288)
        column.addWidget(self._parts, 1)
        self._side.hide()
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self.undo)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self.begin_lesson)
        self.reword()

    def show_journal(self, journal: Journal) -> None:
        """Show the group's journal; another group's forgets what could be undone."""
        if self._journal is None or self._journal.id != journal.id:
            self._done.clear()
            self._side.hide()
        self._journal = journal
        self.grid.show_journal(journal, language=self._workspace.language)
        is_empty = not (journal.lessons and journal.trainees)
        self._empty.setVisible(is_empty)
        self.grid.setVisible(not is_empty)
        self._legend.setVisible(not is_empty)
        self._go_to_saved(journal)
        self._say()

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        language = self._workspace.language
        self._title.setText(self.tr("Lesson journal"))
        self._print.setText(self.tr("Attendance sheet"))
        self._new.setText(self.tr("New lesson"))
        self.grid.setAccessibleName(self.tr("Lesson journal"))
        self.grid.set_titles(self.tr("Trainee"), hours=self.tr("Hours"))
        for mark, button in self._marks.items():
            key = self.tr("Space") if mark == "present" else letter(mark, language)
            button.setText(f"{key} – {said('attendance_mark', mark, language)}")
        self._panel.set_title(self.tr("New lesson"))
        self._hint.setText(self.tr("Everybody is marked present; then mark who was not."))
        self._save.setText(self.tr("Save the lesson"))
        self._cancel.setText(self.tr("Cancel"))
        self._form.reword(language)
        self._say()

    def begin_lesson(self) -> None:
        """Open the panel of a new lesson, as today's and as long as the last one."""
        journal = self._journal
        if journal is None:
            return
        hours = journal.lessons[-1].hours if journal.lessons else _USUAL_HOURS
        self._lesson = new_id()
        self._form.clear()
        self._form.show_values({"held_on": self._workspace.store.today(), "hours": hours})
        self._message.hide()
        self._side.show()
        self._form.focus("held_on")

    def undo(self) -> None:
        """Take back the last mark."""
        if not self._done:
            return
        cell, made = self._done.pop()
        self.grid.go_to(cell.trainee, cell.lesson)
        if cell.mark:
            self._write(MarkTrainee(lesson=str(cell.lesson), trainee=str(cell.trainee), mark=cell.mark))
        elif made:
            self._write(DeleteRecord(kind="lesson_mark", id=str(made)))

    def _make_card(self) -> QWidget:
        card = Card(padding=1)
        card.body.setSpacing(0)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._title = PlainLabel(face="section")
        self._print, self._new = (
            Button(icon="printer", height=32),
            Button(icon="plus", kind="primary", height=32),
        )
        self._print.clicked.connect(self.printing_wanted)
        self._new.clicked.connect(self.begin_lesson)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._print)
        row.addWidget(self._new)
        self.grid = JournalGrid()
        self.grid.marked.connect(self._on_marked)
        self._empty = EmptyState(icon="clipboard-list")
        self._empty.pressed.connect(self.begin_lesson)
        card.body.addWidget(head)
        card.body.addWidget(Line())
        card.body.addWidget(self.grid, 1)
        card.body.addWidget(self._empty, 1)
        card.body.addWidget(Line())
        card.body.addWidget(self._make_foot())
        card.setMinimumHeight(300)
        return card

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(12, 4, 16, 6)
        column.setSpacing(0)
        self._legend = QWidget()
        legend = QHBoxLayout(self._legend)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(12)
        self._marks = {mark: Button(kind="link", height=32) for mark in ("present", *LETTERED)}
        for mark, button in self._marks.items():
            button.clicked.connect(lambda _=False, mark=mark: self._on_pressed(mark))
            legend.addWidget(button)
        legend.addStretch(1)
        self._threshold, self._count = (PlainLabel(face="label", ink="text2") for _ in range(2))
        row = QHBoxLayout()
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(self._threshold)
        row.addStretch(1)
        row.addWidget(self._count)
        column.addWidget(self._legend)
        column.addLayout(row)
        return foot

    def _make_side(self) -> ScrollColumn:
        side = ScrollColumn()
        self._panel = Card("-")
        self._panel.body.setSpacing(12)
        self._hint = WrappedLabel(face="small", ink="text2")
        self._form = Form(RecordLesson.fields, rows=_LESSON, language=self._workspace.language)
        self._message = WrappedLabel(face="label", ink="bad")
        self._message.hide()
        self._save, self._cancel = Button(kind="primary", icon="check"), Button(kind="quiet")
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self._close)
        for part in (self._hint, self._form, self._message, self._save, self._cancel):
            self._panel.body.addWidget(part)
        for keys, act in (("Ctrl+S", self._save.click), ("Esc", self._close)):
            QShortcut(QKeySequence(keys), side).activated.connect(act)
        side.body.addWidget(self._panel)
        side.body.addStretch(1)
        return side

    def _close(self) -> None:
        """Close the panel and go to the marks; where there is nobody to mark, to the next lesson."""
        (self._new if self.grid.isHidden() else self.grid).setFocus()
        self._side.hide()

    def _on_pressed(self, mark: str) -> None:
        self.grid.mark(mark)
        self.grid.setFocus()

    def _on_marked(self, cell: Cell, mark: str | None) -> None:
        """Write the mark at once; how to take it back is known when it is written."""
        if mark is None:
            self._take_away(cell)
            return
        command = MarkTrainee(lesson=str(cell.lesson), trainee=str(cell.trainee), mark=mark)
        self._write(command, lambda answer: self._done.append((cell, answer.one("lesson_mark"))))

    def _take_away(self, cell: Cell) -> None:
        """Delete a mark: writing it once more tells its id."""
        again = MarkTrainee(lesson=str(cell.lesson), trainee=str(cell.trainee), mark=cell.mark)

        def delete(answer: Answer) -> None:
            self._write(DeleteRecord(kind="lesson_mark", id=str(answer.one("lesson_mark"))))
            self._done.append((cell, None))

        self._write(again, delete)

    def _write(self, command: Command, done: Callable[[Answer], None] = lambda _: None) -> None:
        def follow(answer: Answer) -> None:
            self._refusal.hide()
            done(answer)

        self._workspace.do(command, done=follow, failed=self._on_refused)

    def _on_refused(self, error: AppError) -> None:
        """Say why, and show the marks as they are written."""
        self._refusal.set_words(sentence(error).in_(self._workspace.language), tone="bad")
        self._refusal.show()
        if self._journal:
            self.show_journal(self._journal)

    def _on_save(self) -> None:
        journal = self._journal
        if journal is None or self._form.problems():
            return
        here = [line for line in journal.trainees if line.left_on is None]
        values: dict[str, Any] = self._form.values()
        values |= {"id": str(self._lesson), "group": str(journal.id)}
        values["marks"] = [{"trainee": str(line.id), "mark": "present"} for line in here]
        self._save.setEnabled(False)
        self._workspace.do(RecordLesson(**values), done=self._on_saved, failed=self._on_not_saved)

    def _on_saved(self, answer: Answer) -> None:
        """Go to the marks of the lesson as soon as they are shown."""
        self._save.setEnabled(True)
        self._close()
        self._saved = answer.one("lesson")

    def _go_to_saved(self, journal: Journal) -> None:
        """Go to the lesson just saved, once; where there is nobody to mark, there is nowhere to go."""
        saved = self._saved
        if saved not in [one.id for one in journal.lessons]:
            return
        self._saved = None
        if journal.trainees:
            self.grid.go_to(journal.trainees[0].id, saved)
            self.grid.setFocus()

    def _on_not_saved(self, error: AppError) -> None:
        self._save.setEnabled(True)
        if not self._form.refuse(error):
            self._message.setText(sentence(error).in_(self._workspace.language))
            self._message.show()

    def _say(self) -> None:
        journal = self._journal
        if journal is None:
            return
        self._bare.show_lines(journal.trainees, language=self._workspace.language)
        hours = journal.course["hours"]
        self._threshold.setText(
            self.tr("Needed for a certificate: {needed} of {hours} hours").format(
                needed=journal.hours_needed, hours=hours
            )
        )
        count = QCoreApplication.translate("JournalTab", "%n trainee(s)", "", len(journal.trainees))
        self._count.setText(count)
        if journal.trainees:
            self._empty.set_words(
                self.tr("No lesson is recorded yet"),
                text=self.tr("Each lesson is a column: its day, its hours, and a mark for everybody."),
                action=self.tr("New lesson"),
            )
        else:
            self._empty.set_words(
                self.tr("Nobody is in the group yet"),
                text=self.tr("Add the trainees in the tab of the group, then record the first lesson."),
            )
