"""Performing a command: its role, its repeat, and what it answers."""

from collections.abc import Callable
from uuid import UUID, uuid4

import pytest
from sqlalchemy import func, insert, select

from core.commands.command import Command, perform
from core.commands.office import SetPassport
from core.commands.people import RegisterPerson
from core.commands.training import OpenCourse
from core.errors import Refused
from core.identity import new_id
from core.model.people import Person
from core.programme import programmes
from core.store.store import Store
from core.store.tables import DEPARTED
from tests.core.conftest import settle

CARD = {"surname": "Ахметова", "given_name": "Айгүл", "no_iin_reason": "lost", "district": "103600000"}

COURSE = {
    "district": "103600000",
    "programme": programmes()[0].code,
    "code": "T-1",
    "title_kk": "Тігінші",
    "title_ru": "Швея",
    "hours": 8,
}


def people(store: Store) -> int:
    """Count the people."""
    with store.read() as session:
        return session.execute(select(func.count()).select_from(Person)).scalar_one()


def test_a_repeat_is_answered_again_without_effect(store: Store) -> None:
    """The same id with the same data has the same answer, also as text or with another order of fields."""
    id = new_id()
    first = perform(store, RegisterPerson(id=id, **CARD))
    again = perform(store, RegisterPerson(**dict(reversed(CARD.items())), id=str(id)))
    assert (again.ids, again.touched, people(store)) == (first.ids, frozenset(), 1)


def test_the_same_id_with_other_data_is_refused(store: Store) -> None:
    """It would be another person."""
    id = new_id()
    perform(store, RegisterPerson(id=id, **CARD))
    with pytest.raises(Refused, match=r"exists \(id\)"):
        perform(store, RegisterPerson(id=id, **(CARD | {"surname": "Омарова"})))


def test_an_id_that_came_otherwise_is_refused(store: Store) -> None:
    """A record that was pulled is not made again."""
    id = new_id()
    with store.applying() as session:
        session.add(Person(id=id, bucket="d:1", surname="А", given_name="Б", district="103600000"))
    with pytest.raises(Refused, match="exists"):
        perform(store, RegisterPerson(id=id, **CARD))


def test_a_refused_command_can_be_mended_under_its_id(store: Store) -> None:
    """No receipt is kept of what was refused."""
    id = new_id()
    with pytest.raises(Refused, match="iin_or_reason"):
        perform(store, RegisterPerson(id=id, **(CARD | {"no_iin_reason": None})))
    assert perform(store, RegisterPerson(id=id, **CARD)).one("person") == id


@pytest.mark.parametrize(("role", "may"), [("field_worker", False), ("coordinator", True)])
def test_only_the_office_writes_what_is_the_office_s(store: Store, role: str, may: bool) -> None:
    """The role is that of the enrolment; the declaration says who may."""
    settle(store, role=role)
    of = programmes()[0].code
    act: Callable[[], object] = lambda: perform(  # noqa: E731
        store, SetPassport(programme=of, starts_on="2026-01-01", ends_on="2026-12-31")
    )
    if may:
        act()
        return
    with pytest.raises(Refused, match="forbidden"):
        act()


def test_an_id_of_any_kind_is_taken(store: Store) -> None:
    """A contact by a person's id would take the person's place in the search; so would one that has left."""
    person, gone = new_id(), new_id()
    perform(store, RegisterPerson(id=person, **CARD))
    with store.applying() as session:
        departed = {"id": gone.bytes, "kind": "person", "bucket": "d:103600000", "left_at": 1}
        session.execute(insert(DEPARTED).values(departed))
    for id in (person, gone):
        with pytest.raises(Refused, match=r"exists \(id\)"):
            perform(store, OpenCourse(id=id, **COURSE))


@pytest.mark.parametrize("id", [uuid4(), UUID(int=7 << 76)])
def test_an_id_that_does_not_tell_its_time_is_refused(id: UUID) -> None:
    with pytest.raises(Refused, match=r"not_a_uuid7 \(id\)"):
        RegisterPerson(id=str(id), **CARD)


def test_a_command_that_does_nothing_is_none() -> None:
    class Idle(Command):
        pass

    with pytest.raises(TypeError, match="abstract"):
        Idle()  # type: ignore[abstract]
