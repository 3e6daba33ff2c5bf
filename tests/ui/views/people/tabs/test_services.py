"""The services of one person, and of nobody else, each leading to its entry."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot

from core.commands.visits import RecordService
from tests.core.commands.conftest import DISTRICT, Register
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from ui.views.people.tabs.services import ServicesTab
from ui.views.view import Destination
from ui.workspace import Workspace


def test_only_the_person_s_own_are_listed(
    show: Show,
    person: UUID,
    register: Register,
    do: Callable[[Any], Any],
    workspace: Workspace,
    qtbot: QtBot,
) -> None:
    made = {}
    for one in (person, register("Омаров")):
        given = RecordService(
            district=DISTRICT,
            given_on=str(workspace.store.today()),
            type="consult_legal",
            form="individual",
            topic="law_family",
            minutes=30,
            recipients=[{"person": str(one)}],
        )
        made[one] = do(given).one("service")
    tab = show(ServicesTab)
    assert tab._table.model.rowCount() == 1
    tab._table.view.go_to(0)
    row = tab._table.current()
    assert (row.id, row.minutes) == (made[person], 30)
    with qtbot.waitSignal(tab.wanted) as wanted:
        tab._table.opened.emit(row)
    assert wanted.args == [Destination("consultations", made[person])]


def test_while_there_are_none_a_visit_is_offered(show: Show, person: UUID, qtbot: QtBot) -> None:
    tab = show(ServicesTab)
    assert "No service has been given yet" in sees(tab)
    with qtbot.waitSignal(tab.wanted) as wanted:
        tab._table.empty.pressed.emit()
    assert wanted.args == [Destination("visit", given={"person": person})]
