"""The services of an entry: one open at a time, numbered from the first, each with the people of the entry."""

import pytest
from pytestqt.qtbot import QtBot

from core.errors import Refused
from core.identity import new_id
from tests.ui.screen import opened
from ui.views.picking import Picked
from ui.views.visits.services import ServiceList

SERVICE = {"type": "consult_legal", "channel": "home_visit", "minutes": 30}
PERSON = Picked(new_id(), "Ахметова Айгүл")


@pytest.fixture
def services(qtbot: QtBot) -> ServiceList:
    shown = ServiceList(language="en")
    opened(qtbot, shown, width=800, height=700)
    shown.set_people([PERSON])
    shown.show_values([SERVICE, SERVICE | {"minutes": 45}])
    return shown


def minutes(services: ServiceList) -> list[object]:
    return [one.get("minutes") for one in services.values(is_signed=False)]


def test_each_is_for_the_people_of_the_entry(services: ServiceList) -> None:
    for one in services.values(is_signed=True):
        assert one["recipients"] == [{"person": str(PERSON.id), "is_signed": True}]


def test_only_the_last_added_is_open(services: ServiceList) -> None:
    assert [card.form.isVisible() for card in services.cards] == [False, True]
    services.cards[0].opened.emit()
    assert [card.form.isVisible() for card in services.cards] == [True, False]


def test_a_copy_is_an_edit_and_holds_the_same(services: ServiceList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(services.changed):
        services.cards[0].copied.emit()
    assert minutes(services) == [30, 45, 30]


def test_a_removed_one_leaves_no_gap_in_the_numbers(services: ServiceList, qtbot: QtBot) -> None:
    with qtbot.waitSignal(services.changed):
        services.cards[0].removed.emit()
    assert minutes(services) == [45]
    assert services.cards[0]._name.text().startswith("1. ")


def test_a_refusal_opens_the_card_it_is_about(services: ServiceList) -> None:
    assert services.refuse(Refused("required", "services.0.minutes"))
    assert services.cards[0].form.isVisible()
    assert services.cards[0].form._boxes["minutes"].message()
    assert not services.refuse(Refused("required", "district"))
    assert not services.refuse(Refused("required", "services"))


def test_what_is_wrong_is_counted(services: ServiceList) -> None:
    assert services.problems() == 0
    services.add()
    assert services.problems() > 0
