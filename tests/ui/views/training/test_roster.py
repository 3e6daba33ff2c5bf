"""The roster admits, sets the examination's result in the row, and lets somebody leave and come back."""

from collections.abc import Callable
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.queries.journal import Journal, TraineeLine
from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from ui.views.picking import Picked
from ui.views.training.group import GroupPage
from ui.views.training.roster import RosterTab
from ui.views.view import Destination
from ui.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, group: UUID, qtbot: QtBot, settle: Callable[[], None]) -> GroupPage:
    shown = GroupPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    shown.go(Destination("group", group, {"tab": "roster"}))
    settle()
    return shown


@pytest.fixture
def roster(page: GroupPage) -> RosterTab:
    return page.roster


def lines(roster: RosterTab) -> list[TraineeLine]:
    rows = (roster.table.model.row(at) for at in range(roster.table.model.rowCount()))
    return [row for row in rows if row]


def choose(roster: RosterTab, line: TraineeLine, word: str) -> None:
    """Trigger the entry of the row's menu with the word."""
    next(one for one in roster.menu_of(line).actions() if one.text() == word).trigger()


def test_a_picked_person_joins(roster: RosterTab, register: Register, settle: Callable[[], None]) -> None:
    roster.search.picked.emit(Picked(register("Омаров"), "Омаров"))
    settle()
    assert [line.full_name.split()[0] for line in lines(roster)] == [
        "Ахметова",
        "Бондаренко",
        "Омаров",
        "Сейтова",
    ]


def test_who_has_not_consented_is_refused_in_words(
    roster: RosterTab, register: Register, settle: Callable[[], None]
) -> None:
    roster.search.picked.emit(Picked(register("Омаров", consent=False), "Омаров"))
    settle()
    assert len(lines(roster)) == 3
    assert roster._refusal.isVisible()


def test_a_result_bears_the_day_of_the_examination(
    roster: RosterTab, workspace: Workspace, settle: Callable[[], None]
) -> None:
    choose(roster, lines(roster)[0], "Passed")
    settle()
    first = lines(roster)[0]
    assert (first.exam_result, first.exam_on) == ("passed", workspace.store.today())
    choose(roster, first, "No result")
    settle()
    assert (lines(roster)[0].exam_result, lines(roster)[0].exam_on) == (None, None)


def test_one_leaves_and_comes_back(
    roster: RosterTab, workspace: Workspace, settle: Callable[[], None]
) -> None:
    choose(roster, lines(roster)[0], "Left the group today")
    settle()
    assert lines(roster)[0].left_on == workspace.store.today()
    choose(roster, lines(roster)[0], "Back in the group")
    settle()
    assert lines(roster)[0].left_on is None


def test_leads_to_the_person(roster: RosterTab, qtbot: QtBot, journal: Journal) -> None:
    with qtbot.waitSignal(roster.wanted) as wanted:
        choose(roster, lines(roster)[0], "Open the person's card")
    assert wanted.args == [Destination("person", journal.trainees[0].person)]
