"""The settings page: this computer, its keys, the organisation, the passports, about the program."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.entrance import Strength
from ui.guard import Guard
from ui.views.office.about import AboutSection
from ui.views.office.computer import ComputerSection
from ui.views.office.keys import KeysSection
from ui.views.office.organisation import OrganisationSection
from ui.views.office.passport import PassportSection
from ui.views.view import Destination, View
from ui.widgets import Page, PageHead, Tabs
from ui.workspace import Workspace

_TABS = ("computer", "keys", "organisation", "passport", "about")


class SettingsPage(View):
    """Opens at a tab by `given={"tab": "passport"}`. What is typed about keys is forgotten when it is left."""

    kinds = frozenset({"organisation", "user", "passport"})

    def __init__(
        self,
        workspace: Workspace,
        *,
        guard: Guard,
        strength: Callable[[str], Strength],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(workspace, parent=parent)
        self._head, self._tabs, self._stack = PageHead(), Tabs(), QStackedWidget()
        self._computer = ComputerSection(workspace, guard=guard)
        self._keys = KeysSection(workspace, guard=guard, strength=strength)
        self._organisation = OrganisationSection(workspace)
        self._passport = PassportSection(workspace)
        self._about = AboutSection(workspace, guard=guard)
        self._sections = (self._computer, self._keys, self._organisation, self._passport, self._about)
        for section in self._sections:
            self._stack.addWidget(section)
        page = Page(self._head)
        page.body.addWidget(self._tabs)
        page.body.addWidget(self._stack, 1)
        self.column.addWidget(page)
        self._tabs.chosen.connect(lambda name: self._stack.setCurrentIndex(_TABS.index(name)))
        self.reword()

    def go(self, to: Destination) -> None:
        """Open the tab asked for."""
        self._tabs.set_choice(str(to.given.get("tab", self._tabs.choice())))

    def refresh(self) -> None:
        """Ask again for everything that is read from the store."""
        self._computer.show_state()
        for section in (self._organisation, self._passport, self._about):
            section.refresh()

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self._head.set_words(self.tr("Settings"))
        self._tabs.set_options(
            (
                ("computer", self.tr("This computer"), None),
                ("keys", self.tr("Passphrase and key"), None),
                ("organisation", self.tr("Organization"), None),
                ("passport", self.tr("Project passports"), None),
                ("about", self.tr("About the program"), None),
            )
        )
        for section in self._sections:
            section.reword()
        self._about.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.forget()
