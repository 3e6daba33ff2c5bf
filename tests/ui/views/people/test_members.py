"""The members of a family to be: each once, with a relation, and gone when they are taken away."""

import pytest
from pytestqt.qtbot import QtBot

from core.identity import new_id
from ui.views.people.members import MembersPart
from ui.views.picking import Picked
from ui.workspace import Workspace


@pytest.fixture
def part(workspace: Workspace, qtbot: QtBot) -> MembersPart:
    made = MembersPart(workspace)
    qtbot.addWidget(made)
    made.reword("kk")
    made.show()
    return made


def test_nobody_stands_twice(part: MembersPart, qtbot: QtBot) -> None:
    one = Picked(new_id(), "Ахметова Айгүл")
    with qtbot.waitSignal(part.changed):
        part.add(one)
    part.add(one)
    assert part.values() == [{"person": str(one.id)}]


def test_gives_the_relation_and_the_day(part: MembersPart) -> None:
    one = Picked(new_id(), "Ахметова Айгүл")
    part.add(one, {"relation": "mother", "joined_on": "2026-01-01"})
    assert part.values() == [{"person": str(one.id), "relation": "mother", "joined_on": "2026-01-01"}]


def test_who_is_taken_away_is_gone(part: MembersPart, qtbot: QtBot) -> None:
    part.add(Picked(new_id(), "Ахметова"), {})
    part.add(Picked(new_id(), "Ахметов"), {})
    with qtbot.waitSignal(part.changed):
        part.members()[0]._remove.click()
    assert [row.one.name for row in part.members()] == ["Ахметов"]
    part.clear()
    assert part.values() == []
