"""The frame says who works here, what was saved and how the laptop stands, and is told anew by itself."""

from core.commands.people import RegisterPerson
from desktop.vault import Vault
from tests.desktop.conftest import Desk
from tests.ui.views.looking import said


def test_user_copy_and_saving_are_told(desk: Desk, office: Vault) -> None:
    desk.program.speak("en")
    session = desk.opened()
    desk.until(lambda: session.laptop.snapshot_ms is not None)
    desk.settle(session)
    assert "Жанар Оспанова" in said(session.frame)
    assert "Backup copy: today" in said(session.frame)
    assert session.frame._top.sync.worded().text == "Records stay on this laptop"
    data = {"surname": "Ахметова", "given_name": "Айгүл", "district": "103200000"}
    session.workspace.do(RegisterPerson(**data, no_iin_reason="lost"))
    desk.settle(session)
    assert "Saved" in said(session.frame)
