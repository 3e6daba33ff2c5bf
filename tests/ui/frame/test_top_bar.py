"""The top bar: every want is a signal, every control has a name, nothing is clipped at any width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.frame.state import FrameState, SyncState
from ui.frame.top_bar import FinderField, TopBar, UserButton


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    made = TopBar()
    opened(qtbot, made, width=1142)
    made.set_state(
        FrameState(language="ru", user="Zhanar Ospanova", sync=SyncState(unsent=14, minutes_ago=125))
    )
    return made


def named(bar: TopBar, name: str) -> QAbstractButton:
    buttons = bar.findChildren(QAbstractButton)
    return next(each for each in buttons if name in (each.accessibleName() or each.text()))


@pytest.mark.parametrize(
    ("name", "signal"), [("Search", "search_wanted"), ("Lock", "lock_wanted"), ("Not sent", "sync_wanted")]
)
def test_a_press_is_a_want(bar: TopBar, qtbot: QtBot, name: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(bar, signal)):
        named(bar, name).click()


def test_a_language_is_wanted_by_its_code(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.language_wanted) as wanted:
        named(bar, "KK").click()
    assert wanted.args == ["kk"]


def test_privacy_tells_whether_it_is_wanted(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.privacy_wanted) as wanted:
        named(bar, "Hide the screen").click()
    assert wanted.args == [True]


def test_every_control_has_a_name(bar: TopBar) -> None:
    controls = [each for each in bar.findChildren(QAbstractButton) if each.isVisible()]
    assert [each for each in controls if not (each.accessibleName() or each.text())] == []


def test_enter_opens_the_finder(bar: TopBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.search_wanted):
        QTest.keyClick(bar.findChildren(FinderField)[0], Qt.Key.Key_Return)


def test_the_users_menu_leads_on(bar: TopBar, qtbot: QtBot) -> None:
    bar.findChildren(UserButton)[0].click()
    menu = bar.findChildren(QMenu)[0]
    words = [each.text().split("\t")[0] for each in menu.actions()]
    assert words == ["Dark theme", "Settings", "Help", "Lock"]
    for at, signal in enumerate((bar.theme_wanted, bar.settings_wanted, bar.help_wanted, bar.lock_wanted)):
        with qtbot.waitSignal(signal):
            menu.actions()[at].trigger()


@pytest.mark.parametrize("width", [896, 1029, 1142, 1696])
def test_nothing_is_clipped(bar: TopBar, width: int) -> None:
    bar.set_state(
        FrameState(user="Zhanar", is_practice=True, sync=SyncState(unsent=1400, minutes_ago=125, total=9))
    )
    bar.resize(width, bar.height())
    QApplication.processEvents()
    parts = [each for each in bar.children() if isinstance(each, QWidget) and each.isVisible()]
    for at, part in enumerate(parts):
        assert part.width() >= part.minimumSizeHint().width(), part
        assert part.geometry().right() < bar.width()
        assert not any(part.geometry().intersects(other.geometry()) for other in parts[:at])
