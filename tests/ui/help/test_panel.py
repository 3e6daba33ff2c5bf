"""The panel lies over the right edge, keeps Escape for itself, gives the focus back, and follows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.views.people.hand import sees
from ui.help import HelpPanel
from ui.widgets import TextField


class Window(QWidget):
    """A window with a field and a shortcut of the same key."""

    def __init__(self) -> None:
        super().__init__()
        self.field = TextField(parent=self)
        self.left = 0
        self.panel = HelpPanel(parent=self)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self._leave)

    def _leave(self) -> None:
        self.left += 1


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    opened(qtbot, made, width=960, height=540)
    made.field.setFocus()
    return made


def focused() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


def test_it_opens_at_the_right_edge_and_inside_the_window(window: Window) -> None:
    window.panel.toggle(["today", "everywhere"], language="ru")
    assert "Сегодня" in sees(window.panel)
    assert "На каждой странице" in sees(window.panel)
    assert window.panel.geometry().right() <= window.rect().right() + 16
    window.resize(1100, 600)
    assert abs(window.panel.geometry().right() - window.rect().right()) <= 16
    assert window.field.isEnabled()


def test_escape_closes_it_alone_and_the_cursor_goes_back(window: Window) -> None:
    window.panel.toggle(["today"], language="en")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    assert window.left == 0
    assert focused() is window.field
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert window.left == 1


def test_opened_again_it_closes_and_a_page_left_by_itself_changes_nothing(window: Window) -> None:
    window.panel.turn(["people"], language="en")
    assert not window.panel.isVisible()
    window.panel.toggle(["today"], language="en")
    window.panel.toggle(["today"], language="en")
    assert not window.panel.isVisible()


def test_it_follows_to_another_page_and_language(window: Window) -> None:
    window.panel.toggle(["today"], language="en")
    window.panel.turn(["people"], language="kk")
    assert "Адамдар, отбасылар" in sees(window.panel)
    assert "Today" not in sees(window.panel)


def test_a_field_that_is_gone_meanwhile_is_no_fault(window: Window, qtbot: QtBot) -> None:
    window.panel.toggle(["today"], language="en")
    with qtbot.waitSignal(window.field.destroyed):
        window.field.deleteLater()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
