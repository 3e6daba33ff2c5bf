"""Fields for a day and for a time of day; both are typed quickly and written one way: 14.07.2026, 13:05."""

import re
from datetime import date, time, timedelta

from PySide6.QtCore import QDate, QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from core.errors import Refused
from core.kz.dates import YEARS_AHEAD, read_date
from ui.widgets.calendars import CalendarPopup
from ui.widgets.fields import TextField

_DATE_FORMAT = "%d.%m.%Y"
_MINUTES_STEP = 5
_ICON_ROOM = 36
_LEAST_WIDTH = 136  # a whole day and the icon


def read_time(text: str) -> time | None:
    """Read a typed time: 13:05, 1305, 9, 9.30; `None` if it is not one."""
    parts = re.findall(r"\d+", text)
    if len(parts) == 1 and len(parts[0]) in (3, 4):
        parts = [parts[0][:-2], parts[0][-2:]]
    if len(parts) not in (1, 2):
        return None
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) == 2 else 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


class DateField(TextField):
    """A day: typed, stepped with Up and Down, or chosen from the month (Alt+Down, F4, the icon).

    `years_ahead` is how far ahead a year of two digits may lie: 0 for a day that has come.
    """

    changed = Signal(object)

    def __init__(self, *, years_ahead: int = YEARS_AHEAD, parent: QWidget | None = None) -> None:
        super().__init__(right="calendar-days", parent=parent)
        self._years_ahead = years_ahead
        self.setMaxLength(10)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._known: date | None = None
        self._typed = ""
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self._on_finished)
        self._retranslate()

    def value(self) -> date | None:
        """Return the day, or `None` while nothing or no day is written."""
        try:
            return read_date(self.text(), today=_today(), years_ahead=self._years_ahead)
        except Refused:
            return None

    def is_readable(self) -> bool:
        """Tell whether what is written is a day or nothing at all."""
        return not self.text() or self.value() is not None

    def set_value(self, day: date | None) -> None:
        """Write a day without a signal."""
        self._known = day
        self._typed = day.strftime(_DATE_FORMAT) if day else ""
        self.setText(self._typed)

    def open_calendar(self) -> None:
        """Drop the month down."""
        popup = CalendarPopup(parent=self)
        popup.chosen.connect(lambda day: self._take(date(day.year(), day.month(), day.day())))
        day = self.value()
        popup.open_at(QDate(day.year, day.month, day.day) if day else QDate(), anchor=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (is_alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.isReadOnly():
            step = timedelta(days=1 if event.key() == Qt.Key.Key_Up else -1)
            self._take((self.value() or _today() - step) + step)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.position().x() > self.width() - _ICON_ROOM and not self.isReadOnly():
            self.open_calendar()
        else:
            super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("dd.mm.yyyy"))

    def _take(self, day: date) -> None:
        self.set_value(day)
        self.changed.emit(day)

    def _on_edited(self, text: str) -> None:
        is_growing = len(text) > len(self._typed)
        clean = re.sub(r"\.+", ".", re.sub(r"[^\d.]", ".", text))
        if is_growing and re.fullmatch(r"\d\d|\d\d\.\d\d", clean):
            clean += "."
        self._typed = clean
        if clean != text:
            self.setText(clean)

    def _on_finished(self) -> None:
        day = self.value()
        if day != self._known and self.is_readable():
            self.set_value(day)
            self.changed.emit(day)


class TimeField(TextField):
    """A time of day: typed as 1305 or 13:05, stepped by five minutes with Up and Down."""

    changed = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setMaxLength(5)
        self._known: time | None = None
        self.editingFinished.connect(self._on_finished)
        self._retranslate()

    def value(self) -> time | None:
        """Return the time, or `None` while nothing or no time is written."""
        return read_time(self.text())

    def is_readable(self) -> bool:
        """Tell whether what is written is a time or nothing at all."""
        return not self.text() or self.value() is not None

    def set_value(self, moment: time | None) -> None:
        """Write a time without a signal."""
        self._known = moment
        self.setText(moment.strftime("%H:%M") if moment else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        now = self.value()
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and now and not self.isReadOnly():
            step = _MINUTES_STEP if event.key() == Qt.Key.Key_Up else -_MINUTES_STEP
            minutes = (now.hour * 60 + now.minute + step) % (24 * 60)
            self.set_value(time(minutes // 60, minutes % 60))
            self.changed.emit(self.value())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("hh:mm"))

    def _on_finished(self) -> None:
        moment = self.value()
        if moment != self._known and self.is_readable():
            self.set_value(moment)
            self.changed.emit(moment)


def _today() -> date:
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())
