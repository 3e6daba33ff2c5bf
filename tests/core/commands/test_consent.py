"""Who may consent, for whom, how long, and what the withdrawal stops."""

from datetime import timedelta

import pytest

from core.commands.command import perform
from core.commands.people import (
    AddContact,
    ChangePerson,
    FormHousehold,
    RecordConsent,
    WithdrawConsent,
)
from core.errors import Refused
from core.model.people import Consent
from core.store.store import Store
from tests.core.commands.conftest import (
    DISTRICT,
    Register,
    agree,
)


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


def test_only_consent_to_processing_counts(store: Store, register: Register) -> None:
    """A photograph allowed allows nothing else, and a consent to nothing is none."""
    person, today = register(consent=False), store.today()
    with pytest.raises(Refused, match=r"required \(scopes\)"):
        RecordConsent(person=person, given_on=today, form="paper")
    perform(store, RecordConsent(person=person, given_on=today, form="paper", scopes=["photo"]))
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, AddContact(person=person, type="phone", value="+77000001245"))
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, ChangePerson(id=person, education="higher"))
    perform(store, RecordConsent(person=person, given_on=today, form="paper", scopes=["photo", "processing"]))
    assert perform(store, AddContact(person=person, type="phone", value="+77000001245")).ids
