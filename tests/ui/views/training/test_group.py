"""The page of a group opens the journal first, counts what each tab holds, and tells whether it is over."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.commands.training import ChangeGroup
from core.queries.journal import Journal
from tests.ui.screen import opened
from ui.views.training.group import GroupPage, certificate_columns
from ui.views.view import Destination
from ui.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, group: UUID, qtbot: QtBot, settle: Callable[[], None]) -> GroupPage:
    shown = GroupPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    shown.go(Destination("group", group))
    settle()
    return shown


def test_the_journal_is_open_first(page: GroupPage) -> None:
    assert page.journal.grid.isVisible()
    page.tabs.set_choice("roster")
    assert page.roster.table.isVisible()
    assert not page.journal.grid.isVisible()


@pytest.mark.parametrize(("tab", "shown"), [("roster", "roster"), ("nothing", "journal")])
def test_goes_to_the_tab_it_is_given(page: GroupPage, group: UUID, tab: str, shown: str) -> None:
    page.go(Destination("group", group, {"tab": tab}))
    assert page.tabs.choice() == shown


def test_a_group_is_over_after_its_last_day(
    page: GroupPage, group: UUID, workspace: Workspace, settle: Callable[[], None]
) -> None:
    yesterday = workspace.store.today() - timedelta(days=1)
    assert page._state.accessibleName() == "Under way"
    workspace.do(ChangeGroup(id=str(group), ends_on=yesterday.isoformat()))
    settle()
    assert page._state.accessibleName() == "Finished"


def test_says_why_somebody_gets_no_certificate(journal: Journal) -> None:
    name = certificate_columns(journal)[0]
    assert [name.sub(line) for line in journal.trainees] == ["", "8 of 12 hours", ""]


def test_goes_back_to_the_courses(page: GroupPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        page._back.click()
    assert wanted.args == [Destination("courses")]
