"""The questions of the first run: a language by its own name, an office by code or anew."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from ui.entrance.questions import LanguageQuestion, WhoQuestion
from ui.widgets import FieldBox, RadioButton


def option(question: LanguageQuestion | WhoQuestion, word: str) -> RadioButton:
    return next(each for each in question.findChildren(RadioButton) if each.text() == word)


def test_languages_call_themselves(qtbot: QtBot) -> None:
    question = LanguageQuestion()
    opened(qtbot, question)
    assert [each.text() for each in question.findChildren(RadioButton)] == [
        "Қазақ тілі",
        "Русский язык",
        "English",
    ]
    with qtbot.waitSignal(question.chosen) as chosen:
        option(question, "English").click()
    assert chosen.args == ["en"]
    question.set_language("ru")
    assert question.name() == "Русский язык"


@pytest.fixture
def who(qtbot: QtBot) -> WhoQuestion:
    made = WhoQuestion()
    opened(qtbot, made)
    return made


def shown(who: WhoQuestion) -> list[QLineEdit]:
    return [each for each in who.findChildren(QLineEdit) if each.isVisible()]


def test_only_the_fields_of_the_chosen_way_are_asked(who: WhoQuestion) -> None:
    assert shown(who) == [who.server, who.code]
    option(who, "Start a new office").click()
    assert shown(who) == [who.organisation, who.person]
    assert who.districts.isVisible()
    assert not who.is_joining()


def test_spaces_are_no_answer(who: WhoQuestion) -> None:
    who.server.setText("https://abai.example")
    who.code.setText("  ")
    assert not who.is_ready()
    who.say_what_is_missing()
    marked = [each.message() for each in who.findChildren(FieldBox) if each.message()]
    assert marked == ["This field is required"]
    assert who.code.hasFocus()
    who.clear_messages()
    assert not [each for each in who.findChildren(FieldBox) if each.message()]
    who.code.setText("K7-22")
    assert who.is_ready()
