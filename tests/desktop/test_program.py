"""The program over a real store: the way in, the lock, and what it says when something is wrong."""

import gc
import threading

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.commands.office import ChangeOrganisation
from core.queries.office import ShowOffice
from core.queries.query import ask
from core.store.keys import Keys
from core.store.store import FILE, Store
from desktop.session import Session
from desktop.vault import Vault
from tests.desktop.conftest import OTHER, PASSPHRASE, Desk, Keyring
from ui.entrance import FirstRun
from ui.trouble import TroublePage
from ui.views.view import Destination
from ui.widgets import Button, CheckBox, RadioButton, TextField


def session_of(desk: Desk) -> Session:
    desk.until(lambda: desk.program.session is not None)
    assert desk.program.session is not None
    return desk.program.session


def opened(desk: Desk) -> Session:
    desk.program.start()
    desk.unlock()
    return session_of(desk)


def settled(desk: Desk, session: Session) -> None:
    desk.until(session.workspace.jobs.are_idle)


def locked(desk: Desk) -> None:
    """Wait until the store is closed behind the lock."""
    desk.until(desk.program.is_at_rest)


def press(page: QWidget, word: str) -> None:
    shown = {one.text(): one for one in page.findChildren(Button) if one.isVisible()}
    shown[word].click()


def first_run(desk: Desk) -> FirstRun:
    desk.program.start()
    assert desk.program.founding is not None
    return desk.program.founding.page


def start_office(page: FirstRun) -> None:
    """Go through language and who you are: a new office."""
    press(page, "Continue")
    next(one for one in page.findChildren(RadioButton) if one.text() == "Start a new office").click()
    fields = [one for one in page.findChildren(TextField) if one.isVisible()]
    for field, text in zip(fields, ("Үміт", "Жанар Оспанова"), strict=True):
        field.setText(text)
    press(page, "Continue")


def test_a_first_run_makes_an_office_and_waits_for_the_sheet(desk: Desk, vault: Vault) -> None:
    desk.program.speak("en")
    page = first_run(desk)
    start_office(page)
    for field in [one for one in page.findChildren(TextField) if one.isVisible()]:
        field.setText(PASSPHRASE)
    press(page, "Continue")
    desk.until(lambda: any(one.isVisible() for one in page.findChildren(CheckBox)))
    go_on = next(one for one in page.findChildren(Button) if one.text() == "Continue")
    assert not go_on.isEnabled()
    next(one for one in page.findChildren(CheckBox) if one.isVisible()).click()
    go_on.click()
    press(page, "Open the program")
    session = session_of(desk)
    settled(desk, session)
    office = ask(session.workspace.store, ShowOffice()).rows[0]
    assert (office.user_name, office.values["name_kk"]) == ("Жанар Оспанова", "Үміт")
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
    next(one for one in page.findChildren(RadioButton) if one.text() == "Start a new office").click()
    for field, text in zip(
        [one for one in page.findChildren(TextField) if one.isVisible()], ("Үміт", "Жанар"), strict=True
    ):
        field.setText(text)
    press(page, "Continue")
    desk.until(lambda: any(one.isVisible() for one in page.findChildren(CheckBox)))


def test_a_wrong_passphrase_is_said_on_the_page(desk: Desk, office: Vault) -> None:
    desk.program.speak("ru")
    desk.program.start()
    desk.unlock(OTHER)
    assert desk.program.unlocking is not None
    page = desk.program.unlocking.page
    desk.until(lambda: "Неверный пароль" in told(page))
    desk.unlock()
    assert session_of(desk).frame.isVisible()


