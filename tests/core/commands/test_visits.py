"""Visits and services: one entry, several people, several services."""

from datetime import timedelta

import pytest

from core.commands.command import perform
from core.commands.visits import ChangeService, ChangeVisit, RecordVisit
from core.errors import Refused
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.store import Store
from tests.core.commands.conftest import (
    DISTRICT,
    SERVICE,
    Register,
    visit_of,
)


def test_visit_writes_everything_at_once(store: Store, register: Register) -> None:
    """Place, day and specialist of the services are the visit's."""
    wife, husband = register(), register("Ахметов")
    services = [SERVICE | {"recipients": [{"person": one, "is_signed": True}]} for one in (wife, husband)]
    visit = RecordVisit(
        district=DISTRICT,
        visited_on=store.today(),
        started_at="13:05",
        ended_at="13:55",
        purpose="consult",
        people=[wife, husband],
        services=services,
    )
    made = perform(store, visit)
    with store.read() as session:
        assert session.get_one(Visit, made.one("visit")).people == frozenset({wife, husband})
        for id in made.all("service"):
            service = session.get_one(Service, id)
            assert (service.visit, service.given_on) == (made.one("visit"), store.today())
            assert (service.district, service.specialist) == (DISTRICT, store.author().user)
        assert {session.get_one(ServiceRecipient, id).person for id in made.all("service_recipient")} == {
            wife,
            husband,
        }


def test_one_bad_service_leaves_no_visit(store: Store, register: Register) -> None:
    """The refusal names the service and the field; nothing of the entry is saved."""
    person = register()
    good = SERVICE | {"recipients": [{"person": person}]}
    with pytest.raises(Refused) as refusal:
        perform(store, visit_of(store, services=[good, SERVICE]))
    assert (refusal.value.code, refusal.value.field) == ("required", "services.1.recipients")
    with store.read() as session:
        assert session.query(Visit).count() == 0
    with pytest.raises(Refused) as refusal:
        visit_of(store, services=[good, good | {"topic": "nonsense"}])
    assert refusal.value.field == "services.1.topic"


def test_people_present_need_consent(store: Store, register: Register) -> None:
    """Naming somebody in a visit is a record about them."""
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, visit_of(store, people=[register(consent=False)]))


def test_services_follow_their_visit(store: Store, register: Register) -> None:
    """Place and day that they share with it; a day of their own stays."""
    today, service = store.today(), SERVICE | {"recipients": [{"person": register()}]}
    made = perform(store, visit_of(store, services=[service, service]))
    shared, own = made.all("service")
    perform(store, ChangeService(id=own, given_on=today - timedelta(days=3)))
    moved = {"district": "104600000", "visited_on": today - timedelta(days=1)}
    perform(store, ChangeVisit(id=made.one("visit"), **moved))
    with store.read() as session:
        first, second = session.get_one(Service, shared), session.get_one(Service, own)
        assert {one.district for one in (first, second)} == {"104600000"}
        assert (first.given_on, second.given_on) == (moved["visited_on"], today - timedelta(days=3))
    with pytest.raises(Refused, match=r"district_of_visit \(district\)"):
        perform(store, ChangeService(id=own, district=DISTRICT))
