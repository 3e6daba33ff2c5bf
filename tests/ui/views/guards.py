"""The laptop as pages see it, without one: facts that stand, wishes that are written down."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from ui.entrance import Sheet
from ui.guard import Failed, Theme

GROUPS = ("7K4P",) * 14


class StandingGuard(QObject):
    """A `Guard` that answers at once; with a `refusal` it refuses."""

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.theme: Theme = "light"
        self.idle_minutes = 5
        self.is_device_bound = True
        self.snapshot_ms: int | None = None
        self.free_bytes = 41_000_000_000
        self.version = "0.1.0"
        self.refusal: AppError | None = None
        self.wishes: list[tuple[str, ...]] = []

    def set_theme(self, theme: Theme) -> None:
        self.wishes.append(("theme", theme))

    def set_idle_minutes(self, minutes: int) -> None:
        self.wishes.append(("idle", str(minutes)))

    def change_passphrase(self, *, old: str, new: str, done: Callable[[], None], failed: Failed) -> None:
        self.wishes.append(("passphrase", old, new))
        self._answer(done, failed)

    def renew_recovery(self, *, done: Callable[[Sheet], None], failed: Failed) -> None:
        self.wishes.append(("recovery",))
        self._answer(lambda: done(Sheet(GROUPS, "", "Аягөз-2")), failed)

    def print_sheet(self, sheet: Sheet) -> None:
        self.wishes.append(("print", *sheet.groups))

    def take_snapshot(self, *, done: Callable[[], None], failed: Failed) -> None:
        self.wishes.append(("snapshot",))
        self._answer(done, failed)

    def _answer(self, done: Callable[[], None], failed: Failed) -> None:
        if self.refusal:
            failed(self.refusal)
        else:
            done()
