"""A hand on the keyboard, in any alphabet, that never touches a mouse; and an eye that waits for what is laid out."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.views.looking import said

PLAIN = Qt.KeyboardModifier.NoModifier


def _place() -> QWidget:
    place = QApplication.activePopupWidget() or QApplication.focusWidget()
    assert place is not None, "the cursor is nowhere"
    return place


def types(text: str) -> None:
    """Type the text; QTest knows Latin letters only."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(_place(), QKeyEvent(kind, 0, PLAIN, character))


def presses(*keys: Qt.Key) -> None:
    """Press keys one after another."""
    for key in keys:
        QTest.keyClick(_place(), key)


def chooses(text: str) -> None:
    """Choose what has the text from the list of the field, and go on."""
    types(text)
    presses(Qt.Key.Key_Return, Qt.Key.Key_Return)


def saves() -> None:
    """Press Ctrl+S."""
    QTest.keyClick(_place(), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def sees(page: QWidget) -> str:
    """Return all that is said on the page once it is laid out."""
    QApplication.processEvents()
    return said(page)
