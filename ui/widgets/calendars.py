"""The month that drops from a date field: painted, walked by keys, week from Monday."""

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Tokens
from ui.theme.tokens import FIELD_RADIUS, TOOL_HEIGHT
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import PlainLabel
from ui.widgets.paint import CENTER, paint_box, paint_focus, painting, write
from ui.widgets.popups import Popup

_CELL = 36
_DAYS, _WEEKS = 7, 6
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}


class MonthGrid(QWidget):
    """Six weeks of days; `day` is the one the keys are on."""

    chosen = Signal(QDate)
    moved = Signal(QDate)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = QDate.currentDate()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        return QSize(_CELL * _DAYS, _CELL * (_WEEKS + 1))

    def day(self) -> QDate:
        """Return the day the keys are on."""
        return self._day

    def set_day(self, day: QDate) -> None:
        """Go to a day."""
        self._day = day
        self.setAccessibleName(self.locale().toString(day, QLocale.FormatType.LongFormat))
        self.moved.emit(day)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.set_day(self._day.addDays(_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            months = 12 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            self.set_day(self._day.addMonths(months if key == Qt.Key.Key_PageDown else -months))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        week = int(event.position().y() // _CELL) - 1
        if week >= 0:
            self.set_day(self._first().addDays(week * _DAYS + int(event.position().x() // _CELL)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.position().y() > _CELL:
            self.chosen.emit(self._day)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            for column in range(_DAYS):
                name = self.locale().dayName(column + 1, QLocale.FormatType.ShortFormat)
                write(painter, _cell(column, 0), name, face="caption", colour=tokens.text3, align=CENTER)
            for at in range(_DAYS * _WEEKS):
                box = _cell(at % _DAYS, at // _DAYS + 1)
                self._paint_day(painter, box, self._first().addDays(at), tokens)

    def _paint_day(self, painter: QPainter, box: QRectF, day: QDate, tokens: Tokens) -> None:
        inner = box.adjusted(2, 2, -2, -2)
        ink = tokens.text if day.month() == self._day.month() else tokens.text3
        if day == self._day:
            paint_box(painter, inner, fill=tokens.accent, radius=FIELD_RADIUS)
            ink = tokens.onaccent
        elif day == QDate.currentDate():
            paint_focus(painter, inner, colour=tokens.accent, radius=FIELD_RADIUS)
        write(painter, box, str(day.day()), face="small", colour=ink, align=CENTER)

    def _first(self) -> QDate:
        first = QDate(self._day.year(), self._day.month(), 1)
        return first.addDays(1 - first.dayOfWeek())


def _cell(column: int, row: int) -> QRectF:
    corner = QPointF(column * _CELL, row * _CELL)
    return QRectF(corner.x(), corner.y(), _CELL, _CELL)


class CalendarPopup(Popup):
    """Month and year above, days, and a way to today."""

    chosen = Signal(QDate)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.grid = MonthGrid()
        self._title = PlainLabel(face="bold")
        self._back = IconButton("chevron-left", name=self.tr("Previous month"))
        self._on = IconButton("chevron-right", name=self.tr("Next month"))
        self._today = Button(self.tr("Today"), kind="quiet", height=TOOL_HEIGHT)
        head = QHBoxLayout()
        head.addWidget(self._back)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignHCenter)
        head.addWidget(self._on)
        self.body.addLayout(head)
        self.body.addWidget(self.grid)
        self.body.addWidget(self._today, 0, Qt.AlignmentFlag.AlignLeft)
        self.grid.moved.connect(self._on_moved)
        self.grid.chosen.connect(self._on_chosen)
        self._back.clicked.connect(lambda: self.grid.set_day(self.grid.day().addMonths(-1)))
        self._on.clicked.connect(lambda: self.grid.set_day(self.grid.day().addMonths(1)))
        self._today.clicked.connect(lambda: self._on_chosen(QDate.currentDate()))

    def title(self) -> str:
        """Return the month and year that are shown."""
        return self._title.text()

    def open_at(self, day: QDate, *, anchor: QWidget) -> None:
        """Show the month of a day under a field."""
        self.setLocale(anchor.locale())
        self.grid.set_day(day if day.isValid() else QDate.currentDate())
        self.open_below(anchor)
        self.grid.setFocus()

    def _on_moved(self, day: QDate) -> None:
        month = self.locale().standaloneMonthName(day.month())
        self._title.setText(f"{month[:1].upper()}{month[1:]} {day.year()}")

    def _on_chosen(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(day)
