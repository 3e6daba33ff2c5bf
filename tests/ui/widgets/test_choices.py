"""One of a list: found by typing, never anything that is not in the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.widgets import Choice, ChoiceField
from ui.widgets.paint import text_width

Key = Qt.Key
CHOICES = [
    Choice("legal", "Legal consultation"),
    Choice("social", "Social consultation"),
    Choice("psychologist", "Psychologist"),
    Choice("a1", "Akzhar", "Ayagoz district"),
    Choice("a2", "Akzhar", "Urzhar district"),
]


@pytest.fixture
def field(qtbot: QtBot) -> ChoiceField:
    made = ChoiceField(CHOICES)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def offered(field: ChoiceField) -> list[str]:
    model = field.list_view().model()
    return [str(model.index(at, 0).data()) for at in range(model.rowCount())]


def test_any_part_of_a_word_finds_it(field: ChoiceField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "cons")
    assert offered(field) == ["Legal consultation", "Social consultation"]
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field.list_view(), Key.Key_Return)
    assert changed.args == ["legal"]
    assert field.text() == "Legal consultation"


def test_the_line_below_finds_too_and_tells_namesakes_apart(field: ChoiceField, qtbot: QtBot) -> None:
    QTest.keyClicks(field, "urzh")
    assert offered(field) == ["Akzhar"]
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field.list_view(), Key.Key_Return)
    assert changed.args == ["a2"]


def test_down_opens_the_whole_list_at_the_chosen_one(field: ChoiceField, qtbot: QtBot) -> None:
    field.set_value("social")
    QTest.keyClick(field, Key.Key_Down)
    assert len(offered(field)) == len(CHOICES)
    QTest.keyClick(field.list_view(), Key.Key_Down)
    with qtbot.waitSignal(field.changed) as changed:
        QTest.keyClick(field.list_view(), Key.Key_Return)
    assert changed.args == ["psychologist"]


def test_an_unknown_word_gives_back_the_old_value(field: ChoiceField) -> None:
    field.set_value("legal")
    said: list[object] = []
    field.changed.connect(said.append)
    field.selectAll()
    QTest.keyClicks(field, "xyz")
    field.settle()
    assert field.text() == "Legal consultation"
    assert not said


def test_a_word_written_in_full_is_chosen_on_leaving(field: ChoiceField) -> None:
    QTest.keyClicks(field, "psychologist")
    field.settle()
    assert field.value() == "psychologist"


def test_a_namesake_written_in_full_chooses_nobody(field: ChoiceField) -> None:
    QTest.keyClicks(field, "akzhar")
    field.settle()
    assert field.value() is None


def test_emptying_chooses_nothing(field: ChoiceField, qtbot: QtBot) -> None:
    field.set_value("legal")
    field.selectAll()
    QTest.keyClick(field, Key.Key_Delete)
    with qtbot.waitSignal(field.changed) as changed:
        field.settle()
    assert changed.args == [None]


def test_the_list_in_another_language_keeps_the_value(field: ChoiceField) -> None:
    field.set_value("legal")
    field.set_choices([Choice("legal", "Құқықтық консультация")])
    assert field.value() == "legal"
    assert field.text() == "Құқықтық консультация"


def test_a_long_word_shows_its_beginning(field: ChoiceField) -> None:
    """Also with the cursor in it: what tells the choices apart stands in front."""
    field.setFixedWidth(100)
    field.set_value("social")
    assert field.cursorPosition() == 0
    field.clearFocus()
    field.setFocus()
    assert (field.cursorPosition(), field.selectedText()) == (0, "Social consultation")
    assert field.toolTip() == "Social consultation"


def test_a_list_is_as_wide_as_its_longest_words(qtbot: QtBot) -> None:
    """Choices that begin alike are told apart by their ends."""
    long = "Помощь в получении государственных услуг и документов"
    field = ChoiceField([Choice(1, long), Choice(2, "Другое")])
    opened(qtbot, field, width=160, height=40)
    field.open_list()
    assert field.list_view().visualRect(field.list_view().model().index(0, 0)).width() > text_width(
        long, face="body"
    )


def test_a_value_set_by_the_page_folds_the_list(qtbot: QtBot) -> None:
    field = ChoiceField([Choice(1, "Сәуір")])
    opened(qtbot, field, width=160, height=40)
    field.open_list()
    assert field.list_view().isVisible()
    field.set_value(None)
    assert not field.list_view().isVisible()
