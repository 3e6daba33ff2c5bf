"""The choices of this computer while the program runs: changed at once, kept at once."""

import logging
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from core.errors import Unavailable
from desktop.preferences import Preferences, read_preferences, write_preferences

_log = logging.getLogger(__name__)


class Choices(QObject):
    """`now` is what holds; `changed` tells that it is not as it was."""

    changed = Signal()

    def __init__(self, folder: Path, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.now: Preferences = read_preferences(folder)

    def choose(self, **chosen: object) -> None:
        """Take other values of `Preferences`, and keep them as far as the disk allows."""
        self.now = msgspec.structs.replace(self.now, **chosen)
        self.keep()
        self.changed.emit()

    def keep(self) -> None:
        """Write what holds, also what tables remembered since; without them the program works all the same."""
        try:
            write_preferences(self._folder, self.now)
        except Unavailable as error:
            _log.warning("the settings were not kept: %s", error)
