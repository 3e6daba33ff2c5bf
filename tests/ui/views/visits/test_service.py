"""A service is one line when it is folded, and is a group's as soon as several received it."""

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Refused
from core.identity import new_id
from tests.ui.screen import opened
from ui.views.picking import Picked
from ui.views.visits.service import ServiceCard

FIRST, SECOND = Picked(new_id(), "Ахметова Айгүл"), Picked(new_id(), "Омаров Қанат")
SERVICE = {"type": "consult_legal", "topic": "law_family", "channel": "home_visit", "minutes": 30}


@pytest.fixture
def card(qtbot: QtBot) -> ServiceCard:
    shown = ServiceCard(language="en")
    opened(qtbot, shown, width=800, height=400)
    shown.set_people([FIRST, SECOND])
    shown.show_values(SERVICE)
    return shown


def test_the_first_of_the_people_receives_it(card: ServiceCard) -> None:
    given = card.values(is_signed=False)
    assert given["form"] == "individual"
    assert given["recipients"] == [{"person": str(FIRST.id), "is_signed": False}]


def test_with_several_it_is_a_group_s(card: ServiceCard) -> None:
    card._boxes[SECOND.id].click()
    assert card.values(is_signed=False)["form"] == "group"


def test_who_is_no_longer_met_no_longer_receives_it(card: ServiceCard) -> None:
    card.set_people([SECOND])
    assert card.values(is_signed=False)["recipients"] == []


def test_the_line_says_number_and_topic(card: ServiceCard) -> None:
    card.set_number(2)
    card.set_open(is_open=False)
    assert card._name.text().startswith("2. ")
    assert card._minutes.text().replace("%n", "30") == "30 min"
    assert not card.form.isVisible()


def test_half_a_word_is_not_yet_a_service(card: ServiceCard) -> None:
    card.show_values({"type": None})
    assert card._name.text() == "1. New service"


def test_a_refusal_without_a_field_is_said_in_the_card(card: ServiceCard) -> None:
    card.refuse(Refused("required", "recipients"))
    assert card._message.isVisible()
    card._boxes[SECOND.id].click()
    assert not card._message.isVisible()
    card.refuse(Refused("required", "minutes"))
    assert card.form._boxes["minutes"].message()


def test_a_saved_one_is_read_only(card: ServiceCard) -> None:
    card.set_saved()
    card.set_open(is_open=True)
    assert not card.form.isEnabled()
    assert not card._copy.isVisible()
    assert not card._remove.isVisible()
