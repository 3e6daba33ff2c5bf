"""The certificate's file is asked for only when it is wanted, and is then the next thing to fill in."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.views.looking import buttons, press
from ui.entrance.authority import AuthorityField
from ui.widgets import FieldBox, TextField


def test_more_shows_the_field_and_goes_there(qtbot: QtBot) -> None:
    field = AuthorityField()
    opened(qtbot, field)
    assert buttons(field) == ["More"]
    press(field, "More")
    typed = QApplication.focusWidget()
    assert isinstance(typed, TextField)
    QTest.keyClicks(typed, " /media/office.pem ")
    assert field.path() == "/media/office.pem"
    assert buttons(field) == ["Choose…"]


def test_no_file_is_none(qtbot: QtBot) -> None:
    field = AuthorityField()
    opened(qtbot, field)
    assert field.path() == ""
    (box,) = field.findChildren(FieldBox)
    assert not box.isVisible()
    assert (box.field.focusProxy() or box.field).focusPolicy() & Qt.FocusPolicy.TabFocus
