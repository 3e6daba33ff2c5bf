"""The contact card, consent, households and categories."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.commands.command import perform
from core.commands.people import (
    AddContact,
    AddMember,
    AssignCategory,
    ChangeCategory,
    ChangeHousehold,
    ChangeMembership,
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

ELSEWHERE, THIRD = "104600000", "103200000"


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


def test_a_minor_needs_another_adult_to_consent(store: Store, register: Register) -> None:
    """Nor does a child, or somebody of unknown age, speak for other children."""
    child, sister = (
        register(name, consent=False, birth_date=str(store.today() - timedelta(days=4000)))
        for name in ("Ахметов", "Ахметова")
    )
    ageless = register("Омар", consent=False, birth_date=None)
    mother = register("Ахметова", consent=False)
    for data, code in (
        ({}, "minor_needs_representative"),
        ({"form": "representative"}, "minor_needs_representative"),
        ({"minors": [sister]}, "minor_needs_representative"),
        ({"form": "representative", "representative": child}, "representative_not_adult"),
        ({"form": "representative", "representative": sister}, "representative_not_adult"),
        ({"form": "representative", "representative": ageless}, "representative_not_adult"),
    ):
        with pytest.raises(Refused, match=rf"{code} \(representative\)"):
            agree(store, child, **data)
    with pytest.raises(Refused, match="representative_not_adult"):
        agree(store, ageless, minors=[sister])
    with pytest.raises(Refused, match=r"required \(representative\)"):
        agree(store, mother, form="representative")
    assert agree(store, ageless)
    assert agree(store, child, form="representative", representative=mother)


def test_a_birth_date_that_makes_a_minor_asks_for_a_representative(store: Store, register: Register) -> None:
    """Who consented for themselves before it was known how old they are."""
    person, mother = register("Ахметов", birth_date=None), register()
    born = store.today() - timedelta(days=4000)
    with pytest.raises(Refused, match=r"minor_needs_representative \(birth_date\)"):
        perform(store, ChangePerson(id=person, birth_date=born))
    agree(store, person, form="representative", representative=mother)
    perform(store, ChangePerson(id=person, birth_date=born))


def test_a_consent_is_withdrawn_once_and_not_tomorrow(store: Store, register: Register) -> None:
    """A withdrawal is neither undone nor moved."""
    person, today = register(consent=False), store.today()
    consent = agree(store, person)
    for day, code in (
        (today + timedelta(days=1), "date_in_future"),
        (today - timedelta(days=31), "ends_before_start"),
    ):
        with pytest.raises(Refused, match=rf"{code} \(withdrawn_on\)"):
            perform(store, WithdrawConsent(id=consent, withdrawn_on=day))
    perform(store, WithdrawConsent(id=consent, withdrawn_on=today - timedelta(days=1)))
    with pytest.raises(Refused, match=r"already_withdrawn \(withdrawn_on\)"):
        perform(store, WithdrawConsent(id=consent, withdrawn_on=today))


@pytest.mark.parametrize(("days", "code"), [(1, "date_in_future"), (-47000, "born_too_early")])
def test_a_birth_date_is_of_a_living_person(store: Store, register: Register, days: int, code: str) -> None:
    """Neither tomorrow nor before 1900."""
    born, person = store.today() + timedelta(days=days), register()
    with pytest.raises(Refused, match=rf"{code} \(birth_date\)"):
        register("Омаров", birth_date=born)
    with pytest.raises(Refused, match=rf"{code} \(birth_date\)"):
        perform(store, ChangePerson(id=person, birth_date=born))


def test_a_changed_category_keeps_its_owner_s_rule(store: Store, register: Register) -> None:
    """A household never comes to hold what belongs to a person."""
    household = family(store, register())
    category = perform(
        store,
        AssignCategory(household=household, category="large_family", from_on="2026-01-10", proof="none"),
    ).one("category_period")
    with pytest.raises(Refused, match=r"category_of_person \(category\)"):
        perform(store, ChangeCategory(id=category, category="released"))
    with pytest.raises(Refused, match=r"ends_before_start \(until_on\)"):
        perform(store, ChangeCategory(id=category, until_on="2026-01-09"))


def test_a_member_joins_once_at_a_time(store: Store, register: Register) -> None:
    """Who left may come back; reopening the former membership is refused then."""
    head, son = register(), register("Ахметов", district=ELSEWHERE)
    household = family(store, head)
    add = AddMember(household=household, person=son, relation="son", joined_on="2026-01-10")
    first = perform(store, add).all("membership")[0]
    with pytest.raises(Refused, match=r"already_member \(person\)"):
        perform(store, add)
    with pytest.raises(Refused, match="already_member"):
        family(store, head, head)
    with pytest.raises(Refused, match=r"ends_before_start \(left_on\)"):
        perform(store, ChangeMembership(id=first, left_on="2026-01-09"))
    perform(store, ChangeMembership(id=first, left_on="2026-02-01"))
    perform(store, AddMember(household=household, person=son, relation="son", joined_on="2026-03-01"))
    with pytest.raises(Refused, match="already_member"):
        perform(store, ChangeMembership(id=first, left_on=None))


def test_a_membership_follows_its_person_and_its_household(store: Store, register: Register) -> None:
    """It stands in both districts while they differ, and once where they meet again."""
    person = register()
    household = family(store, person)
    assert stands_in(store, person) == ([DISTRICT], 0)
    for command, districts in (
        (ChangePerson(id=person, district=ELSEWHERE), [DISTRICT, ELSEWHERE]),
        (ChangePerson(id=person, district=THIRD), [THIRD, DISTRICT]),
        (ChangeHousehold(id=household, district=ELSEWHERE), [THIRD, ELSEWHERE]),
        (ChangeHousehold(id=household, name="Б"), [THIRD, ELSEWHERE]),
        (ChangeHousehold(id=household, district=THIRD), [THIRD]),
        (ChangeHousehold(id=household, district=DISTRICT), [THIRD, DISTRICT]),
        (ChangePerson(id=person, district=DISTRICT), [DISTRICT]),
    ):
        perform(store, command)
        assert stands_in(store, person) == (sorted(districts), int(len(districts) > 1))


def family(store: Store, *people: UUID) -> UUID:
    """Form a household of the people and return its id."""
    members = [{"person": one, "relation": "head"} for one in people]
    return perform(store, FormHousehold(name="А", district=DISTRICT, members=members)).one("household")


def stands_in(store: Store, person: UUID) -> tuple[list[str], int]:
    """Return the districts of the person's memberships and how many pairs they have."""
    with store.read() as session:
        rows = (
            session.query(Membership).filter(Membership.person == person, Membership.deleted.is_(False)).all()
        )
        assert [row.bucket for row in rows] == [f"d:{row.district}" for row in rows]
        return sorted(row.district for row in rows), len({row.pair for row in rows} - {None})
