"""The side says what was promised, who lives with the person and how to reach them, and leads there."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.commands.people import AddAddress, AddContact
from core.commands.visits import RecordService
from core.kz.kato import settlements
from core.queries.person import PersonCard
from tests.core.commands.conftest import DISTRICT, Register
from tests.ui.views.people.hand import sees
from ui.views.people.side import MemberLine, PersonSide
from ui.views.view import Destination
from ui.workspace import Workspace

SETTLEMENT = settlements(DISTRICT)[0].code
Card = Callable[[UUID], PersonCard]


@pytest.fixture
def side(workspace: Workspace, qtbot: QtBot) -> PersonSide:
    made = PersonSide(workspace)
    qtbot.addWidget(made)
    made.resize(336, 900)
    made.show()
    return made


def test_what_is_not_known_is_said(side: PersonSide, register: Register, card: Card) -> None:
    side.show_card(card(register()))
    shown = sees(side)
    assert all(words in shown for words in ("Nothing is promised", "No family", "No phone"))


def test_an_overdue_step_is_said_with_its_day(
    side: PersonSide, register: Register, card: Card, do: Callable[[Any], Any], workspace: Workspace
) -> None:
    person, today = register(), workspace.store.today()
    due = today - timedelta(days=3)
    do(
        RecordService(
            district=DISTRICT,
            given_on=str(today - timedelta(days=20)),
            type="consult_legal",
            form="individual",
            topic="law_family",
            next_step="подать заявление",
            next_on=str(due),
            recipients=[{"person": str(person)}],
        )
    )
    side.show_card(card(person))
    assert f"Подать заявление | overdue since {due:%d.%m.%Y}" in sees(side)


def test_the_family_is_there_without_the_person_and_leads_to_each(
    side: PersonSide, register: Register, card: Card, family: Callable[..., UUID], qtbot: QtBot
) -> None:
    mother, son = register(), register("Ахметов", consent=False, birth_date="2018-05-04")
    household = family(mother=mother, son=son)
    side.show_card(card(mother))
    (line,) = side.findChildren(MemberLine)
    with qtbot.waitSignal(side.wanted) as wanted:
        line.click()
    assert wanted.args == [Destination("person", son)]
    with qtbot.waitSignal(side.wanted) as wanted:
        side._open.click()
    assert wanted.args == [Destination("family", household)]


def test_every_way_to_reach_them_is_there(
    side: PersonSide, register: Register, card: Card, do: Callable[[Any], Any]
) -> None:
    person = register(phone="+77000001201")
    do(AddContact(person=str(person), type="telegram", value="@aigul"))
    do(AddAddress(person=str(person), type="actual", settlement=SETTLEMENT, line="Абай көшесі, 14"))
    side.show_card(card(person))
    shown = sees(side)
    assert all(text in shown for text in ("+7 700 000 12 01", "@aigul", "Абай көшесі, 14"))
