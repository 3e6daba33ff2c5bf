"""Days and times: what may be typed, how it is stepped, and the month that drops down."""

from datetime import date, time

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.widgets import DateField, TimeField, read_time
from ui.widgets.calendars import CalendarPopup

Key = Qt.Key
TODAY = date(2026, 7, 14)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14.07.2026", date(2026, 7, 14)),
        ("14.7.26", date(2026, 7, 14)),
        ("14/7/2026", date(2026, 7, 14)),
        ("12.03.85", date(1985, 3, 12)),
        ("31.06.2026", None),
        ("14.07", None),
        ("ертең", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_core_reads_it(field: DateField, typed: str, meant: date | None) -> None:
    field.setText(typed)
    assert field.value() == meant


def test_a_year_of_two_digits_is_past_where_the_day_has_come(qtbot: QtBot) -> None:
    year = QDate.currentDate().year() + 5
    for one, meant in ((DateField(), year), (DateField(years_ahead=0), year - 100)):
        qtbot.addWidget(one)
        one.setText(f"05.03.{year % 100:02}")
        assert one.value() == date(meant, 3, 5)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13:05", time(13, 5)),
        ("1305", time(13, 5)),
        ("905", time(9, 5)),
        ("9", time(9)),
        ("9.30", time(9, 30)),
        ("24:00", None),
        ("12:60", None),
        ("", None),
        ("түс", None),
    ],
)
def test_a_time_is_read_as_it_is_written(typed: str, meant: time | None) -> None:
    assert read_time(typed) == meant


@pytest.fixture
def field(qtbot: QtBot) -> DateField:
    made = DateField()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


def test_digits_alone_write_a_day(field: DateField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "14072026")
    assert field.text() == "14.07.2026"
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field, Key.Key_Return)
    assert changed.args == [TODAY]


def test_dots_typed_by_hand_are_not_doubled(field: DateField) -> None:
    QTest.keyClicks(field, "14.07.2026")
    assert field.text() == "14.07.2026"


def test_a_dot_can_be_taken_back(field: DateField) -> None:
    QTest.keyClicks(field, "14")
    QTest.keyClick(field, Key.Key_Backspace)
    QTest.keyClick(field, Key.Key_Backspace)
    assert field.text() == "1"


def test_arrows_step_over_the_end_of_a_month(field: DateField) -> None:
    field.set_value(date(2026, 7, 31))
    QTest.keyClick(field, Key.Key_Up)
    assert field.value() == date(2026, 8, 1)
    QTest.keyClick(field, Key.Key_Down)
    assert field.value() == date(2026, 7, 31)


def test_what_is_no_day_is_kept_for_the_person_to_mend(field: DateField) -> None:
    said: list[object] = []
    field.changed.connect(said.append)
    QTest.keyClicks(field, "31062026")
    QTest.keyClick(field, Key.Key_Return)
    assert field.text() == "31.06.2026"
    assert not field.is_readable()
    assert not said


def test_emptying_says_no_day(field: DateField, qtbot: QtBot) -> None:
    field.set_value(TODAY)
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field, Key.Key_Return)
    assert changed.args == [None]


def test_the_month_is_walked_and_chosen_by_keys(field: DateField, qtbot: QtBot) -> None:
    field.set_value(TODAY)
    QTest.keyClick(field, Key.Key_F4)
    popup = field.findChild(CalendarPopup)
    assert isinstance(popup, CalendarPopup)
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_PageDown):
        QTest.keyClick(popup.grid, key)
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(popup.grid, Key.Key_Return)
    assert changed.args == [date(2026, 8, 22)]


def test_a_time_is_typed_without_a_colon(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "1305")
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field, Key.Key_Return)
    assert changed.args == [time(13, 5)]
    assert field.text() == "13:05"
    QTest.keyClick(field, Key.Key_Up)
    assert field.value() == time(13, 10)


def test_a_read_only_day_is_not_stepped(field: DateField) -> None:
    field.set_value(TODAY)
    field.setReadOnly(True)
    QTest.keyClick(field, Key.Key_Up)
    assert isinstance(field, QLineEdit)
    assert field.value() == TODAY
