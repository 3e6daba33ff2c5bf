"""Widgets with words of their own follow the language while they are on the screen."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.words import Words
from ui.widgets import BulletLegend, DateField, IconButton, PlainLabel, SearchField, TimeField

KAZAKH = {"dd.mm.yyyy": "кк.аа.жжжж", "hh:mm": "сс:мм", "Clear": "Тазарту", "Proven": "Дәлелденген"}


def test_they_change_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    room = QWidget()
    column = QVBoxLayout(room)
    day, moment, search, legend = DateField(), TimeField(), SearchField(), BulletLegend()
    for widget in (day, moment, search, legend):
        column.addWidget(widget)
    opened(qtbot, room)
    words = Words(KAZAKH)
    qapp.installTranslator(words)
    QApplication.processEvents()
    said = {
        day.placeholderText(),
        moment.placeholderText(),
        search.findChildren(IconButton)[0].toolTip(),
        legend.findChildren(PlainLabel)[0].text(),
    }
    qapp.removeTranslator(words)
    assert said == set(KAZAKH.values())
