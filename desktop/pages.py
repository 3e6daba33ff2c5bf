"""The pages of the program, in the order of the rail; a page that is not built yet is simply not in the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.entrance import Strength
from ui.frame import PageEntry
from ui.syncing import Syncing
from ui.views.office.guard import Guard
from ui.views.office.settings import SettingsPage
from ui.views.sync.centre import SyncCentre
from ui.views.view import View
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Services:
    """What some pages get beside the workspace."""

    syncing: Syncing
    guard: Guard
    strength: Callable[[str], Strength]


def page_entries(
    workspace: Workspace, *, services: Services, made: Callable[[str, View], None]
) -> Sequence[PageEntry]:
    """Return the pages; each is made when it is first shown, and then told to `made` by its name."""

    def making(name: str, make: Callable[[], View]) -> Callable[[], QWidget]:
        def page() -> QWidget:
            view = make()
            made(name, view)
            return view

        return page

    return (
        PageEntry(
            "sync",
            "settings",
            "refresh-cw",
            lambda: QCoreApplication.translate("Pages", "Sync"),
            making("sync", partial(SyncCentre, workspace, syncing=services.syncing, guard=services.guard)),
        ),
        PageEntry(
            "settings",
            "settings",
            "settings",
            lambda: QCoreApplication.translate("Pages", "Settings"),
            making(
                "settings", partial(SettingsPage, workspace, guard=services.guard, strength=services.strength)
            ),
        ),
    )
