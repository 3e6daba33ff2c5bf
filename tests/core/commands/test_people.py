"""The contact card, consent, households and categories."""

import pytest

from core.commands.command import perform
from core.commands.people import (
    AddContact,
    ChangePerson,
)
from core.errors import Refused
from core.model.people import Person
from core.store.store import Store
from tests.core.commands.conftest import Register, agree


def test_contact_card_needs_no_consent(store: Store, register: Register) -> None:
    """The one who registers is responsible."""
    person = register(consent=False)
    with store.read() as session:
        assert session.get_one(Person, person).responsible == store.author().user


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
