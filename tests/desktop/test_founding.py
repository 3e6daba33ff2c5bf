"""The first run makes an office and waits for the sheet; one that was cut goes on after unlocking."""

from core.queries.office import ShowOffice
from core.queries.query import ask
from desktop.vault import Vault
from tests.desktop.conftest import PASSPHRASE, Desk, choose, fill, has_sheet, keep_sheet, tick
from tests.ui.views.looking import press
from ui.widgets import Button


def test_a_first_run_makes_an_office_and_waits_for_the_sheet(desk: Desk, vault: Vault) -> None:
    desk.program.speak("en")
    page = desk.first_run()
    press(page, "Continue")
    choose(page, "Start a new office")
    fill(page, "Үміт", "Жанар Оспанова")
    press(page, "Continue")
    assert page.step() == 1
    tick(page, "Семей", "Аягөз ауданы")
    press(page, "Continue")
    fill(page, PASSPHRASE, PASSPHRASE)
    press(page, "Continue")
    desk.until(lambda: has_sheet(page))
    assert not next(one for one in page.findChildren(Button) if one.text() == "Continue").isEnabled()
    keep_sheet(page)
    session = desk.session()
    desk.settle(session)
    office = ask(session.workspace.store, ShowOffice()).rows[0]
    assert (office.user_name, office.values["name_kk"]) == ("Жанар Оспанова", "Үміт")
    assert set(office.scope) == {"d:101000000", "d:103600000"}
    assert vault.exists()


def test_a_founding_that_was_cut_goes_on_after_unlocking(desk: Desk, vault: Vault) -> None:
    vault.make(PASSPHRASE)[0].store.close()
    desk.program.speak("en")
    desk.program.start()
    desk.unlock()
    desk.until(lambda: desk.program.founding is not None)
    assert desk.program.founding is not None
    page = desk.program.founding.page
    desk.until(page.isVisible)
    choose(page, "Start a new office")
    fill(page, "Үміт", "Жанар")
    tick(page, "Семей")
    press(page, "Continue")
    desk.until(lambda: has_sheet(page))
    keep_sheet(page)
    desk.session()


def test_nothing_is_made_where_the_server_cannot_be_reached(desk: Desk, vault: Vault) -> None:
    desk.program.speak("en")
    page = desk.first_run()
    press(page, "Continue")
    fill(page, "http://127.0.0.1:9", "0000")
    press(page, "Continue")
    desk.until(desk.program.is_at_rest)
    assert page.step() == 1
    assert not vault.exists()
