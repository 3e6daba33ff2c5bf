"""Deciding a conflict: an ordinary edit of the record, kept with who decided, and undone the same way."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.commands.cases import EnrolPerson
from core.commands.command import perform
from core.commands.conflicts import CloseConflict
from core.commands.people import AddAddress, RecordConsent, WithdrawConsent
from core.commands.records import DeleteRecord
from core.errors import Refused
from core.identity import new_id
from core.model.office import Conflict
from core.model.people import Address, Consent, Person
from core.programme import programmes
from core.store.store import Store
from tests.core.commands.conftest import Register
from tests.core.conftest import settle

KEPT, LOST = "+77000001245", "+77000001246"


def conflict(store: Store, kind: str, record: UUID, name: str, values: tuple[object, object]) -> UUID:
    """Put a conflict into the store, as a pull does."""
    id = new_id()
    kept, lost = ({"value": value} for value in values)
    with store.applying() as session:
        row = Conflict(id=id, bucket="d:1", record_kind=kind, record=record, name=name, kept=kept, lost=lost)
        row.state = "open"
        session.add(row)
    return id


def test_reverted_takes_the_other_value_and_open_gives_it_back(store: Store, register: Register) -> None:
    """Who decided stands in it; undoing forgets that."""
    person = register(phone=KEPT)
    user = settle(store, role="coordinator")
    id = conflict(store, "person", person, "phone", (KEPT, LOST))
    for state, phone, closed_by in (("reverted", LOST, user), ("open", KEPT, None), ("accepted", KEPT, user)):
        perform(store, CloseConflict(id=id, state=state))
        with store.read() as session:
            assert session.get_one(Person, person).phone == phone
            found = session.get_one(Conflict, id)
            assert (found.state, found.closed_by) == (state, closed_by)


def test_one_element_of_a_set_is_decided_alone(store: Store, register: Register) -> None:
    """The other elements stay as they are."""
    person = register(consent=False)
    given = {"given_on": store.today(), "form": "paper", "scopes": ["processing", "photo"]}
    consent = perform(store, RecordConsent(person=person, **given)).one("consent")
    settle(store, role="coordinator")
    id = conflict(store, "consent", consent, "scopes/photo", (1, 0))
    perform(store, CloseConflict(id=id, state="reverted"))
    with store.read() as session:
        assert session.get_one(Consent, consent).scopes == {"processing"}


def test_a_worker_does_not_decide(store: Store, register: Register) -> None:
    """The desk is the coordinator's."""
    id = conflict(store, "person", register(), "phone", (KEPT, LOST))
    with pytest.raises(Refused, match="forbidden"):
        perform(store, CloseConflict(id=id, state="accepted"))


def test_a_link_is_decided_by_its_plain_value(store: Store, register: Register) -> None:
    """What a merge wrote is JSON; the record takes an id."""
    person = register()
    user = settle(store, role="coordinator")
    id = conflict(store, "person", person, "responsible", (None, str(user)))
    perform(store, CloseConflict(id=id, state="reverted"))
    with store.read() as session:
        assert session.get_one(Person, person).responsible == user


def test_what_the_record_s_rule_refuses_is_not_decided(store: Store, register: Register) -> None:
    """Deciding is an ordinary edit: the other value must still be one that the record may have."""
    person = register()
    settle(store, role="coordinator")
    tomorrow = str(store.today() + timedelta(days=1))
    id = conflict(store, "person", person, "birth_date", ("1990-12-31", tomorrow))
    with pytest.raises(Refused, match=r"date_in_future \(birth_date\)"):
        perform(store, CloseConflict(id=id, state="reverted"))
    perform(store, CloseConflict(id=id, state="accepted"))


def test_a_deletion_is_decided_whatever_the_record_holds(store: Store, register: Register) -> None:
    """What is marked deleted breaks no rule."""
    person = register()
    address = perform(store, AddAddress(person=person, type="actual", settlement="103620100")).one("address")
    settle(store, role="coordinator")
    with store.read() as session:
        consent = session.query(Consent).filter(Consent.person == person).one().id
    perform(store, WithdrawConsent(id=consent, withdrawn_on=store.today()))
    id = conflict(store, "address", address, "deleted", (False, True))
    perform(store, CloseConflict(id=id, state="reverted"))
    with store.read() as session:
        assert session.get_one(Address, address).deleted
    with pytest.raises(Refused, match="consent_withdrawn"):
        perform(store, CloseConflict(id=id, state="open"))


def test_a_record_brought_back_by_a_decision_is_checked_as_one_restored(
    store: Store, register: Register
) -> None:
    """Nobody is in a programme twice, by whatever way the first enrolment returns."""
    enrol = {"person": register(), "programme": programmes()[0].code, "enrolled_on": store.today()}
    first = perform(store, EnrolPerson(**enrol)).one("enrolment")
    perform(store, DeleteRecord(kind="enrolment", id=first))
    perform(store, EnrolPerson(**enrol))
    settle(store, role="coordinator")
    id = conflict(store, "enrolment", first, "deleted", (True, False))
    with pytest.raises(Refused, match="already_in_programme"):
        perform(store, CloseConflict(id=id, state="reverted"))
