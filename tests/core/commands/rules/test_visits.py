"""The rules of a visit, a service and whoever received it."""

from datetime import timedelta

import pytest

from core.commands.command import perform
from core.commands.visits import AddRecipient, ChangeService, RecordService
from core.errors import Refused
from core.store.store import Store
from tests.core.commands.conftest import (
    DISTRICT,
    SERVICE,
    Register,
    group_of,
    visit_of,
)


def test_days_and_times_in_order(store: Store) -> None:
    """Nothing is done tomorrow, and nothing ends before it starts."""
    with pytest.raises(Refused, match=r"date_in_future \(visited_on\)"):
        perform(store, visit_of(store, visited_on=store.today() + timedelta(days=1)))
    with pytest.raises(Refused, match=r"ends_before_start \(ended_at\)"):
        perform(store, visit_of(store, started_at="13:05", ended_at="13:05"))


def test_group_names_each_once_and_counts_the_rest(store: Store, register: Register) -> None:
    """Attendees without consent are a number; an individual service has one recipient."""
    one, two = register(), register("Омаров")
    group = SERVICE | {"form": "group", "channel": "group", "district": DISTRICT, "given_on": store.today()}
    named = [{"person": one, "is_signed": True}, {"person": two}]
    made = perform(store, RecordService(**group, recipients=named, others=5))
    assert len(made.all("service_recipient")) == 2
    assert perform(store, RecordService(**group, others=5)).ids
    for wrong, code in (
        (group | {"recipients": [{"person": one}, {"person": one}]}, "named_twice"),
        (group | {"form": "individual", "recipients": named}, "individual_has_one"),
        (group | {"form": "individual", "recipients": named[:1], "others": 2}, "individual_has_one"),
        (group, "required"),
    ):
        with pytest.raises(Refused, match=code):
            perform(store, RecordService(**wrong))


def test_an_unsigned_group_does_not_become_individual(store: Store, register: Register) -> None:
    """Else it would count without signatures."""
    service = perform(store, group_of(store, register(), register("Омаров"))).one("service")
    with pytest.raises(Refused, match=r"individual_has_one \(form\)"):
        perform(store, ChangeService(id=service, form="individual"))
    counted = perform(store, group_of(store, others=4)).one("service")
    with pytest.raises(Refused, match=r"required \(others\)"):
        perform(store, ChangeService(id=counted, others=None))


def test_a_recipient_comes_once_and_alone_to_an_individual_service(store: Store, register: Register) -> None:
    """The rule of the first entry holds for who is added."""
    one, two = register(), register("Омаров")
    alone = perform(store, group_of(store, one, form="individual")).one("service")
    many = perform(store, group_of(store, one)).one("service")
    with pytest.raises(Refused, match=r"individual_has_one \(person\)"):
        perform(store, AddRecipient(service=alone, person=two))
    with pytest.raises(Refused, match=r"named_twice \(person\)"):
        perform(store, AddRecipient(service=many, person=one))
    assert perform(store, AddRecipient(service=many, person=two)).ids
