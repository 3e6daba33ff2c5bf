"""Watching for absence: nobody types for a while, or the computer slept."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

_TICK_MS = 5_000
_SLEPT_SECONDS = 60
_SIGNS = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class IdleWatch(QObject):
    """Emits `left` once, when nobody was here for `minutes` or the computer slept; `start` begins anew.

    Sleep is told by the clock: between two ticks far more time passed than between ticks of an awake
    computer. Install it as an event filter of the top window: all keys and presses pass there first.
    """

    left = Signal()

    def __init__(self, *, minutes: int, now: Callable[[], float] = time.time, parent: QObject) -> None:
        super().__init__(parent)
        self._minutes, self._now = minutes, now
        self._seen = self._ticked = now()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on."""
        self._minutes = minutes

    def start(self) -> None:
        """Watch from now on."""
        self._seen = self._ticked = self._now()
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clock."""
        now = self._now()
        has_slept = abs(now - self._ticked) > _SLEPT_SECONDS
        self._ticked = now
        if has_slept or now - self._seen >= self._minutes * 60:
            self.stop()
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """Take note of every sign of a person."""
        if event.type() in _SIGNS:
            self._seen = self._now()
        return False
