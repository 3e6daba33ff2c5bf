"""Every page is in the rail or under one that is, and can be made."""

from desktop.pages import titles
from desktop.vault import Vault
from tests.desktop.conftest import Desk
from ui.views.view import Destination


def test_every_page_is_made_and_shown(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    for name in titles():
        session.go(Destination(name))
        assert session.page() == name
        desk.settle(session)
