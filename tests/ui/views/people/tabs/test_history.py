"""The timeline shows all or one side, counts its events, and leads to where each is at home."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.views.people.tabs.conftest import Show
from ui.views.people.tabs.history import HistoryTab
from ui.views.view import Destination


def shown(tab: HistoryTab) -> int:
    return tab._timeline.model().rowCount()


def test_one_side_of_it_is_shown(show: Show) -> None:
    tab = show(HistoryTab)
    assert shown(tab) == 1
    for name, count in (("services", 0), ("states", 1), ("all", 1)):
        tab._segments._segments[name].click()
        assert shown(tab) == count


def test_what_is_not_sent_is_marked(show: Show) -> None:
    tab = show(HistoryTab)
    (pill,) = tab._timeline.model().index(0, 0).data(0x0100).pills
    assert pill.text == "Not sent"


@pytest.mark.parametrize(("kind", "page"), [("visit", "visit"), ("certificate", "certificates")])
def test_an_entry_leads_to_its_page(show: Show, person: UUID, qtbot: QtBot, kind: str, page: str) -> None:
    tab = show(HistoryTab)
    with qtbot.waitSignal(tab.wanted) as wanted:
        tab._timeline.opened.emit((kind, person))
    assert wanted.args == [Destination(page, person)]


def test_a_record_of_the_card_leads_to_its_tab(show: Show, person: UUID, qtbot: QtBot) -> None:
    tab = show(HistoryTab)
    with qtbot.waitSignal(tab.tab_wanted) as wanted:
        tab._timeline.opened.emit(("category_period", person))
    assert wanted.args == ["categories"]
