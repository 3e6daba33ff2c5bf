"""The check finds what a healthy store never has."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from sqlalchemy import text

from core.identity import new_id
from core.model.people import Contact, Person
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.check import Problem, check
from core.store.store import Store


@contextmanager
def damaged(store: Store, sql: str) -> Iterator[list[Problem]]:
    """Give what the check finds after a change behind the triggers' back."""
    with store.applying() as session:
        session.execute(text(sql))
    yield check(store)


@pytest.fixture(autouse=True)
def someone(store: Store) -> None:
    """A person with a contact, who was visited and received a service."""
    id = new_id()
    with store.work("x") as work:
        work.add(Person(id=id, surname="Ахметова", given_name="Айгүл", district="103600000"))
        work.add(Contact(id=new_id(), person=id, type="phone", value="+77000001245"))
        visit, service = new_id(), new_id()
        day = date(2026, 5, 5)
        place = {"district": "103600000"}
        work.add(Visit(id=visit, visited_on=day, purpose="consult", people=frozenset({id}), **place))
        consultation = {"type": "consult_legal", "form": "individual", "given_on": day}
        work.add(Service(id=service, visit=visit, **consultation, **place))
        work.add(ServiceRecipient(id=new_id(), service=service, person=id))
    with store.work("y") as work:
        work.get(Person, id).phone = "+77000001246"


def test_healthy_store_has_no_problem(store: Store) -> None:
    """Nothing is found where nothing is wrong."""
    assert check(store) == []


@pytest.mark.parametrize(
    ("sql", "part", "code"),
    [
        ("DELETE FROM journal WHERE field = ''", "journal", "entry_missing"),
        ("DELETE FROM journal WHERE field <> ''", "journal", "entry_missing"),
        ("UPDATE person SET digest = 1", "digests", "digest_differs"),
        ("DELETE FROM person", "links", "parent_missing"),
        ("UPDATE contact SET bucket = 'd:103400000'", "links", "bucket_differs"),
        ("UPDATE person SET bucket = NULL", "links", "bucket_missing"),
        ("DELETE FROM search_entry", "index", "entry_differs"),
        ("UPDATE search_entry SET words = 'x' WHERE kind = 'contact'", "index", "entry_differs"),
        ("UPDATE search_entry SET owner = id WHERE kind = 'contact'", "index", "entry_differs"),
        (
            "INSERT INTO search_entry VALUES (99, zeroblob(16), 'person', x'', '', '')",
            "index",
            "entry_differs",
        ),
        ("DELETE FROM received", "index", "received_differs"),
        ("UPDATE received SET is_signed = 1 - is_signed", "index", "received_differs"),
        (
            "INSERT INTO received SELECT person, '2020-01-01', id, type, 0, 0, 0 FROM received",
            "index",
            "received_differs",
        ),
        ("DELETE FROM named", "index", "named_differs"),
        ("INSERT INTO named SELECT id, target FROM named", "index", "named_differs"),
        (
            "INSERT INTO search (search, rowid, words) SELECT 'delete', no, words FROM search_entry",
            "index",
            "index_differs",
        ),
        ("DELETE FROM search_data WHERE id > 10", "index", "index_differs"),
        ("DROP TRIGGER person_changed", "triggers", "triggers_differ"),
    ],
)
def test_each_damage_is_named(store: Store, sql: str, part: str, code: str) -> None:
    """The part and the code say what is wrong."""
    with damaged(store, sql) as found:
        assert (part, code) in {(one.part, one.code) for one in found}
