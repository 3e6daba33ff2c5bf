"""Every option of every programme has an editor that gives back what it was shown."""

from pytestqt.qtbot import QtBot

from core.programme import programmes
from ui.views.office.readings import NumberReading, reading_of


def test_a_default_comes_back_and_is_permitted(qtbot: QtBot) -> None:
    for option in [one for each in programmes() for one in each.options]:
        reading = reading_of(option)
        qtbot.addWidget(reading.box)
        reading.reword("ru")
        reading.show_value(option.default)
        reading.reword("kk")
        assert option.permits(reading.value()), option.id
        shown = reading.value()
        assert (tuple(shown) if isinstance(shown, list) else shown) == option.default


def test_a_number_is_read_with_spaces_and_a_word_stays_a_word(qtbot: QtBot) -> None:
    reading = NumberReading(programmes()[0].indicators[0].label)
    qtbot.addWidget(reading.box)
    for typed, expected in (("1 500", 1500), ("1\u00a0500", 1500), ("many", "many"), ("", "")):
        reading.show_value(typed)
        assert reading.value() == expected
