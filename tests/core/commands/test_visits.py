"""Visits and services: one entry, several people, several services."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.commands.command import perform
from core.commands.visits import AddRecipient, ChangeService, ChangeVisit, RecordService, RecordVisit
from core.errors import Refused
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT, Register

SERVICE = {"type": "consult_legal", "form": "individual", "topic": "law_family", "minutes": 30}


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


def visit_of(store: Store, **data: object) -> RecordVisit:
    """Return a visit of today with the data."""
    return RecordVisit(**({"district": DISTRICT, "visited_on": store.today(), "purpose": "consult"} | data))


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


def group_of(store: Store, *people: UUID, **data: object) -> RecordService:
    """Return a group service of today for the people."""
    service = SERVICE | {"form": "group", "district": DISTRICT, "given_on": store.today()} | data
    return RecordService(**service, recipients=[{"person": one} for one in people])
