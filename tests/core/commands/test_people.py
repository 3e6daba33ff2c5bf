"""The contact card, consent, households and categories."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.commands.command import perform
from core.commands.people import (
    AddContact,
    AddMember,
    AssignCategory,
    ChangePerson,
    FormHousehold,
    RecordConsent,
    RegisterPerson,
    WithdrawConsent,
)
from core.errors import Refused
from core.model.people import Consent, Membership, Person
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT, Register

ELSEWHERE = "104600000"


def test_contact_card_needs_no_consent(store: Store, register: Register) -> None:
    """The one who registers is responsible."""
    person = register(consent=False)
    with store.read() as session:
        assert session.get_one(Person, person).responsible == store.author().user


def test_card_needs_an_iin_or_the_reason_for_none(store: Store) -> None:
    """One of the two is demanded, also when one is taken away later."""
    with pytest.raises(Refused, match=r"iin_or_reason \(iin\)"):
        perform(store, RegisterPerson(surname="А", given_name="Б", district=DISTRICT))


def test_card_takes_no_detail(register: Register) -> None:
    """What is beyond the contact card is not even a field of the command."""
    with pytest.raises(Refused, match="unknown_field"):
        register(consent=False, education="higher")


def test_detail_waits_for_consent(store: Store, register: Register) -> None:
    """Card fields change freely, details only under a consent in force."""
    person = register(consent=False)
    perform(store, ChangePerson(id=person, phone="+77000001245"))
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, ChangePerson(id=person, education="higher"))
    agree(store, person)
    perform(store, ChangePerson(id=person, education="higher"))


def test_records_that_name_a_person_wait_for_consent(store: Store, register: Register) -> None:
    """A contact is a record beyond the card."""
    person = register(consent=False)
    contact = AddContact(person=person, type="phone", value="+77000001245")
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, contact)
    agree(store, person)
    assert perform(store, contact).ids


def test_withdrawn_and_ended_consent_stop_new_records(store: Store, register: Register) -> None:
    """A consent that was withdrawn, or whose term is over, is not in force."""
    contact = {"type": "phone", "value": "+77000001245"}
    person = register(consent=False)
    consent = agree(store, person)
    perform(store, WithdrawConsent(id=consent, withdrawn_on=store.today()))
    with pytest.raises(Refused, match="consent_withdrawn"):
        perform(store, AddContact(person=person, **contact))
    other = register(consent=False)
    agree(store, other, valid_until=store.today() - timedelta(days=1))
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, AddContact(person=other, **contact))


def test_representative_covers_the_minors_it_names(store: Store, register: Register) -> None:
    """Each minor gets a consent by the representative; an adult cannot be covered."""
    mother = register(consent=False)
    child = register("Ахметов", consent=False, birth_date=str(store.today() - timedelta(days=3000)))
    agree(store, mother, minors=[child])
    perform(store, AddContact(person=child, type="phone", value="+77000001245"))
    with store.read() as session:
        covering = session.query(Consent).filter(Consent.person == child).one()
        assert covering.representative == mother
    grown = register("Омаров", consent=False)
    with pytest.raises(Refused, match=r"not_a_minor \(minors\)"):
        agree(store, mother, minors=[grown])


def test_consent_lies_not_in_the_future_and_ends_after_it_begins(store: Store, register: Register) -> None:
    """Dates in order."""
    person, today = register(consent=False), store.today()
    with pytest.raises(Refused, match="date_in_future"):
        agree(store, person, given_on=today + timedelta(days=1))
    with pytest.raises(Refused, match="ends_before_start"):
        agree(store, person, valid_until=today - timedelta(days=400))


def test_one_consenting_adult_lets_all_members_be_named(store: Store, register: Register) -> None:
    """A contact card may stand in a family whose adult has agreed; without one nobody may."""
    silent, child = register(consent=False), register("Ахметов", consent=False)
    members = [{"person": silent, "relation": "head"}, {"person": child, "relation": "son"}]
    family = {"name": "Ахметовтар", "district": DISTRICT}
    with pytest.raises(Refused, match=r"consent_missing \(members\)"):
        perform(store, FormHousehold(**family, members=members))
    agree(store, silent)
    made = perform(store, FormHousehold(**family, members=members))
    assert len(made.all("membership")) == 2


def test_member_of_another_district_stands_in_both(store: Store, register: Register) -> None:
    """Two rows with one pair; counts use the pair."""
    head, away = register(), register("Омаров", district=ELSEWHERE)
    household = perform(
        store,
        FormHousehold(name="Омаровтар", district=DISTRICT, members=[{"person": head, "relation": "head"}]),
    ).ids["household"]
    perform(store, AddMember(household=household, person=away, relation="son"))
    with store.read() as session:
        rows = session.query(Membership).filter(Membership.person == away).all()
        assert {row.district for row in rows} == {DISTRICT, ELSEWHERE}
        assert len({row.pair for row in rows}) == 1
        assert rows[0].pair is not None


def test_category_has_one_owner_that_may_hold_it(store: Store, register: Register) -> None:
    """A household never holds what belongs to a person, and somebody must hold it."""
    person = register()
    household = perform(
        store, FormHousehold(name="А", district=DISTRICT, members=[{"person": person, "relation": "head"}])
    ).ids["household"]
    since = {"from_on": "2026-01-10", "proof": "pending"}
    for wrong, code in (
        ({"category": "large_family"}, "one_owner"),
        ({"category": "large_family", "person": person, "household": household}, "one_owner"),
        ({"category": "released", "household": household}, "category_of_person"),
        ({"category": "large_family", "household": household, "until_on": "2026-01-09"}, "ends_before_start"),
    ):
        with pytest.raises(Refused, match=code):
            perform(store, AssignCategory(**since, **wrong))
    assert perform(store, AssignCategory(**since, category="large_family", household=household)).ids
    assert perform(store, AssignCategory(**since, category="released", person=person)).ids


def agree(store: Store, person: UUID, **data: object) -> UUID:
    """Record a consent and return its id."""
    values = {
        "given_on": store.today() - timedelta(days=30),
        "form": "paper",
        "scopes": ["processing"],
    } | data
    return perform(store, RecordConsent(person=person, **values)).one("consent")
