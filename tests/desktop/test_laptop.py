"""The laptop of an open store: copies by itself, keys on request, theme and idle time at once."""

from core.errors import AppError
from desktop.vault import Vault
from tests.desktop.conftest import OTHER, PASSPHRASE, Desk
from ui.entrance import Sheet


def test_a_copy_is_taken_by_itself_once_a_day(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    desk.until(lambda: session.laptop.snapshot_ms is not None)
    desk.settle(session)
    session.laptop.look()
    assert session.workspace.jobs.are_idle()


def test_a_passphrase_is_changed_while_it_is_open(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    refused: list[AppError] = []
    changed: list[bool] = []
    for old in (OTHER, PASSPHRASE):
        session.laptop.change_passphrase(
            old=old, new=OTHER, done=lambda: changed.append(True), failed=refused.append
        )
    desk.settle(session)
    assert [error.code for error in refused] == ["wrong_passphrase"]
    assert changed == [True]
    desk.program.lock()
    desk.unlock(OTHER)
    desk.session()


def test_a_new_recovery_key_comes_as_a_sheet(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    sheets: list[Sheet] = []
    session.laptop.renew_recovery(done=sheets.append, failed=lambda _: None)
    desk.settle(session)
    assert len(sheets[0].groups) == 14


def test_theme_and_idle_time_hold_at_once_and_after_a_restart(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    session.laptop.set_theme("dark")
    session.laptop.set_idle_minutes(2)
    assert desk.program.choices.now.theme == "dark"
    assert desk.program.choices.now.idle_minutes == 2
    assert b'"dark"' in (office.folder / "settings.json").read_bytes()
