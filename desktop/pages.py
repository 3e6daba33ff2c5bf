"""The pages of the program, in the order of the rail; a page that is not built yet is simply not in the list."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui.entrance import Strength
from ui.frame import PageEntry
from ui.frame.state import Group
from ui.syncing import Syncing
from ui.guard import Guard
from ui.views.office.settings import SettingsPage
from ui.views.people.list import PeoplePage
from ui.views.sync.centre import SyncCentre
from ui.views.today.page import TodayPage
from ui.views.training.certificates import CertificatesPage
from ui.views.training.courses import CoursesPage
from ui.views.training.group import GroupPage
from ui.views.view import View
from ui.views.visits.consultation import ConsultationPage
from ui.views.visits.log import ConsultationsPage
from ui.views.visits.visit import VisitPage
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

    def entry(
        name: str,
        group: Group,
        icon: str,
        title: Callable[[], str],
        make: Callable[[], View],
        under: str = "",
    ) -> PageEntry:
        def told() -> View:
            view = make()
            made(name, view)
            return view

        return PageEntry(name, group, icon, title, told, under)

    log, consultation = partial(ConsultationsPage, workspace), partial(ConsultationPage, workspace)
    centre = partial(SyncCentre, workspace, syncing=services.syncing, guard=services.guard)
    settings = partial(SettingsPage, workspace, guard=services.guard, strength=services.strength)
    return (
        entry("today", "work", "sun", _today, partial(TodayPage, workspace)),
        entry("people", "work", "users", _people, partial(PeoplePage, workspace)),
        entry("visit", "work", "house", _visit, partial(VisitPage, workspace), "today"),
        entry(
            "consultations",
            "work",
            "message-square-text",
            _consultations,
            log,
        ),
        entry(
            "consultation",
            "work",
            "message-square-text",
            _consultations,
            consultation,
            "consultations",
        ),
        entry("courses", "groups", "graduation-cap", _courses, partial(CoursesPage, workspace)),
        entry("group", "groups", "graduation-cap", _group, partial(GroupPage, workspace), "courses"),
        entry("certificates", "groups", "award", _certificates, partial(CertificatesPage, workspace)),
        entry("sync", "settings", "refresh-cw", _sync, centre),
        entry("settings", "settings", "settings", _settings, settings),
    )


def _today() -> str:
    return QCoreApplication.translate("Pages", "Today")


def _visit() -> str:
    return QCoreApplication.translate("Pages", "Home visit")


def _people() -> str:
    return QCoreApplication.translate("Pages", "People and families")


def _consultations() -> str:
    return QCoreApplication.translate("Pages", "Consultations")


def _consultation() -> str:
    return QCoreApplication.translate("Pages", "Consultation")


def _courses() -> str:
    return QCoreApplication.translate("Pages", "Courses")


def _group() -> str:
    return QCoreApplication.translate("Pages", "Group")


def _certificates() -> str:
    return QCoreApplication.translate("Pages", "Certificates")


def _sync() -> str:
    return QCoreApplication.translate("Pages", "Sync")


def _settings() -> str:
    return QCoreApplication.translate("Pages", "Settings")
