"""The pill that says how the laptop stands to the server, in words that are always true."""

from PySide6.QtCore import QEvent, QPointF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.frame.state import SyncState
from ui.theme.tokens import PILL_HEIGHT, TOOL_HEIGHT
from ui.widgets import IconButton, KeyButton, Pill, paint_pill
from ui.widgets.paint import paint_focus, painting, shows_focus
from ui.widgets.pills import pill_width

_HOUR = 60
_DAY = 24 * _HOUR


class _PillButton(KeyButton):
    def __init__(self) -> None:
        super().__init__()
        self.pill = Pill("")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_pill(self, pill: Pill) -> None:
        self.pill = pill
        self.setAccessibleName(pill.text)
        self.setToolTip(pill.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self.pill) + 0.5), TOOL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(96, TOOL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            middle = QPointF(0, self.height() / 2)
            paint_pill(painter, middle, self.pill, tokens=tokens, room=self.width())
            if shows_focus(self):
                edge = (self.height() - PILL_HEIGHT) // 2
                ring = self.rect().adjusted(0, edge, 0, -edge)
                paint_focus(painter, ring, colour=tokens.accent, radius=PILL_HEIGHT / 2)


class SyncPill(QWidget):
    """Pressed, it leads to the sync centre; while sending it can be stopped."""

    pressed = Signal()
    cancel_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = SyncState()
        self._pill = _PillButton()
        self._cancel = IconButton("x", name="")
        self._pill.clicked.connect(self.pressed)
        self._cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._pill)
        row.addWidget(self._cancel)
        self.set_state(self._state)

    def set_state(self, state: SyncState) -> None:
        """Say another state."""
        self._state = state
        self._pill.set_pill(self.worded())
        self._cancel.set_name(self.tr("Cancel"))
        self._cancel.setVisible(state.is_running)

    def worded(self) -> Pill:
        """Return the state as a pill: running first, then problems, then what is not sent."""
        state = self._state
        number = self.locale().toString
        if state.is_local:
            return Pill(self.tr("Records stay on this laptop"), "neutral", "hard-drive")
        if state.is_running:
            text = self.tr("Sending {done} of {all}")
            return Pill(text.format(done=number(state.sent), all=number(state.total)), "info", "refresh-cw")
        if state.problems:
            return Pill(f"{self.tr('Problem')}: {number(state.problems)}", "bad", "circle-alert")
        if state.unsent:
            text = f"{self.tr('Not sent')} {number(state.unsent)}"
            return Pill(self._since(text), "warn", "cloud-upload")
        if state.minutes_ago is None and not state.at:
            return Pill(self.tr("Last sync: never"), "neutral", "cloud-off")
        return Pill(
            f"{self.tr('All sent')} · {state.at}" if state.at else self.tr("All sent"), "ok", "cloud-check"
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self.set_state(self._state)
        super().changeEvent(event)

    def _since(self, text: str) -> str:
        minutes = self._state.minutes_ago
        return text if minutes is None else f"{text} · {self._ago(minutes)}"

    def _ago(self, minutes: int) -> str:
        if minutes < _HOUR:
            return self.tr("%n min ago", "", minutes)
        if minutes < _DAY:
            return self.tr("%n h ago", "", minutes // _HOUR)
        return self.tr("%n d ago", "", minutes // _DAY)
