"""A laptop joins a real server by a code, and sends what it has by Ctrl+Shift+S."""

from pathlib import Path

from core.commands.people import RegisterPerson
from core.store.store import now_ms
from desktop.vault import Vault
from sync.server import admin
from sync.status import status
from tests.certificates import self_signed
from tests.desktop.conftest import PASSPHRASE, Desk, fill, has_sheet, keep_sheet
from tests.laptops import Clock
from tests.servers import open_office, place, running
from tests.ui.views.looking import press, said


def test_a_laptop_joins_and_sends(desk: Desk, vault: Vault, tmp_path: Path) -> None:
    where = place(tmp_path / "server")
    peer = open_office(where, now=Clock(now_ms()))
    code = admin.invite(peer, name="Айгүл", role="field_worker", districts=["103200000"]).code
    peer.database.close()
    with running(where) as server:
        desk.program.speak("en")
        page = desk.first_run()
        press(page, "Continue")
        fill(page, server.url, code)
        press(page, "Continue")
        desk.until(lambda: page.step() == 2)
        fill(page, PASSPHRASE, PASSPHRASE)
        press(page, "Continue")
        desk.until(lambda: has_sheet(page))
        keep_sheet(page)
        session = desk.session()
        desk.until(lambda: session.syncing.last is not None)
        data = {"surname": "Ахметова", "given_name": "Айгүл", "district": "103200000"}
        session.workspace.do(RegisterPerson(**data, no_iin_reason="lost"))
        desk.settle(session)
        assert status(session.workspace.store).not_sent > 0
        with desk.qtbot.waitSignal(session.syncing.ended, timeout=30_000):
            session.syncing.start()
        assert session.syncing.problem is None
        assert status(session.workspace.store).not_sent == 0


def test_an_office_may_vouch_for_its_server_itself(desk: Desk, vault: Vault, tmp_path: Path) -> None:
    """Its certificate is a file below More; without it the server is believed by nobody, and nothing is made."""
    where = place(tmp_path / "server")
    peer = open_office(where, now=Clock(now_ms()))
    code = admin.invite(peer, name="Айгүл", role="field_worker", districts=["103200000"]).code
    peer.database.close()
    certificate, key = self_signed(tmp_path)
    with running(where, "--certificate", str(certificate), "--key", str(key)) as server:
        desk.program.speak("en")
        page = desk.first_run()
        press(page, "Continue")
        fill(page, server.url, code)
        press(page, "Continue")
        desk.until(lambda: "The server could not prove who it is" in said(page))
        press(page, "More")
        fill(page, server.url, code, str(key))
        press(page, "Continue")
        desk.until(lambda: "The file of the authority does not fit" in said(page))
        fill(page, server.url, code, str(certificate))
        press(page, "Continue")
        desk.until(lambda: page.step() == 2)
        fill(page, PASSPHRASE, PASSPHRASE)
        press(page, "Continue")
        desk.until(lambda: has_sheet(page))
        keep_sheet(page)
        session = desk.session()
        desk.until(lambda: session.syncing.last is not None)
        assert session.syncing.problem is None
