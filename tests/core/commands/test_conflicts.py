"""Deciding a conflict: an ordinary edit of the record, kept with who decided, and undone the same way."""

from uuid import UUID

import pytest

from core.commands.command import perform
from core.commands.conflicts import CloseConflict
from core.commands.people import RecordConsent
from core.errors import Refused
from core.identity import new_id
from core.model.office import Conflict
from core.model.people import Consent, Person
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
