"""Messages: a banner leads out, an undo bar gives ten seconds."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, opened, painted
from ui.theme import LIGHT
from ui.widgets import Banner, Button, UndoBar

Key = Qt.Key


def test_the_way_out_of_a_banner_is_pressed(qtbot: QtBot) -> None:
    banner = Banner("1 record refused", reason="No consent.", action="Open", tone="bad")
    opened(qtbot, banner)
    with qtbot.waitSignal(banner.pressed):
        QTest.keyClick(banner.findChildren(Button)[0], Key.Key_Return)
    assert banner.accessibleName() == "1 record refused No consent."


def test_a_banner_wears_its_tone(qtbot: QtBot) -> None:
    banner = Banner("Consent ends in 3 days")
    opened(qtbot, banner)
    assert colour(painted(banner), 1, banner.height() // 2) == LIGHT.warn
    banner.set_words("1 record refused", tone="bad")
    assert colour(painted(banner), 1, banner.height() // 2) == LIGHT.bad
    assert not banner.findChildren(Button)[0].isVisible()


def test_what_was_done_can_be_undone_until_the_bar_goes(qtbot: QtBot) -> None:
    bar = UndoBar()
    opened(qtbot, bar)
    bar.offer("Consultation deleted")
    with qtbot.waitSignal(bar.undo_wanted):
        QTest.keyClick(bar.findChildren(Button)[0], Key.Key_Return)
    assert bar.isHidden()


def test_the_bar_goes_by_itself(qtbot: QtBot) -> None:
    bar = UndoBar()
    opened(qtbot, bar)
    bar.offer("Consultation deleted")
    (timer,) = bar.findChildren(QTimer)
    assert timer.interval() == 10_000
    timer.setInterval(0)
    qtbot.waitUntil(bar.isHidden)
