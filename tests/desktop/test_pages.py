"""Every page is in the rail or under one that is, can be made, and shows nothing outside the window meanwhile."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop.pages import titles
from desktop.vault import Vault
from tests.desktop.conftest import Desk
from ui.views.view import Destination


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