def test_the_lock_leaves_no_page_no_key_and_no_log_of_the_store(desk: Desk, office: Vault) -> None:
    session = opened(desk)
    settled(desk, session)
    frame = session.frame
    gone: list[bool] = []
    frame.destroyed.connect(lambda: gone.append(True))
    del session, frame
    desk.program.shell.activateWindow()
    assert QTest.qWaitForWindowActive(desk.program.shell)
    QTest.keyClick(desk.program.shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    locked(desk)
    QCoreApplication.sendPostedEvents(None, 52)  # deferred deletions
    assert desk.program.session is None
    assert gone == [True]
    gc.collect()
    assert [one for one in gc.get_objects() if type(one) is Keys] == []
    assert not (office.folder / f"{FILE}-wal").exists()
    desk.unlock()
    session_of(desk)


def test_what_was_saved_before_the_lock_is_kept(desk: Desk, office: Vault) -> None:
    session = opened(desk)
    settled(desk, session)
    card = ask(session.workspace.store, ShowOffice()).rows[0]
    begun, go = threading.Event(), threading.Event()

    def hold_up(_: Store) -> None:
        begun.set()
        go.wait(10)

    session.workspace.read(hold_up, done=lambda _: None)
    session.workspace.do(ChangeOrganisation(id=str(card.organisation), director="Ким"))
    assert begun.wait(10)
    desk.program.lock()
    go.set()
    locked(desk)
    store = office.open(PASSPHRASE).store
    assert ask(store, ShowOffice()).rows[0].values["director"] == "Ким"
    store.close()


def test_absence_locks(desk: Desk, office: Vault) -> None:
    opened(desk)
    desk.program.idle.left.emit()
    assert desk.program.session is None
    assert desk.program.unlocking is not None


def test_a_lost_key_leads_to_the_recovery_key(desk: Desk, vault: Vault, keyring: Keyring) -> None:
    keyring.kept = {}
    made, recovery = vault.make(PASSPHRASE)
    made.store.close()
    keyring.kept = {}
    desk.program.speak("en")
    desk.program.start()
    desk.unlock()
    trouble = trouble_of(desk)
    press(trouble, "Open by the recovery key")
    assert desk.program.unlocking is not None
    page = desk.program.unlocking.page
    assert page.isVisible()
    assert page.is_recovering()
    page.recovery_wanted.emit(" ".join(recovery.groups()), OTHER)
    desk.until(lambda: desk.program.founding is not None)


def test_a_damaged_store_is_restored_from_its_copy(
    desk: Desk, office: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    store = office.open(PASSPHRASE)
    office.take_snapshot(store.keys)
    store.store.close()
    (office.folder / FILE).write_bytes(b"torn" * 4096)
    desk.program.speak("en")
    desk.program.start()
    desk.unlock()
    press(trouble_of(desk), "Restore from the backup copy")
    session_of(desk)
    caplog.clear()


def test_a_crash_closes_the_store_and_reports_nothing_typed(
    desk: Desk, office: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    session = opened(desk)
    settled(desk, session)
    none: dict[str, str] = {}
    session.workspace.read(lambda _: none["Ахметова Айгүл"], done=lambda _: None)
    desk.until(lambda: isinstance(desk.program.shell.shown(), TroublePage))
    page = desk.program.shell.shown()
    assert isinstance(page, TroublePage)
    assert desk.program.session is None
    page.copy_report()
    report = QApplication.clipboard().text()
    assert "KeyError" in report
    assert "test_program.py" in report
    assert "Ахметова" not in report + caplog.text
    caplog.clear()


def test_the_language_changes_while_it_runs_and_is_kept(desk: Desk, office: Vault) -> None:
    desk.program.speak("kk")
    session = opened(desk)
    session.go(Destination("settings"))
    assert QCoreApplication.translate("Pages", "Settings") == "Баптаулар"
    session.frame.language_wanted.emit("ru")
    desk.until(lambda: session.workspace.language == "ru")
    assert QCoreApplication.translate("Pages", "Settings") == "Настройки"
    assert desk.program.choices.now.language == "ru"


def test_the_title_is_never_a_name(desk: Desk, office: Vault) -> None:
    session = opened(desk)
    for entry in ("today", "people", "sync", "settings"):
        session.go(Destination(entry))
        assert desk.program.shell.windowTitle() == "Sapar"


def test_a_copy_is_taken_by_itself_once_a_day(desk: Desk, office: Vault) -> None:
    session = opened(desk)
    desk.until(lambda: session.laptop.snapshot_ms is not None)
    settled(desk, session)
    session.laptop.look()
    assert session.workspace.jobs.are_idle()


def told(page: QWidget) -> str:
    return " ".join(one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible())


def trouble_of(desk: Desk) -> TroublePage:
    desk.until(lambda: isinstance(desk.program.shell.shown(), TroublePage))
    shown = desk.program.shell.shown()
    assert isinstance(shown, TroublePage)
    desk.until(lambda: any(one.isVisible() for one in shown.findChildren(Button)))
    return shown
