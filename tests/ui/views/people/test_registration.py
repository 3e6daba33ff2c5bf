"""The steps of a registration are done once each, in order, and gone on with after a refusal."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.commands.people import ChangePerson, RegisterPerson
from core.queries.people import ListPeople
from tests.core.commands.conftest import DISTRICT
from ui.views.people.registration import Registration, Step
from ui.workspace import Workspace

CARD = {"surname": "Ахметова", "given_name": "Айгүл", "no_iin_reason": "lost", "district": DISTRICT}


@pytest.fixture
def registration(workspace: Workspace, qtbot: QtBot) -> Registration:
    return Registration(workspace)


def steps(registration: Registration, **details: object) -> list[Step]:
    person = registration.id_of("card")
    return [
        Step("card", RegisterPerson, {"id": person, **CARD}),
        Step("details", ChangePerson, {"id": person, **details}),
    ]


def test_all_steps_are_done_in_order(registration: Registration, qtbot: QtBot) -> None:
    done: list[str] = []
    registration.done.connect(done.append)
    with qtbot.waitSignal(registration.finished):
        registration.run(steps(registration, phone="+77000001201"))
    assert done == ["card", "details"]


def test_a_refused_step_stops_and_names_its_part(registration: Registration, qtbot: QtBot, find: Any) -> None:
    with qtbot.waitSignal(registration.refused) as refused:
        registration.run(steps(registration, patronymic="Серікқызы"))
    part, error = refused.args or ["", None]
    assert (part, error.code) == ("details", "consent_missing")
    assert registration.done_parts() == ("card",)
    with qtbot.waitSignal(registration.finished):
        registration.run(steps(registration, phone="+77000001201"))
    (known,) = find(ListPeople())
    assert known.phone == "+77000001201"


def test_data_that_is_no_command_is_refused_before_anything_runs(
    registration: Registration, qtbot: QtBot, find: Any, settle: Callable[[], None]
) -> None:
    with qtbot.waitSignal(registration.refused):
        registration.run([Step("card", RegisterPerson, {"surname": "Ахметова"})])
    settle()
    assert find(ListPeople()) == ()


def test_a_draft_goes_on_with_the_same_ids_even_after_a_lost_answer(
    registration: Registration, workspace: Workspace, qtbot: QtBot, find: Any
) -> None:
    before = registration.as_data()
    first = steps(registration)[:1]
    kept = registration.as_data()
    assert kept["done"] == before["done"] == []
    with qtbot.waitSignal(registration.finished):
        registration.run(first)
    again = Registration(workspace, known=kept)
    with qtbot.waitSignal(again.finished):
        again.run(steps(again)[:1])
    assert len(find(ListPeople())) == 1
