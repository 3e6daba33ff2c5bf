"""The settings of this computer: language, theme, idle time, window, tables. No personal data; they are no record."""

from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from core.store import disk
from core.wording import Language

FILE = "settings.json"
Theme = Literal["system", "light", "dark"]


class Preferences(msgspec.Struct, frozen=True, kw_only=True):
    """What a person chose on this computer; a name that is not known is left out at the next save.

    `tables` holds by the name of a table what it remembers.
    """

    language: Language = "kk"
    theme: Theme = "system"
    idle_minutes: Annotated[int, msgspec.Meta(ge=1, le=60)] = 5
    window: tuple[int, int] | None = None
    is_maximised: bool = False
    tables: dict[str, dict[str, Any]] = {}


def read_preferences(folder: Path) -> Preferences:
    """Return what was chosen; the defaults where there is no file or it cannot be read."""
    try:
        return msgspec.json.decode((folder / FILE).read_bytes(), type=Preferences)
    except (OSError, msgspec.DecodeError):
        return Preferences()


def write_preferences(folder: Path, preferences: Preferences) -> None:
    """Keep them beside the store."""
    folder.mkdir(parents=True, exist_ok=True)
    disk.write(folder / FILE, msgspec.json.encode(preferences))


def has_preferences(folder: Path) -> bool:
    """Tell whether a person chose anything here yet."""
    return (folder / FILE).exists()
