"""The pages of the program, in the order of the rail; a page that is not built yet is simply not in the list."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.entrance import Strength
from ui.frame import PageEntry
from ui.frame.state import Group
from ui.guard import Guard
from ui.syncing import Syncing
from ui.views.indicators.page import IndicatorsPage
from ui.views.office.settings import SettingsPage
from ui.views.people.family import FamilyPage
from ui.views.people.form_family import FormFamilyPage
from ui.views.people.list import PeoplePage
from ui.views.people.person import PersonPage
from ui.views.people.register import RegisterPage
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


@dataclass(frozen=True, slots=True)
class _Page:
    """A page: its name, its place on the rail or the page there that leads to it, and how it is made."""

    name: str
    group: Group
    icon: str
    make: Callable[[Workspace, Services], View]
    under: str = ""


def _sync(workspace: Workspace, services: Services) -> View:
    return SyncCentre(workspace, syncing=services.syncing, guard=services.guard)


def _settings(workspace: Workspace, services: Services) -> View:
    return SettingsPage(workspace, guard=services.guard, strength=services.strength)


_PAGES = (
    _Page("today", "work", "sun", lambda workspace, _: TodayPage(workspace)),
    _Page("visit", "work", "house", lambda workspace, _: VisitPage(workspace), "today"),
    _Page("people", "work", "users", lambda workspace, _: PeoplePage(workspace)),
    _Page("person", "work", "user", lambda workspace, _: PersonPage(workspace), "people"),
    _Page("people-new", "work", "user-plus", lambda workspace, _: RegisterPage(workspace), "people"),
    _Page("family", "work", "users", lambda workspace, _: FamilyPage(workspace), "people"),
    _Page("families-new", "work", "users", lambda workspace, _: FormFamilyPage(workspace), "people"),
    _Page("consultations", "work", "message-square-text", lambda workspace, _: ConsultationsPage(workspace)),
    _Page("consultation", "work", "phone", lambda workspace, _: ConsultationPage(workspace), "consultations"),
    _Page("courses", "groups", "graduation-cap", lambda workspace, _: CoursesPage(workspace)),
    _Page("group", "groups", "users", lambda workspace, _: GroupPage(workspace), "courses"),
    _Page("certificates", "groups", "award", lambda workspace, _: CertificatesPage(workspace)),
    _Page("indicators", "programme", "target", lambda workspace, _: IndicatorsPage(workspace)),
    _Page("sync", "settings", "refresh-cw", _sync),
    _Page("settings", "settings", "settings", _settings),
)


def page_entries(
    workspace: Workspace, *, services: Services, made: Callable[[str, View], None]
) -> Sequence[PageEntry]:
    """Return the pages; each is made when it is first shown, and then told to `made` by its name."""

    def entries() -> Iterator[PageEntry]:
        for page in _PAGES:

            def make(page: _Page = page) -> View:
                view = page.make(workspace, services)
                made(page.name, view)
                return view

            def title(name: str = page.name) -> str:
                return titles()[name]

            yield PageEntry(page.name, page.group, page.icon, title, make, page.under)

    return tuple(entries())


def titles() -> dict[str, str]:
    """Return what each page is called, in the language of the moment."""
    return {
        "today": QCoreApplication.translate("Pages", "Today"),
        "visit": QCoreApplication.translate("Pages", "Home visit"),
        "people": QCoreApplication.translate("Pages", "People and families"),
        "person": QCoreApplication.translate("Pages", "Person"),
        "people-new": QCoreApplication.translate("Pages", "New person"),
        "family": QCoreApplication.translate("Pages", "Family"),
        "families-new": QCoreApplication.translate("Pages", "New family"),
        "consultations": QCoreApplication.translate("Pages", "Consultations"),
        "consultation": QCoreApplication.translate("Pages", "Consultation"),
        "courses": QCoreApplication.translate("Pages", "Courses"),
        "group": QCoreApplication.translate("Pages", "Group"),
        "certificates": QCoreApplication.translate("Pages", "Certificates"),
        "indicators": QCoreApplication.translate("Pages", "Indicators"),
        "sync": QCoreApplication.translate("Pages", "Sync"),
        "settings": QCoreApplication.translate("Pages", "Settings"),
    }
