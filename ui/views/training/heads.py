"""The heads of the journal's grid: days with their weekdays above, trainees' names at the left."""

from PySide6.QtCore import QEvent, QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QToolTip, QWidget

from core.queries.journal import TraineeLine
from ui.theme import paint_icon, tokens_of
from ui.views.training.marks import JournalModel
from ui.widgets.paint import CENTER, LEFT, RIGHT, paint_box, painting, text_width, write

CELL = 44
_ROW, _HEAD = 32, 48
_NAME, _WIDEST_NAME = 184, 320
_PADDING, _BAR = 16, 3
_MARK = 24  # of a trainee without consent


class DaysHeader(QHeaderView):
    """The day over its weekday, and the title of the hours."""

    def __init__(self, model: JournalModel, *, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._journal = model
        self.hours_title = ""
        self.named_in = QLocale()
        self.setFixedHeight(_HEAD)
        self.setMinimumSectionSize(CELL)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens, journal = tokens_of(self.palette()), self._journal.journal
        if journal is None:
            return
        box = QRectF(rect)
        paint_box(painter, box, fill=tokens.surface)
        paint_box(painter, QRectF(box.left(), box.bottom() - 1, box.width(), 1), fill=tokens.line2)
        if section >= len(journal.lessons):
            inner = box.adjusted(_PADDING, 0, -_PADDING, 0)
            write(painter, inner, self.hours_title, face="mark", colour=tokens.text2, align=RIGHT)
            return
        day = journal.lessons[section].held_on
        upper, lower = box.adjusted(0, 6, 0, -box.height() / 2), box.adjusted(0, box.height() / 2, 0, -6)
        week = self.named_in.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
        write(painter, upper, f"{day:%d.%m}", face="mark", colour=tokens.text, align=CENTER)
        write(painter, lower, week, face="caption", colour=tokens.text2, align=CENTER)


class NamesHeader(QHeaderView):
    """The trainees' names, always in sight; the current row bears the bar."""

    def __init__(self, model: JournalModel, *, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._journal, self._grid = model, parent
        self.setFixedWidth(_NAME)
        self.setDefaultSectionSize(_ROW)
        self.setMinimumSectionSize(_ROW)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), super().sizeHint().height())

    def share(self, room: int) -> int:
        """Take what the names need of the room, within limits; return the width taken."""
        lines = self._journal.journal.trainees if self._journal.journal else ()
        widest = max((text_width(_shown(line), face="small") for line in lines), default=0)
        mark = _MARK if any(line.lacks_consent for line in lines) else 0
        width = round(min(max(_NAME, widest + _PADDING + 8 + mark), _WIDEST_NAME, max(room, _NAME)))
        if width != self.width():
            self.setFixedWidth(width)
        return width

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a whole name in a tooltip."""
        if isinstance(event, QHelpEvent) and self._journal.journal is not None:
            at = self.logicalIndexAt(event.pos())
            known = 0 <= at < len(self._journal.journal.trainees)
            QToolTip.showText(event.globalPos(), self._journal.said(at) if known else "", self)
            return True
        return super().viewportEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        journal = self._journal.journal
        if journal is None:
            return
        tokens, box = tokens_of(self.palette()), QRectF(rect)
        is_current = section == self._grid.currentIndex().row()
        paint_box(painter, box, fill=tokens.sel if is_current else tokens.surface)
        paint_box(painter, QRectF(box.left(), box.bottom() - 1, box.width(), 1), fill=tokens.line)
        if is_current:
            paint_box(painter, QRectF(box.left(), box.top(), _BAR, box.height() - 1), fill=tokens.accent)
        line = journal.trainees[section]
        ink = tokens.text3 if line.left_on else tokens.text
        inner = box.adjusted(_PADDING, 0, -4, -1)
        if line.lacks_consent:
            place = QRectF(inner.right() - 16, inner.top(), 16, inner.height())
            paint_icon(painter, place, name="shield-alert", colour=tokens.warn)
            inner.setRight(place.left() - 4)
        write(painter, inner, _shown(line), face="small", colour=ink, align=LEFT)


def _shown(line: TraineeLine) -> str:
    return " ".join(line.full_name.split()[:2])


class Corner(QWidget):
    """Where both heads meet: the title of the names, over the button that Qt draws there."""

    def __init__(self, *, parent: QTableView) -> None:
        super().__init__(parent)
        self._title = ""
        self.resize(_NAME, _HEAD)

    def set_title(self, title: str) -> None:
        """Name the trainees' column."""
        self._title = title
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            box = QRectF(self.rect())
            paint_box(painter, box, fill=tokens.surface)
            paint_box(painter, QRectF(0, box.bottom() - 1, box.width(), 1), fill=tokens.line2)
            inner = box.adjusted(_PADDING, 0, 0, 0)
            write(painter, inner, self._title, face="mark", colour=tokens.text2, align=LEFT)
