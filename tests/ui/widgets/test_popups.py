"""Popups: under their field, inside the screen, gone when closed."""

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import Menu, PlainLabel, Popup, TextField
from ui.widgets.popups import SHADOW


def test_a_popup_opens_below_its_field_in_its_language(qtbot: QtBot) -> None:
    field = TextField()
    opened(qtbot, field, width=200, height=36)
    field.setLocale(QLocale("kk_KZ"))
    popup = Popup(parent=field)
    popup.body.addWidget(PlainLabel("x"))
    popup.open_below(field)
    assert popup.locale() == QLocale("kk_KZ")
    assert popup.y() + SHADOW >= field.mapToGlobal(field.rect().bottomLeft()).y()
    assert popup.x() + SHADOW == field.mapToGlobal(field.rect().topLeft()).x()


def test_at_the_foot_of_the_screen_it_opens_above(qtbot: QtBot) -> None:
    field = TextField()
    opened(qtbot, field, width=200, height=36)
    field.move(100, field.screen().availableGeometry().bottom() - 60)
    popup = Popup(parent=field)
    popup.setMinimumHeight(200)
    popup.open_below(field)
    assert popup.geometry().bottom() - SHADOW <= field.mapToGlobal(field.rect().topLeft()).y()


def test_escape_closes_it_for_good(qtbot: QtBot) -> None:
    field = TextField()
    opened(qtbot, field)
    popup = Popup(parent=field)
    popup.open_below(field)
    with qtbot.waitSignal(popup.destroyed):
        QTest.keyClick(popup, Qt.Key.Key_Escape)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_menu_is_gone_after_its_choice(qtbot: QtBot) -> None:
    field = TextField()
    opened(qtbot, field)
    menu = Menu(parent=field)
    menu.addAction(QAction("Open", menu))
    menu.popup(field.mapToGlobal(field.rect().bottomLeft()))
    with qtbot.waitSignal(menu.destroyed):
        menu.close()
