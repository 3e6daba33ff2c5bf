"""The tour leads from step to step as they are done, and is over for good after the last or when it is hidden."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.queries.steps import Steps
from tests.core.commands.conftest import Register, register
from tests.ui.screen import opened
from tests.ui.views.looking import press, said
from ui.views.today.page import TodayPage
from ui.views.today.tour import TourCard
from ui.views.view import Destination
from ui.widgets import IconButton
from ui.workspace import Workspace

__all__ = ["register"]

NOTHING = Steps(person=False, visit=False, certificate=False, sent=False)


@pytest.fixture
def memory() -> dict[str, Any]:
    return {}


@pytest.fixture
def card(memory: dict[str, Any], qtbot: QtBot) -> TourCard:
    made = TourCard(memory=memory)
    opened(qtbot, made, width=848, height=90)
    return made


def test_it_leads_from_step_to_step(card: TourCard, qtbot: QtBot) -> None:
    done = NOTHING
    for name, words, page in (
        ("person", "Register a person", "people-new"),
        ("visit", "Record a visit", "visit"),
        ("certificate", "Print a certificate", "courses"),
        ("sent", "Send", "sync"),
    ):
        card.show_steps(done, has_server=True)
        assert words in said(card)
        with qtbot.waitSignal(card.wanted) as wanted:
            press(card, "Begin")
        assert wanted.args == [Destination(page)]
        done = replace(done, **{name: True})
    card.show_steps(done, has_server=True)
    assert card.is_over()
    assert not card.isVisible()


def test_without_a_server_there_is_nothing_to_send(card: TourCard) -> None:
    card.show_steps(NOTHING, has_server=False)
    assert "step 1 of 3" in said(card)
    card.show_steps(Steps(person=True, visit=True, certificate=True, sent=False), has_server=False)
    assert card.is_over()


def test_hidden_it_stays_away(card: TourCard, memory: dict[str, Any], qtbot: QtBot) -> None:
    card.show_steps(NOTHING, has_server=True)
    card.findChildren(IconButton)[0].click()
    again = TourCard(memory=memory)
    qtbot.addWidget(again)
    again.show_steps(NOTHING, has_server=True)
    assert again.isHidden()


def test_the_page_of_today_goes_on_to_the_next_step(
    workspace: Workspace, register: Register, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page = TodayPage(workspace)
    opened(qtbot, page, width=1142, height=716)
    settle()
    assert "Register a person" in said(page.tour)
    register()
    workspace.changed.emit(frozenset())
    settle()
    assert "Record a visit" in said(page.tour)
