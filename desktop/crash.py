"""The crash hook: every bug ends here, is written to the log, and becomes a report without personal data."""

import logging
import platform
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QObject, Qt, Signal

from desktop.logs import way
from desktop.version import VERSION

_log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Hands the report of the first bug to `show`, on the interface thread; later ones are only logged."""

    _came = Signal(str)

    def __init__(self, show: Callable[[str], None], *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._show = show
        self._has_crashed = False
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take every exception that nobody caught, of the interface and of any thread."""
        sys.excepthook = self._on_exception
        threading.excepthook = lambda told: self.take(told.exc_value or SystemError())

    def take(self, bug: BaseException) -> None:
        """Log the bug and show its report."""
        text = report(bug)
        _log.critical("%s", text)
        self._came.emit(text)

    def _on_exception(
        self, type_: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(type_, error, trace)
        else:
            self.take(error)

    def _on_came(self, text: str) -> None:
        if not self._has_crashed:
            self._has_crashed = True
            self._show(text)


def report(bug: BaseException) -> str:
    """Return what a developer needs and no word that a person typed."""
    about = f"Sapar {VERSION}, Python {platform.python_version()}, Qt {qt_version}, {platform.system()}"
    return f"{about} {platform.release()}\n{way(bug)}"
