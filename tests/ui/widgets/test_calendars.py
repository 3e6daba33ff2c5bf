"""The month that drops down: walked by keys, named in the language of the moment, weeks from Monday."""

import pytest
from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import TextField
from ui.widgets.calendars import CalendarPopup

Key = Qt.Key
DAY = QDate(2026, 7, 14)


@pytest.fixture
def field(qtbot: QtBot) -> TextField:
    made = TextField()
    opened(qtbot, made)
    return made


def calendar(field: TextField) -> CalendarPopup:
    popup = CalendarPopup(parent=field)
    popup.open_at(DAY, anchor=field)
    return popup


@pytest.mark.parametrize(
    ("key", "with_", "day"),
    [
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, QDate(2026, 7, 13)),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, QDate(2026, 7, 21)),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, QDate(2026, 6, 14)),
        (Key.Key_PageDown, Qt.KeyboardModifier.ShiftModifier, QDate(2027, 7, 14)),
    ],
)
def test_keys_walk(field: TextField, key: Qt.Key, with_: Qt.KeyboardModifier, day: QDate) -> None:
    popup = calendar(field)
    QTest.keyClick(popup.grid, key, with_)
    assert popup.grid.day() == day


def test_the_week_starts_on_monday(field: TextField) -> None:
    popup = calendar(field)
    cell = popup.grid.width() // 7
    QTest.mousePress(popup.grid, Qt.MouseButton.LeftButton, pos=QPoint(cell // 2, cell + cell // 2))
    assert popup.grid.day() == QDate(2026, 6, 29)


def test_a_click_chooses_and_closes(field: TextField, qtbot: QtBot) -> None:
    popup = calendar(field)
    cell = popup.grid.width() // 7
    with qtbot.waitSignal(popup.chosen) as chosen:
        QTest.mouseClick(popup.grid, Qt.MouseButton.LeftButton, pos=QPoint(cell // 2, 3 * cell + cell // 2))
    assert chosen.args == [QDate(2026, 7, 13)]


@pytest.mark.parametrize(
    ("locale", "month"), [("kk_KZ", "Шілде 2026"), ("ru_KZ", "Июль 2026"), ("en_GB", "July 2026")]
)
def test_the_month_is_named_in_the_language_of_the_moment(field: TextField, locale: str, month: str) -> None:
    field.setLocale(QLocale(locale))
    assert calendar(field).title() == month


def test_no_day_opens_today(field: TextField) -> None:
    popup = CalendarPopup(parent=field)
    popup.open_at(QDate(), anchor=field)
    assert popup.grid.day() == QDate.currentDate()
