"""The grid of the lesson journal: trainees by lessons, walked and marked by keyboard; it knows no store."""

from uuid import UUID

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from core.queries.journal import Journal
from core.wording import Language
from ui.theme import Ink, Tokens, paint_icon, tokens_of
from ui.theme.tokens import FIELD_RADIUS
from ui.views.training.heads import CELL, Corner, DaysHeader, NamesHeader
from ui.views.training.marks import Index, JournalModel, letter, mark_of_key
from ui.views.training.words import hours_said
from ui.widgets.paint import CENTER, RIGHT, paint_box, paint_focus, text_width, write

_HOURS, _WIDEST_CELL, _MARK, _PADDING = 190, 64, 24, 16
_TONES: dict[str, tuple[Ink, str]] = {
    "absent": ("bad", "badsoft"),
    "excused": ("warn", "warnsoft"),
    "late": ("accent", "accentsoft"),
}


class JournalGrid(QTableView):
    """Arrows walk; Space marks present, the letters the rest, Delete takes a mark away; each goes on below.

    `marked` carries the Cell as it was, and the new mark (None: taken away). A double click turns present
    and absent.
    """

    marked = Signal(object, object)

    def __init__(self, *, hours_title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.journal = JournalModel()
        self.setModel(self.journal)
        self.setItemDelegate(_CellDelegate(self))
        self._days = DaysHeader(self.journal, parent=self)
        self._names = NamesHeader(self.journal, parent=self)
        self.setHorizontalHeader(self._days)
        self.setVerticalHeader(self._names)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda *_: self._names.viewport().update())
        self.journal.modelReset.connect(self._on_reset)
        self._corner = Corner(parent=self)
        self.set_titles("", hours=hours_title)

    def set_titles(self, names: str, *, hours: str) -> None:
        """Name the column of trainees and that of hours."""
        self._corner.set_title(names)
        self._days.hours_title = hours
        self._days.viewport().update()

    def show_journal(self, journal: Journal, *, language: Language) -> None:
        """Show a journal; the current cell stays where it is."""
        self._days.named_in = QLocale(language)
        self.journal.show(journal, language)
        self._days.viewport().update()

    def mark(self, mark: str | None) -> None:
        """Mark the current cell and go on to the trainee below."""
        index = self.currentIndex()
        cell = self.journal.cell(index)
        if cell is None:
            return
        if cell.mark != mark:
            self.journal.set_mark(index, mark)
            self.marked.emit(cell, mark)
        below = index.siblingAtRow(index.row() + 1)
        if below.isValid():
            self.setCurrentIndex(below)

    def go_to(self, trainee: UUID, lesson: UUID) -> None:
        """Make a cell the current one."""
        if (index := self.journal.place(trainee, lesson)).isValid():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        mark = mark_of_key(event.text()) if event.text() and is_plain else None
        if mark:
            self.mark(mark)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.mark(None)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cell = self.journal.cell(self.indexAt(event.position().toPoint()))
        if cell is not None:
            self.mark("absent" if cell.mark == "present" else "present")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _on_reset(self) -> None:
        self._share()
        if self.journal.columnCount() > 1 and self.journal.rowCount():
            self.setCurrentIndex(self.journal.index(0, self.journal.columnCount() - 2))

    def _share(self) -> None:
        """Give the days their room, and the hours what is left."""
        days = self.journal.columnCount() - 1
        if days < 0:
            return
        whole = self.viewport().width() + self._names.width()
        room = whole - self._names.share(whole - days * CELL - _HOURS)
        self._corner.resize(self._names.width(), self._corner.height())
        cell = max(CELL, min(_WIDEST_CELL, (room - _HOURS) // max(days, 1)))
        for at in range(days):
            self._days.resizeSection(at, cell)
        self._days.resizeSection(days, max(room - days * cell, _HOURS))


class _CellDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        grid = self.parent()
        assert isinstance(grid, JournalGrid)
        model, tokens, box = grid.journal, tokens_of(option.palette), QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == grid.currentIndex().row():
            paint_box(painter, box, fill=tokens.sel)
        paint_box(painter, QRectF(box.left(), box.bottom() - 1, box.width(), 1), fill=tokens.line)
        cell = model.cell(index)
        if cell is None:
            _paint_hours(painter, box, model, index.row(), tokens)
            return
        _paint_mark(painter, box, cell.mark, language=model.language, tokens=tokens)
        if index == grid.currentIndex() and option.state & QStyle.StateFlag.State_HasFocus:
            focus = QRectF(0, 0, 36, box.height() - 5)
            focus.moveCenter(box.center() - QPointF(0, 0.5))
            paint_focus(painter, focus, colour=tokens.accent, radius=FIELD_RADIUS)


def _paint_mark(
    painter: QPainter, box: QRectF, mark: str | None, *, language: Language, tokens: Tokens
) -> None:
    place = QRectF(0, 0, _MARK, _MARK)
    place.moveCenter(box.center())
    if mark == "present":
        paint_icon(painter, place.adjusted(4, 4, -4, -4), name="check", colour=tokens.ok)
    elif mark in _TONES:
        ink, soft = _TONES[mark]
        paint_box(painter, place, fill=getattr(tokens, soft), radius=4)
        write(painter, place, letter(mark, language), face="mark", colour=tokens.ink(ink), align=CENTER)
    else:
        write(painter, place, "·", face="body", colour=tokens.text3, align=CENTER)


def _paint_hours(painter: QPainter, box: QRectF, model: JournalModel, row: int, tokens: Tokens) -> None:
    assert model.journal is not None
    line = model.journal.trainees[row]
    words, ink = hours_said(line, model.journal)
    inner = box.adjusted(_PADDING, 0, -_PADDING, -1)
    figures = f"{line.attended} / {model.journal.course['hours']}"
    room = text_width(figures, face="bold") + 2
    colour = tokens.bad if ink == "bad" else tokens.text
    write(painter, inner, figures, face="bold", colour=colour, align=RIGHT)
    said = inner.adjusted(0, 0, -room - 8, 0)
    write(painter, said, words, face="caption", colour=tokens.ink(ink), align=RIGHT)
