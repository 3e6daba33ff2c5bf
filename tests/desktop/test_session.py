"""An open store: locked it leaves nothing behind, and what was saved before is kept."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from core.commands.office import ChangeOrganisation
from core.queries.office import ShowOffice
from core.queries.query import ask
from core.store.keys import Keys, describe
from core.store.store import FILE, Store
from desktop.vault import ENVELOPE, Vault
from tests.desktop.conftest import PASSPHRASE, Desk
from ui.views.view import Destination


def test_the_lock_leaves_no_page_no_key_and_no_log_of_the_store(desk: Desk, office: Vault) -> None:
    frame = desk.opened().frame
    gone: list[bool] = []
    frame.destroyed.connect(lambda: gone.append(True))
    del frame
    desk.program.shell.activateWindow()
    assert QTest.qWaitForWindowActive(desk.program.shell)
    QTest.keyClick(desk.program.shell, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    desk.rest()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.program.session is None
    assert gone == [True]
    gc.collect()
    this = describe(office.folder / ENVELOPE).store
    assert [one for one in gc.get_objects() if type(one) is Keys and one.store == this] == []
    assert not (office.folder / f"{FILE}-wal").exists()
    desk.unlock()
    desk.session()


def test_what_was_saved_before_the_lock_is_kept(desk: Desk, office: Vault) -> None:
    session = desk.opened()
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
    desk.rest()
    store = office.open(PASSPHRASE).store
    assert ask(store, ShowOffice()).rows[0].values["director"] == "Ким"
    store.close()


def test_a_page_that_is_not_built_yet_is_passed_over(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    session.go(Destination("sync"))
    session.go(Destination("moon"))
    assert session.page() == "sync"


def test_the_keys_of_the_day_hold_on_every_page_and_in_every_field(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    shell = desk.program.shell
    shell.activateWindow()
    assert QTest.qWaitForWindowActive(shell)
    session.go(Destination("people-new"))
    for key, page in ((Qt.Key.Key_1, "visit"), (Qt.Key.Key_3, "consultation"), (Qt.Key.Key_2, "people-new")):
        field = shell.focusWidget()
        assert field is not None
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
        assert session.page() == page
    desk.settle(session)
