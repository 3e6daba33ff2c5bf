"""The head says who it is; the IIN stays behind dots until the eye is pressed, and again for the next person."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.queries.person import PersonCard
from core.queries.standing import ConsentNow
from tests.core.commands.conftest import Register
from ui.views.people.header import PersonHead, consent_pill
from ui.workspace import Workspace

IIN = "850312490014"


@pytest.fixture
def head(workspace: Workspace, qtbot: QtBot) -> PersonHead:
    made = PersonHead(workspace)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_iin_is_shown_on_demand_and_hidden_for_the_next_person(
    head: PersonHead, register: Register, card: Callable[[UUID], PersonCard]
) -> None:
    one, other = register(iin=IIN, no_iin_reason=None), register("Омаров")
    head.show_card(card(one))
    assert IIN not in head._iin.text()
    assert head._iin.text().endswith("0014")
    head._eye.click()
    assert IIN in head._iin.text()
    head.show_card(card(one))
    assert IIN in head._iin.text()
    head.show_card(card(other))
    head.show_card(card(one))
    assert IIN not in head._iin.text()


def test_in_privacy_the_eye_is_closed(
    head: PersonHead, register: Register, card: Callable[[UUID], PersonCard], workspace: Workspace
) -> None:
    head.show_card(card(register(iin=IIN, no_iin_reason=None)))
    head._eye.click()
    workspace.set_private(True)
    head.reword()
    assert IIN not in head._iin.text()
    assert not head._eye.isVisible()


def test_without_an_iin_the_reason_stands_there(
    head: PersonHead, register: Register, card: Callable[[UUID], PersonCard]
) -> None:
    head.show_card(card(register()))
    assert head._iin.text() == "No IIN: document lost"
    assert not head._eye.isVisible()


@pytest.mark.parametrize(
    ("state", "tone", "has_day"),
    [
        ("in_force", "ok", True),
        ("expired", "warn", True),
        ("withdrawn", "bad", True),
        ("missing", "warn", False),
    ],
)
def test_every_state_of_consent_has_its_pill(state: str, tone: str, has_day: bool) -> None:
    until = date(2027, 2, 2) if has_day else None
    pill = consent_pill(ConsentNow(state, until))  # type: ignore[arg-type]
    assert pill.tone == tone
    assert ("02.02.2027" in pill.text) is has_day
