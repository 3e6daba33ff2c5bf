"""The laptop as pages may use it: theme, idle time, keys and copies of the open store."""

import shutil
from collections.abc import Callable
from platform import node

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import AppError
from core.kz.dates import short_date
from desktop.choices import Choices
from desktop.preferences import Theme
from desktop.printing import print_sheet
from desktop.vault import Opened, Vault
from desktop.version import VERSION
from ui.entrance import Sheet
from ui.jobs import Job, Jobs

_DAY_MS = 24 * 3600 * 1000
_LOOK_MS = 10 * 60 * 1000
Failed = Callable[[AppError], None]


class Laptop(QObject):
    """A `Guard` for one open store. A copy is taken by itself when the newest one is a day old."""

    moved = Signal()

    def __init__(
        self, opened: Opened, *, vault: Vault, jobs: Jobs, choices: Choices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened, self._vault, self._jobs, self._choices = opened, vault, jobs, choices
        self._snapshot_ms = vault.snapshot_ms()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        choices.changed.connect(self.moved)

    @property
    def theme(self) -> Theme:
        """The theme a person chose."""
        return self._choices.now.theme

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a person the program locks itself."""
        return self._choices.now.idle_minutes

    @property
    def is_device_bound(self) -> bool:
        """Whether the keyring guards the store beside the passphrase."""
        return self._vault.is_device_bound()

    @property
    def snapshot_ms(self) -> int | None:
        """When the newest copy was taken."""
        return self._snapshot_ms

    @property
    def free_bytes(self) -> int:
        """The room left on the disk."""
        return shutil.disk_usage(self._vault.folder).free

    @property
    def version(self) -> str:
        """The version of this program."""
        return VERSION

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._choices.choose(theme=theme)

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after so many minutes."""
        self._choices.choose(idle_minutes=minutes)

    def change_passphrase(self, *, old: str, new: str, done: Callable[[], None], failed: Failed) -> None:
        """Set a new passphrase by the old one."""
        self._start(
            lambda: self._vault.change_passphrase(old=old, new=new), done=lambda _: done(), failed=failed
        )

    def renew_recovery(self, *, done: Callable[[Sheet], None], failed: Failed) -> None:
        """Make a new recovery key and its sheet."""
        store, keys = self._opened.store, self._opened.keys
        device = f"{node()}, {short_date(store.today())}"
        self._start(
            lambda: Sheet(tuple(self._vault.renew_recovery(keys).groups()), "", device),
            done=done,
            failed=failed,
        )

    def print_sheet(self, sheet: Sheet) -> None:
        """Print a recovery sheet on paper."""
        window = QApplication.activeWindow()
        if isinstance(window, QWidget):
            print_sheet(sheet, parent=window)

    def take_snapshot(self, *, done: Callable[[], None], failed: Failed) -> None:
        """Take a copy behind what the store's thread is doing."""

        def follow(_: object) -> None:
            self._snapshot_ms = self._vault.snapshot_ms()
            self.moved.emit()
            done()

        self._start(lambda: self._vault.take_snapshot(self._opened.keys), done=follow, failed=failed)

    def look(self) -> None:
        """Take a copy if the newest is a day old, or older than the clock can be."""
        age = None if self._snapshot_ms is None else self._opened.store.now() - self._snapshot_ms
        if age is None or not 0 <= age < _DAY_MS:
            self.take_quietly()

    def take_quietly(self) -> None:
        """Take a copy; whether it went well the status line tells by its age."""
        self.take_snapshot(done=lambda: None, failed=lambda _: None)

    def _start(self, work: Callable[[], object], *, done: Callable[..., None], failed: Failed) -> None:
        self._jobs.start(Job(work=lambda _: work(), done=done, failed=failed))
