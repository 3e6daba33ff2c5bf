"""Who received a service is picked once, signs by a tick, and a group counts others beside."""

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Refused
from core.identity import new_id
from tests.ui.screen import opened
from ui.views.picking import Picked
from ui.views.visits.attendees import AttendeesCard
from ui.workspace import Workspace

FIRST, SECOND = Picked(new_id(), "Ахметова Айгүл"), Picked(new_id(), "Омаров Қанат")


@pytest.fixture
def card(workspace: Workspace, qtbot: QtBot) -> AttendeesCard:
    shown = AttendeesCard(workspace)
    opened(qtbot, shown, width=800, height=400)
    return shown


def test_shows_and_gives_back_who_signed(card: AttendeesCard) -> None:
    card.set_group(is_group=True)
    card.show_values([FIRST, SECOND], signed=frozenset({str(SECOND.id)}), others=4)
    assert card.values() == {
        "recipients": [
            {"person": str(FIRST.id), "is_signed": False},
            {"person": str(SECOND.id), "is_signed": True},
        ],
        "others": 4,
    }
    assert [one["name"] for one in card.names()] == [FIRST.name, SECOND.name]


def test_others_are_of_a_group_only(card: AttendeesCard) -> None:
    card.set_group(is_group=True)
    card.show_values([], signed=frozenset(), others=4)
    card.set_group(is_group=False)
    assert not card._others.isVisible()
    assert card.values()["recipients"] == []
    assert card.values().get("others") is None


def test_who_is_taken_away_takes_the_signature_along(card: AttendeesCard) -> None:
    card.show_values([FIRST, SECOND], signed=frozenset({str(FIRST.id)}), others=None)
    card.picker.show_people([SECOND])
    card.picker.add(FIRST)
    assert not card._boxes[FIRST.id].isChecked()


def test_a_refusal_stands_beside_what_it_is_about(card: AttendeesCard) -> None:
    card.set_group(is_group=True)
    assert card.refuse(Refused("required", "others"))
    assert not card._message.isVisible()
    assert card.refuse(Refused("required", "recipients.0"))
    assert card._message.isVisible()
    card.picker.add(FIRST)
    assert not card._message.isVisible()
    assert not card.refuse(Refused("required", "minutes"))
