"""The journal as rows and columns for a view: marks by trainee and lesson, and the keys that write them."""

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.queries.journal import Journal
from core.vocabulary import vocabulary
from core.wording import LANGUAGES, Language
from ui.views.training.words import hours_said, reasons
from ui.wording import brief

LETTERED = ("absent", "excused", "late")
Index = QModelIndex | QPersistentModelIndex


def letter(mark: str, language: Language) -> str:
    """Return the letter of a mark, which is its key too."""
    return brief("attendance_mark", mark, language)


def mark_of_key(text: str) -> str | None:
    """Return the mark of a typed key: space for present, a mark's letter in any language; None for others."""
    if text == " ":
        return "present"
    typed = text.upper()
    return next((mark for mark in LETTERED if typed in {letter(mark, each) for each in LANGUAGES}), None)


@dataclass(frozen=True, slots=True)
class Cell:
    """A trainee at a lesson, and the mark there is."""

    trainee: UUID
    lesson: UUID
    mark: str | None


class JournalModel(QAbstractTableModel):
    """A row for each trainee, a column for each lesson, and the hours last."""

    def __init__(self) -> None:
        super().__init__()
        self.journal: Journal | None = None
        self.language: Language = "kk"
        self._marks: list[list[str | None]] = []

    def show(self, journal: Journal, language: Language) -> None:
        """Show a journal; one of the same people and lessons changes in place, so the cell stays."""
        is_same = self._shape(self.journal) == self._shape(journal)
        if not is_same:
            self.beginResetModel()
        self.journal, self.language = journal, language
        self._marks = [list(line.marks) for line in journal.trainees]
        if not is_same:
            self.endResetModel()
        elif self._marks:
            self._say_changed(0, self.rowCount() - 1)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def cell(self, index: Index) -> Cell | None:
        """Return the cell, None in the column of hours."""
        journal = self.journal
        if journal is None or not index.isValid() or index.column() >= len(journal.lessons):
            return None
        row, column = index.row(), index.column()
        return Cell(journal.trainees[row].id, journal.lessons[column].id, self._marks[row][column])

    def said(self, row: int) -> str:
        """Return the whole name of a trainee, with what is wrong with their consent."""
        assert self.journal is not None
        line = self.journal.trainees[row]
        lack = line.lacks_consent
        return (
            f"{line.full_name}: {reasons(replace(line, refusals=(lack,)), self.journal)}"
            if lack
            else line.full_name
        )

    def set_mark(self, index: Index, mark: str | None) -> None:
        """Show a mark at once, while it is being written."""
        self._marks[index.row()][index.column()] = mark
        self._say_changed(index.row(), index.row())

    def place(self, trainee: UUID, lesson: UUID) -> QModelIndex:
        """Return where a cell is; an invalid index when it is gone."""
        journal = self.journal
        rows = [line.id for line in journal.trainees] if journal else []
        columns = [one.id for one in journal.lessons] if journal else []
        if trainee not in rows or lesson not in columns:
            return QModelIndex()
        return self.index(rows.index(trainee), columns.index(lesson))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.journal is None else len(self.journal.trainees)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.journal is None else len(self.journal.lessons) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if self.journal is None or role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        cell = self.cell(index)
        if cell is None:
            return hours_said(self.journal.trainees[index.row()], self.journal)[0]
        name = vocabulary("attendance_mark").term(cell.mark).in_(self.language) if cell.mark else "–"
        return f"{self.said(index.row())}, {name}"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if self.journal is None or role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.journal.trainees[section].full_name
        lessons = self.journal.lessons
        return f"{lessons[section].held_on:%d.%m}" if section < len(lessons) else ""

    def _say_changed(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    @staticmethod
    def _shape(journal: Journal | None) -> tuple[list[UUID], list[UUID]]:
        if journal is None:
            return [], []
        return [line.id for line in journal.trainees], [one.id for one in journal.lessons]
