"""An empty page says what will be here and offers the first action."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import Button, EmptyState

Key = Qt.Key


def test_an_empty_page_offers_its_first_action(qtbot: QtBot) -> None:
    empty = EmptyState("No trips yet", text="Choose a day.", action="Plan a trip")
    opened(qtbot, empty)
    with qtbot.waitSignal(empty.pressed):
        QTest.keyClick(empty.findChildren(Button)[0], Key.Key_Space)


def test_without_an_action_there_is_no_button(qtbot: QtBot) -> None:
    empty = EmptyState("No results found", icon="search")
    opened(qtbot, empty)
    assert not empty.findChildren(Button)[0].isVisible()
    empty.set_words("No trips yet", action="Plan a trip")
    assert empty.findChildren(Button)[0].isVisible()
