"""Help by F1 where one is, in the language of the moment; it names the page rightly, and keys that are there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.wording import LANGUAGES, Language
from desktop.language import Speech
from desktop.pages import titles
from desktop.vault import Vault
from tests.desktop.conftest import Desk
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from ui.help import read_help
from ui.views.view import Destination

BY_WIDGETS = {"Enter", "Space", "Delete", "↑ ↓", "↓"}
"""Keys that a field, a list or a grid takes by itself."""
DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def keys_of(
    widget: QWidget, option: Qt.FindChildOption = Qt.FindChildOption.FindChildrenRecursively
) -> set[str]:
    """Return the keys of the shortcuts below a widget, as help names them."""
    shortcuts = widget.findChildren(QShortcut, "", option)
    return {one.key().toString().replace("Return", "Enter") for one in shortcuts}


def named(name: str) -> set[str]:
    """Return the keys that a help names."""
    return {block.lead for block in read_help(name, "en") if block.kind == "key"}


def f1(desk: Desk) -> None:
    focus = QApplication.focusWidget() or desk.program.shell
    QTest.keyClick(focus, Qt.Key.Key_F1)


def test_help_names_only_keys_that_are_there(desk: Desk, office: Vault) -> None:
    session = desk.opened()
    everywhere = keys_of(desk.program.shell, DIRECT) | keys_of(session.frame, DIRECT)
    assert named("everywhere") <= everywhere
    for name in titles():
        session.go(Destination(name))
        desk.settle(session)
        assert named(name) <= keys_of(session._views[name]) | BY_WIDGETS | everywhere, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_calls_a_page_by_its_name(speech: Speech, language: Language) -> None:
    speech.speak(language)
    assert {name: read_help(name, language)[0].words for name in titles()} == titles()


def test_f1_opens_the_help_of_the_page_and_it_follows(desk: Desk, office: Vault) -> None:
    desk.program.speak("en")
    session = desk.opened()
    desk.program.shell.activateWindow()
    assert QTest.qWaitForWindowActive(desk.program.shell)
    f1(desk)
    assert "The plan of your day" in sees(desk.program.help)
    session.go(Destination("people"))
    assert "Everybody your laptop knows" in sees(desk.program.help)
    desk.program.speak("ru")
    assert "Люди и семьи" in sees(desk.program.help)
    f1(desk)
    assert not desk.program.help.isVisible()


def test_the_lock_closes_help_and_the_entrance_has_its_own(desk: Desk, office: Vault) -> None:
    desk.program.speak("en")
    desk.opened()
    desk.program.help.toggle(["today"], language="en")
    desk.program.lock()
    desk.rest()
    assert not desk.program.help.isVisible()
    assert desk.program.unlocking
    press(desk.program.unlocking.page, "Help")
    assert "Type the passphrase" in sees(desk.program.help)


def test_the_first_run_has_help(desk: Desk) -> None:
    desk.program.speak("en")
    page = desk.first_run()
    desk.program.shell.activateWindow()
    assert QTest.qWaitForWindowActive(desk.program.shell)
    f1(desk)
    assert "Four short steps" in sees(desk.program.help)
    press(page, "Help")
    assert not desk.program.help.isVisible()
