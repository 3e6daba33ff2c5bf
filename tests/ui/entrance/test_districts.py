"""The districts of an office: every one of the region, ticked by keyboard, named in the language."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.kz.kato import districts
from tests.ui.screen import opened
from ui.entrance.districts import DistrictsField
from ui.widgets import CheckBox

Key = Qt.Key


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_the_keyboard_ticks_them_in_the_order_of_their_codes(qtbot: QtBot) -> None:
    field = DistrictsField()
    opened(qtbot, field, width=452, height=200)
    field.setFocus()
    assert field.codes() == []
    press(Key.Key_Space, Key.Key_Down, Key.Key_Down, Key.Key_Space, Key.Key_Tab, Key.Key_Space, Key.Key_Space)
    assert field.codes() == [one.code for one in districts()][0:3:2]


def test_every_district_is_named_in_the_language(qtbot: QtBot) -> None:
    field = DistrictsField()
    qtbot.addWidget(field)
    field.set_language("ru")
    assert [box.text() for box in field.findChildren(CheckBox)] == [one.short_ru for one in districts()]


def test_no_name_is_cut_in_the_form(qtbot: QtBot) -> None:
    field = DistrictsField()
    opened(qtbot, field, width=452, height=200)
    for language in ("kk", "ru"):
        field.set_language(language)
        QApplication.processEvents()
        assert all(box.width() >= box.sizeHint().width() for box in field.findChildren(CheckBox))
