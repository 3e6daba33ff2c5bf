"""What pages may ask of the laptop they run on: its keys, copies, theme and idle time. The program hands one in."""

from collections.abc import Callable
from typing import Literal, Protocol

from PySide6.QtCore import SignalInstance

from core.errors import AppError
from ui.entrance import Sheet

Theme = Literal["system", "light", "dark"]
Failed = Callable[[AppError], None]


class Guard(Protocol):
    """`moved` tells that something below is not as it was."""

    @property
    def moved(self) -> SignalInstance:
        """The signal."""

    @property
    def theme(self) -> Theme:
        """The theme a person chose."""

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a person the program locks itself."""

    @property
    def is_device_bound(self) -> bool:
        """Whether this computer's keyring guards the store beside the passphrase."""

    @property
    def snapshot_ms(self) -> int | None:
        """When the newest backup copy was taken, in milliseconds since 1970."""

    @property
    def free_bytes(self) -> int:
        """The room left on the disk of the store."""

    @property
    def version(self) -> str:
        """The version of this program."""

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""

    def set_idle_minutes(self, minutes: int) -> None:
        """Lock after so many minutes."""

    def change_passphrase(self, *, old: str, new: str, done: Callable[[], None], failed: Failed) -> None:
        """Set a new passphrase by the old one."""

    def renew_recovery(self, *, done: Callable[[Sheet], None], failed: Failed) -> None:
        """Make a new recovery key; the sheet printed before is void."""

    def print_sheet(self, sheet: Sheet) -> None:
        """Print a recovery sheet on paper."""

    def take_snapshot(self, *, done: Callable[[], None], failed: Failed) -> None:
        """Take a backup copy now."""
