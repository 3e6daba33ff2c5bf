"""A consultation outside a visit: for one person, for a group with signatures, and as a draft."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.queries.services import ListServices, ServiceRow
from core.queries.today import ListDrafts
from tests.core.commands.conftest import DISTRICT, Register
from tests.ui.screen import opened
from ui.views.picking import Picked
from ui.views.view import Destination
from ui.views.visits.consultation import ConsultationPage
from ui.views.visits.log import ConsultationsPage
from ui.workspace import Workspace

SERVICE = {"type": "consult_legal", "topic": "law_family", "minutes": 30, "channel": "phone"}


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> ConsultationPage:
    shown = ConsultationPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    return shown


@pytest.fixture
def log(find: Any) -> Callable[[], list[ServiceRow]]:
    return lambda: list(find(ListServices()))


def test_is_for_the_person_it_is_opened_with(
    page: ConsultationPage,
    register: Register,
    settle: Callable[[], None],
    log: Callable[[], list[ServiceRow]],
) -> None:
    """The district is the person's own, the day is today's."""
    page.go(Destination("consultation", given={"person": register()}))
    settle()
    page.form.show_values(page.form.values() | SERVICE)
    page.bar.press()
    settle()
    (row,) = log()
    assert (row.district, row.form, row.channel, row.visit) == (DISTRICT, "individual", "phone", None)
    assert [one.full_name for one in row.recipients] == ["Ахметова Айгүл"]
    assert page.attendees.picker.people() == []


def test_a_group_names_who_signed_and_counts_the_others(
    page: ConsultationPage,
    register: Register,
    settle: Callable[[], None],
    log: Callable[[], list[ServiceRow]],
) -> None:
    people: list[UUID] = [register(), register("Омаров")]
    page._form_of._segments["group"].click()
    for id in people:
        page.attendees.picker.add(Picked(id, "…"))
    page.attendees._boxes[people[0]].click()
    page.attendees._others.show_values({"others": 4})
    page.form.show_values(page.form.values() | SERVICE | {"district": DISTRICT})
    page.bar.press()
    settle()
    (row,) = log()
    assert (row.form, row.others) == ("group", 4)
    assert {one.person: one.is_signed for one in row.recipients} == {people[0]: True, people[1]: False}


def test_nobody_received_it_is_said_beside_the_people(
    page: ConsultationPage, settle: Callable[[], None], log: Callable[[], list[ServiceRow]]
) -> None:
    page.form.show_values(page.form.values() | SERVICE | {"district": DISTRICT})
    page.bar.press()
    settle()
    assert log() == []
    assert page.attendees._message.isVisible()
    assert page.bar.message()


def test_a_saved_consultation_leaves_no_draft(
    page: ConsultationPage, register: Register, settle: Callable[[], None], find: Any
) -> None:
    page.go(Destination("consultation", given={"person": register()}))
    settle()
    page.form.show_values(page.form.values() | SERVICE | {"done": "түсіндірілді"})
    page._drafting.touch()
    page.bar.press()
    settle()
    page.hide()
    settle()
    assert list(find(ListDrafts())) == []


def test_a_draft_is_gone_on_with(
    page: ConsultationPage, register: Register, settle: Callable[[], None], find: Any
) -> None:
    person = register()
    page.attendees.picker.add(Picked(person, "Ахметова"))
    page.attendees._boxes[person].click()
    page.form.show_values(page.form.values() | SERVICE)
    page._drafting.touch()
    page.go(Destination("consultation"))
    settle()
    assert page.attendees.picker.people() == []
    (draft,) = find(ListDrafts())
    page.go(Destination("consultation", given={"draft": draft.id}))
    settle()
    assert page.form.values()["topic"] == "law_family"
    assert page.attendees._boxes[person].isChecked()


def test_the_log_is_of_a_period(
    page: ConsultationPage,
    workspace: Workspace,
    register: Register,
    settle: Callable[[], None],
    qtbot: QtBot,
) -> None:
    page.go(Destination("consultation", given={"person": register()}))
    settle()
    page.form.show_values(page.form.values() | SERVICE)
    page.bar.press()
    settle()
    shown = ConsultationsPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    assert shown.table.model.rowCount() == 1
    shown.last.set_value(workspace.store.today().replace(year=2020))
    shown.refresh()
    settle()
    assert shown.table.model.rowCount() == 0
