"""The first page of a day: it says the day, lists what was done, and starts what is next."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from core.commands.command import Answer
from core.commands.visits import RecordVisit
from tests.core.commands.conftest import DISTRICT, Register, register
from tests.ui.screen import opened
from tests.ui.views.looking import press
from ui.views.today.page import TodayPage
from ui.views.view import Destination
from ui.workspace import Workspace

__all__ = ["register"]


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, settle: Callable[[], None]) -> TodayPage:
    shown = TodayPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    return shown


def test_greets_by_the_first_name(page: TodayPage) -> None:
    assert page._head._title.text().endswith(", Жанар")


def test_an_empty_day_offers_a_visit(page: TodayPage, qtbot: QtBot) -> None:
    assert page._table.model.rowCount() == 0
    with qtbot.waitSignal(page.wanted) as wanted:
        press(page, "New visit")
    assert wanted.args == [Destination("visit")]


def test_a_visit_of_today_stands_there_as_soon_as_it_is_recorded(
    page: TodayPage,
    workspace: Workspace,
    register: Register,
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    person = str(register())
    visit = RecordVisit(
        district=DISTRICT,
        visited_on=workspace.store.today(),
        purpose="consult",
        people=[person],
        services=[
            {
                "type": "consult_legal",
                "form": "individual",
                "channel": "home_visit",
                "recipients": [{"person": person}],
            }
        ],
    )
    made: list[Answer] = []
    workspace.do(visit, done=made.append)
    settle()
    heading, stop = (page._table.model.row(at) for at in range(page._table.model.rowCount()))
    assert heading
    assert stop
    assert heading.heading
    assert (stop.title, stop.is_done) == ("Ахметова Айгүл", True)
    with qtbot.waitSignal(page.wanted) as wanted:
        page._table.opened.emit(stop)
    assert wanted.args == [Destination("visit", made[0].one("visit"))]


@pytest.mark.parametrize("name", ["visit", "people-new", "consultation", "courses", "certificates"])
def test_each_quick_action_leads_to_its_page(page: TodayPage, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        page._actions[name].click()
    assert wanted.args == [Destination(name)]
