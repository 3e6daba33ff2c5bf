"""A tab says itself what it shows, and its cards scroll."""

from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from core.queries.person import PersonCard
from ui.views.people.tabs.tab import Tab
from ui.widgets import Card, ScrollColumn
from ui.workspace import Workspace


def test_a_tab_that_shows_nothing_fails_loudly(workspace: Workspace, qtbot: QtBot) -> None:
    tab = Tab(workspace)  # type: ignore[abstract]
    qtbot.addWidget(tab)
    with pytest.raises(NotImplementedError):
        tab.show_card(cast(PersonCard, None))
    with pytest.raises(NotImplementedError):
        tab.reword()


def test_cards_stand_one_below_the_other_and_scroll(workspace: Workspace, qtbot: QtBot) -> None:
    tab, cards = Tab(workspace), (Card("one"), Card("two"))  # type: ignore[abstract]
    qtbot.addWidget(tab)
    tab.stack(*cards)
    tab.resize(400, 300)
    tab.show()
    (scroll,) = tab.findChildren(ScrollColumn)
    assert all(scroll.isAncestorOf(card) for card in cards)
    assert cards[0].y() < cards[1].y()
