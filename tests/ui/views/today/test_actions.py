"""A quick action is started by a click and by Enter, and says its word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.views.today.actions import QuickAction


@pytest.fixture
def room(qtbot: QtBot) -> QWidget:
    made = QWidget()
    opened(qtbot, made, width=240, height=80)
    return made


@pytest.fixture
def action(room: QWidget) -> QuickAction:
    made = QuickAction("house", keys="Ctrl+1")
    QHBoxLayout(room).addWidget(made)
    made.show()
    return made


def test_enter_starts_it(action: QuickAction, qtbot: QtBot) -> None:
    action.setFocus()
    with qtbot.waitSignal(action.clicked):
        QTest.keyClick(action, Qt.Key.Key_Return)


def test_says_its_word_to_eye_and_ear(action: QuickAction) -> None:
    action.set_word("Home visit")
    assert (action.text(), action.accessibleName()) == ("Home visit", "Home visit")
