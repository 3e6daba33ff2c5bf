"""Writing a record: links, days, consent and the record's rule hold for what is new and for what is changed."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.commands.cases import EndEnrolment, EnrolPerson
from core.commands.catalogue import COMMANDS
from core.commands.command import Change, Command, perform
from core.commands.people import (
    AddAddress,
    AddContact,
    AddMember,
    AssignCategory,
    ChangeAddress,
    ChangeCategory,
    ChangeContact,
    ChangeMembership,
    FormHousehold,
    WithdrawConsent,
)
from core.commands.records import DeleteRecord, RestoreRecord
from core.commands.visits import ChangeRecipient, ChangeService, ChangeVisit
from core.errors import Refused
from core.identity import new_id
from core.model.people import Consent
from core.programme import programmes
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT, Register, group_of, visit_of

ADDRESS = {"type": "actual", "settlement": "103620100"}
CHANGES = [one for one in COMMANDS.values() if issubclass(one, Change)]


@pytest.mark.parametrize("command", CHANGES, ids=lambda command: command.name())
def test_what_a_record_hangs_on_is_never_changed(command: type[Change]) -> None:
    """Another person's address is another address."""
    assert not set(command.record.home.parents) & set(command.fields)


@pytest.mark.parametrize(
    ("command", "name"),
    [(ChangeRecipient, "service"), (ChangeMembership, "household"), (ChangeMembership, "person")],
)
def test_both_ends_of_a_tie_are_fixed(command: type[Command], name: str) -> None:
    """A tie between two records is another tie when one end changes."""
    with pytest.raises(Refused, match=rf"unknown_field \({name}\)"):
        command(id=new_id(), **{name: new_id()})


def test_a_changed_link_leads_to_a_record_that_is_here(store: Store) -> None:
    """As when it is written first."""
    visit = perform(store, visit_of(store)).one("visit")
    with pytest.raises(Refused, match=r"link_unknown \(household\)"):
        perform(store, ChangeVisit(id=visit, household=new_id()))
    with pytest.raises(Refused, match=r"link_unknown \(people\)"):
        perform(store, ChangeVisit(id=visit, people=[new_id()]))


def test_whoever_a_change_names_has_agreed(store: Store, register: Register) -> None:
    """A contact card cannot be slipped into a visit afterwards."""
    visit = perform(store, visit_of(store)).one("visit")
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, ChangeVisit(id=visit, people=[register(consent=False)]))


def test_after_the_withdrawal_nothing_of_the_person_is_changed(store: Store, register: Register) -> None:
    """What was kept before stays as it was."""
    person = register()
    contact = perform(store, AddContact(person=person, type="phone", value="+77000001245")).one("contact")
    address = perform(store, AddAddress(person=person, **ADDRESS)).one("address")
    visit = perform(store, visit_of(store, people=[person])).one("visit")
    withdraw(store, person)
    for command in (
        ChangeContact(id=contact, note="үйде"),
        ChangeAddress(id=address, line="Абай көшесі"),
        ChangeVisit(id=visit, note="жаңа"),
    ):
        with pytest.raises(Refused, match="consent_withdrawn"):
            perform(store, command)
    assert not perform(store, ChangeVisit(id=visit, people=[])).ids


def test_an_end_is_written_without_consent(store: Store, register: Register) -> None:
    """Who withdraws leaves the programme, and that must be said; reopening needs consent again."""
    person, today = register(), store.today()
    enrolment = perform(
        store, EnrolPerson(person=person, programme=programmes()[0].code, enrolled_on=today)
    ).one("enrolment")
    category = perform(
        store, AssignCategory(person=person, category="large_family", from_on=today, proof="pending")
    ).one("category_period")
    withdraw(store, person)
    perform(store, EndEnrolment(id=enrolment, ended_on=today, end_reason="consent_withdrawn"))
    perform(store, ChangeCategory(id=category, until_on=today))
    with pytest.raises(Refused, match="consent_withdrawn"):
        perform(store, EndEnrolment(id=enrolment, ended_on=None))
    with pytest.raises(Refused, match="consent_withdrawn"):
        perform(store, ChangeCategory(id=category, proof="proven"))


def test_a_day_that_has_not_come_is_refused_in_a_change_too(store: Store, register: Register) -> None:
    """What is recorded has happened."""
    tomorrow = store.today() + timedelta(days=1)
    service = perform(store, group_of(store, register(), form="individual")).one("service")
    visit = perform(store, visit_of(store)).one("visit")
    with pytest.raises(Refused, match=r"date_in_future \(given_on\)"):
        perform(store, ChangeService(id=service, given_on=tomorrow))
    with pytest.raises(Refused, match=r"date_in_future \(visited_on\)"):
        perform(store, ChangeVisit(id=visit, visited_on=tomorrow))


def test_a_restored_record_keeps_the_rule(store: Store, register: Register) -> None:
    """What would be refused anew does not come back by the way of the bin."""
    today, programme = store.today(), programmes()[0].code
    person = register()
    enrol = EnrolPerson(person=person, programme=programme, enrolled_on=today)
    first = perform(store, enrol).one("enrolment")
    perform(store, DeleteRecord(kind="enrolment", id=first))
    perform(store, EnrolPerson(person=person, programme=programme, enrolled_on=today, id=new_id()))
    with pytest.raises(Refused, match="already_in_programme"):
        perform(store, RestoreRecord(kind="enrolment", id=first))


def test_a_family_is_changed_while_one_adult_agrees(store: Store, register: Register) -> None:
    """A household's category speaks of its people."""
    head = register()
    made = perform(
        store, FormHousehold(name="А", district=DISTRICT, members=[{"person": head, "relation": "head"}])
    )
    household = made.one("household")
    category = perform(
        store,
        AssignCategory(household=household, category="large_family", from_on="2026-01-10", proof="none"),
    ).one("category_period")
    withdraw(store, head)
    with pytest.raises(Refused, match=r"consent_missing \(members\)"):
        perform(store, ChangeCategory(id=category, proof="proven"))
    with pytest.raises(Refused, match=r"consent_missing \(members\)"):
        perform(
            store, AddMember(household=household, person=register("Омаров", consent=False), relation="son")
        )


def withdraw(store: Store, person: UUID) -> None:
    """Withdraw the person's consent today."""
    with store.read() as session:
        consent = session.query(Consent).filter(Consent.person == person).one().id
    perform(store, WithdrawConsent(id=consent, withdrawn_on=store.today()))
