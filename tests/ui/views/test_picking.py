"""People are found by any part of a name, and each is picked once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.identity import new_id
from tests.core.commands.conftest import Register, register
from tests.ui.screen import opened
from ui.views.picking import PeoplePicker, Picked
from ui.workspace import Workspace

__all__ = ["register"]


@pytest.fixture
def picker(workspace: Workspace, qtbot: QtBot) -> PeoplePicker:
    shown = PeoplePicker(workspace)
    opened(qtbot, shown, width=900, height=60)
    shown.setFocus()
    return shown


def test_the_search_finds_by_a_part_of_the_name(
    picker: PeoplePicker, register: Register, settle: Callable[[], None]
) -> None:
    person = register("Ахметова")
    register("Омаров")
    picker.search.setText("ахмет")
    picker.search._ask()
    settle()
    found = picker.search.list_view()
    assert [found.model().index(at, 0).data() for at in range(found.model().rowCount())] == ["Ахметова Айгүл"]
    QTest.keyClick(found, Qt.Key.Key_Return)
    assert picker.people() == [Picked(person, "Ахметова Айгүл")]
    assert picker.search.text() == ""


def test_an_answer_to_what_stands_there_no_more_is_not_offered(
    picker: PeoplePicker, register: Register, settle: Callable[[], None]
) -> None:
    register("Ахметова")
    picker.search.setText("ахмет")
    picker.search._ask()
    picker.search.setText("")
    settle()
    assert not picker.search.list_view().isVisible()


def test_each_is_picked_once_and_taken_away_by_a_press(picker: PeoplePicker) -> None:
    told: list[int] = []
    picker.changed.connect(lambda: told.append(len(picker.people())))
    one, other = Picked(new_id(), "Ахметова А."), Picked(new_id(), "Омаров О.")
    picker.add(one)
    picker.add(Picked(one.id, "the same"))
    picker.add(other)
    picker._chips[0].click()
    assert picker.people() == [other]
    assert told == [1, 2, 1]


def test_others_are_shown_in_place_of_those_before(picker: PeoplePicker) -> None:
    picker.add(Picked(new_id(), "Ахметова А."))
    other = Picked(new_id(), "Омаров О.")
    picker.show_people([other])
    assert picker.people() == [other]
