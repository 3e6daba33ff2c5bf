"""The line below every page: the last thing saved, the backup, the clock, in words with the time."""

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.frame.state import FrameState
from ui.theme.tokens import ICON_GAP, PAGE_PADDING, STATUS_HEIGHT
from ui.widgets import ElidedLabel, Icon, PlainLabel
from ui.widgets.paint import paint_box, painting

_CLOCK_TOLERANCE_MINUTES = 2


class StatusLine(QWidget):
    """Worded from the frame's state."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = FrameState()
        self._saved_icon, self._saved = Icon("check", ink="ok"), ElidedLabel(face="tag", ink="text2")
        self._backup_icon, self._backup = Icon("hard-drive"), PlainLabel(face="caption", ink="text2")
        self._clock_icon, self._clock = Icon("clock"), PlainLabel(face="caption", ink="text2")
        self.setFixedHeight(STATUS_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_PADDING[0], 1, PAGE_PADDING[0], 0)
        row.setSpacing(ICON_GAP)
        row.addWidget(self._saved_icon)
        row.addWidget(self._saved, 1)
        row.addWidget(self._backup_icon)
        row.addWidget(self._backup)
        row.addSpacing(12)
        row.addWidget(self._clock_icon)
        row.addWidget(self._clock)

    def set_state(self, state: FrameState) -> None:
        """Say another state."""
        self._state = state
        is_saved = bool(state.saved_at)
        self._saved.set_text(self._saved_words() if is_saved else "")
        self._saved_icon.setVisible(is_saved)
        self._backup.setText(self._backup_words())
        self._warn(self._backup_icon, self._backup, "hard-drive", is_wrong=state.is_backup_old)
        is_off = abs(state.clock_off_minutes) > _CLOCK_TOLERANCE_MINUTES
        self._clock.setText(self._clock_words(is_off=is_off))
        self._warn(self._clock_icon, self._clock, "clock", is_wrong=is_off)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.set_state(self._state)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.surface)
            paint_box(painter, QRect(0, 0, self.width(), 1), fill=tokens.line)

    def _saved_words(self) -> str:
        saved = f"{self.tr('Saved')} {self._state.saved_at}"
        return f"{saved} · {self._state.saved_what}" if self._state.saved_what else saved

    def _backup_words(self) -> str:
        at = self._state.backup_at
        return f"{self.tr('Backup copy')}: {at}" if at else self.tr("No backup copy yet")

    def _clock_words(self, *, is_off: bool) -> str:
        if is_off:
            return self.tr("The clock is wrong by %n min", "", abs(self._state.clock_off_minutes))
        return f"{self.tr('The clock is right')}, {self._state.utc_offset}"

    def _warn(self, icon: Icon, label: PlainLabel, name: str, *, is_wrong: bool) -> None:
        icon.set_icon("triangle-alert" if is_wrong else name, ink="warn" if is_wrong else "text2")
        label.set_ink("warn" if is_wrong else "text2")
