"""What the frame is told: plain values, worded and painted elsewhere in this room."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtWidgets import QWidget

from core.wording import Language

Group = Literal["work", "groups", "programme", "desk", "settings"]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page of the program; its title is a function, so that it follows the language.

    `under` names the page of the rail that leads to it; a page with its own place there has none.
    """

    name: str
    group: Group
    icon: str
    title: Callable[[], str]
    make: Callable[[], QWidget]
    under: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class SyncState:
    """How this laptop stands to the server; `unsent` is never less than what the server does not have.

    `is_local` tells that there is no server: the office is on this laptop alone.
    """

    unsent: int = 0
    sent: int = 0
    total: int = 0
    problems: int = 0
    is_running: bool = False
    minutes_ago: int | None = None
    at: str = ""
    is_local: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class FrameState:
    """All the frame shows besides the pages; moments are worded by the caller ("today 09:12")."""

    language: Language = "kk"
    user: str = ""
    sync: SyncState = field(default_factory=SyncState)
    counts: Mapping[str, int] = field(default_factory=dict)
    saved_at: str = ""
    saved_what: str = ""
    backup_at: str = ""
    is_backup_old: bool = False
    clock_off_minutes: int = 0
    utc_offset: str = "UTC+5"
    is_private: bool = False
    is_practice: bool = False
    is_dark: bool = False
