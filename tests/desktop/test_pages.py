"""Every page is in the rail or under one that is, can be made, and shows nothing outside the window meanwhile."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from core.kz.kato import districts
from desktop.pages import titles
from desktop.vault import Vault
from tests.desktop.conftest import Desk
from ui.views.view import Destination
from ui.widgets import ChoiceField

OWN = "103200000"
"""The only district of the office."""


class Windows(QObject):
    """Counts the windows that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


def test_every_page_is_made_and_shown(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    for name in titles():
        session.go(Destination(name))
        assert session.page() == name
        desk.settle(session)


@pytest.mark.parametrize("name", ["people", "people-new", "families-new", "visit", "consultation", "courses"])
def test_every_choice_of_a_district_begins_with_one_s_own(desk: Desk, office: Vault, name: str) -> None:
    session = desk.opened()
    session.go(Destination(name))
    desk.settle(session)
    asked = [choices for choices in map(_offered, desk.program.shell.findChildren(ChoiceField)) if choices]
    assert asked
    assert {choices[0] for choices in asked} == {OWN}


def _offered(field: ChoiceField) -> list[object]:
    """Return the districts that a field offers, in order; none where it is no choice of a district."""
    field.open_list()
    model = field.list_view().model()
    values = [model.index(at, 0).data(Qt.ItemDataRole.UserRole).value for at in range(model.rowCount())]
    field.list_view().hide()
    return [value for value in values if value] if {one.code for one in districts()} <= {*values} else []


def test_a_page_shows_no_window_of_its_own_while_it_is_made(
    desk: Desk, office: Vault, qapp: QApplication
) -> None:
    session, windows = desk.opened(), Windows()
    qapp.installEventFilter(windows)
    for name in titles():
        session.go(Destination(name))
        desk.settle(session)
    qapp.removeEventFilter(windows)
    assert windows.shown == []
