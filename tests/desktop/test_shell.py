"""The window's title is never a name, and an error that no page took is said above the page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.vault import Vault
from tests.desktop.conftest import Desk
from tests.ui.views.looking import press, said
from ui.entrance.passphrase import PassphraseField
from ui.views.view import Destination
from ui.widgets import Button


def test_the_title_is_never_a_name(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    for page in ("today", "people", "sync", "settings"):
        session.go(Destination(page))
        assert desk.program.shell.windowTitle() == "Sapar"


def test_what_went_wrong_stays_until_it_is_read(desk: Desk, office: Vault) -> None:
    desk.program.speak("en")
    desk.opened()
    shell = desk.program.shell
    shell.say("The disk is full.")
    assert "The disk is full." in said(shell)
    press(shell, "Close")
    assert "The disk is full." not in said(shell)


def test_the_message_stands_in_the_order_of_tab(desk: Desk, office: Vault) -> None:
    """Tab goes from the end of the page to Close and on to its beginning; Shift and Tab the same way back."""
    desk.program.speak("en")
    session = desk.opened()
    shell = desk.program.shell
    shell.say("The disk is full.")
    (close,) = (one for one in shell.findChildren(Button) if one.isVisible() and one.text() == "Close")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Tab)
    first = QApplication.focusWidget()
    assert first
    assert session.frame.isAncestorOf(first)
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is close
    QTest.keyClick(close, Qt.Key.Key_Backtab)
    last = QApplication.focusWidget()
    assert last
    assert session.frame.isAncestorOf(last)
    QTest.keyClick(last, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is close


def test_the_cursor_waits_for_the_passphrase_and_then_at_the_beginning_of_the_page(
    desk: Desk, office: Vault
) -> None:
    session = desk.opened()
    page = session.frame.show_page("today")
    focused = QApplication.focusWidget()
    assert focused
    assert page.isAncestorOf(focused)
    desk.program.lock()
    assert isinstance(QApplication.focusWidget(), PassphraseField)
