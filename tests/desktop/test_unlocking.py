"""Wrong passphrase, lost key and damaged store are three different messages, each with its way out."""

import pytest

from core.store.store import FILE
from desktop.vault import Vault
from tests.desktop.conftest import OTHER, PASSPHRASE, Desk, Keyring
from tests.ui.views.looking import press, said


def test_a_wrong_passphrase_is_said_on_the_page_in_the_language_of_the_moment(
    desk: Desk, office: Vault
) -> None:
    desk.program.speak("ru")
    desk.program.start()
    desk.unlock(OTHER)
    assert desk.program.unlocking is not None
    page = desk.program.unlocking.page
    desk.until(lambda: "Неверный пароль" in said(page))
    desk.program.speak("en")
    assert "The passphrase is wrong" in said(page)
    desk.unlock()
    assert desk.session().frame.isVisible()


def test_a_lost_key_leads_to_the_recovery_key(desk: Desk, vault: Vault, keyring: Keyring) -> None:
    keyring.kept = {}
    made, recovery = vault.make(PASSPHRASE)
    made.store.close()
    keyring.kept = {}
    desk.program.speak("en")
    desk.program.start()
    desk.unlock()
    press(desk.trouble(), "Open by the recovery key")
    assert desk.program.unlocking is not None
    page = desk.program.unlocking.page
    assert page.isVisible()
    assert page.is_recovering()
    page.recovery_wanted.emit(" ".join(recovery.groups()), OTHER)
    desk.until(lambda: desk.program.founding is not None)


def test_a_damaged_store_is_restored_from_its_copy(
    desk: Desk, office: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    opened = office.open(PASSPHRASE)
    office.take_snapshot(opened.keys)
    opened.store.close()
    (office.folder / FILE).write_bytes(b"torn" * 4096)
    desk.program.speak("en")
    desk.program.start()
    desk.unlock()
    press(desk.trouble(), "Restore from the backup copy")
    desk.session()
    caplog.clear()


def test_without_a_copy_the_damaged_store_says_so(desk: Desk, office: Vault) -> None:
    (office.folder / FILE).write_bytes(b"torn" * 4096)
    desk.program.speak("en")
    desk.program.start()
    desk.unlock()
    page = desk.trouble()
    press(page, "Restore from the backup copy")
    desk.until(lambda: "No whole backup copy" in said(page))
