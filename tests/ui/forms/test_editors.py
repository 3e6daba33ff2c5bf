"""Every editor gives back what it shows, and hands on what it cannot read, for the field to refuse in words."""

from datetime import date

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.commands.people import RecordConsent, RegisterPerson
from core.commands.visits import RecordVisit
from core.fields.field import Field
from ui.forms.editors import ChoiceEditor, ChoicesEditor, Editor, editor_for
from ui.widgets import Choice

SERVICE = RecordVisit.fields["services"].items


def editor(declared: Field, qtbot: QtBot) -> Editor:
    found = editor_for(declared, language="en")
    qtbot.addWidget(found.widget)
    return found


@pytest.mark.parametrize(
    ("declared", "shown", "given"),
    [
        (RegisterPerson.fields["surname"], "Ахметова", "Ахметова"),
        (RegisterPerson.fields["phone"], "+77000001245", "+7 700 000 12 45"),
        (RegisterPerson.fields["birth_date"], date(1985, 3, 12), "1985-03-12"),
        (RegisterPerson.fields["birth_date"], "1985-03-12", "1985-03-12"),
        (RegisterPerson.fields["sex"], "female", "female"),
        (RegisterPerson.fields["district"], "103600000", "103600000"),
        (RecordVisit.fields["next_at"], "09:30", "09:30"),
        (RecordVisit.fields["note"], "екі жол\nеще", "екі жол\nеще"),
        (SERVICE["minutes"], 30, 30),
        (RecordConsent.fields["scopes"], frozenset({"processing"}), ["processing"]),
    ],
)
def test_gives_back_what_it_shows(declared: Field, shown: object, given: object, qtbot: QtBot) -> None:
    one = editor(declared, qtbot)
    assert one.value() is None
    with qtbot.assertNotEmitted(one.changed):  # nobody typed: a draft of it would be a ghost
        one.show_value(shown)
        assert one.value() == given
        one.show_value(None)
        assert one.value() is None


@pytest.mark.parametrize(
    ("declared", "century"),
    [(RegisterPerson.fields["birth_date"], -100), (RecordConsent.fields["valid_until"], 0)],
)
def test_a_day_that_has_come_is_typed_with_two_digits(declared: Field, century: int, qtbot: QtBot) -> None:
    year = QDate.currentDate().year() + 5
    one = editor(declared, qtbot)
    one.widget.setText(f"05.03.{year % 100:02}")  # type: ignore[attr-defined]
    assert one.value() == f"{year + century}-03-05"


@pytest.mark.parametrize(
    ("declared", "typed"),
    [
        (SERVICE["minutes"], "жарты сағат"),
        (RegisterPerson.fields["birth_date"], "белгісіз"),
        (RecordVisit.fields["next_at"], "кешке"),
        (RegisterPerson.fields["sex"], "қайсысы"),
    ],
)
def test_what_cannot_be_read_goes_on_as_it_was_typed(declared: Field, typed: str, qtbot: QtBot) -> None:
    one = editor(declared, qtbot)
    one.widget.setText(typed)  # type: ignore[attr-defined]
    assert one.value() == typed


def test_settlements_are_those_of_the_district(qtbot: QtBot) -> None:
    one = editor(RegisterPerson.fields["settlement"], qtbot)
    assert isinstance(one, ChoiceEditor)
    assert one._choices("kk") == []
    one.set_district("103600000")
    offered = one._choices("kk")
    assert offered
    assert all(str(each.value).startswith("1036") for each in offered)


def test_a_page_s_own_choices_outlive_a_change_of_language(qtbot: QtBot) -> None:
    one = editor(RegisterPerson.fields["sex"], qtbot)
    assert isinstance(one, ChoiceEditor)
    one.set_choices([Choice("mine", "Own")])
    one.show_value("mine")
    one.reword("ru")
    assert one.value() == "mine"


def test_terms_follow_the_language_and_ticks_stay(qtbot: QtBot) -> None:
    one = editor(RecordConsent.fields["scopes"], qtbot)
    assert isinstance(one, ChoicesEditor)
    one.show_value(["processing"])
    before = one._boxes["processing"].text()
    one.reword("kk")
    assert one._boxes["processing"].text() != before
    assert one.value() == ["processing"]


def test_an_editor_without_a_value_fails_loudly(qtbot: QtBot) -> None:
    """Qt's classes know no abstract methods: what is forgotten must not read as nothing entered."""
    field = QWidget()
    qtbot.addWidget(field)
    bare = Editor(field)  # type: ignore[abstract]
    with pytest.raises(NotImplementedError):
        bare.value()
    with pytest.raises(NotImplementedError):
        bare.show_value(None)
