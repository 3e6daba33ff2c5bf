"""One bad row never blocks another: it waits or is refused, is counted, and nothing else suffers."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from core.identity import new_id
from core.model.office import Passport
from core.model.people import Address, Person
from core.store.tables import HELD
from sync.status import is_registered, status
from tests.flows.laptop import Laptop
from tests.flows.office import Office
from tests.flows.peers import Meanwhile
from tests.laptops import DISTRICT


def address(person: UUID) -> Address:
    return Address(id=new_id(), person=person, type="actual", settlement=DISTRICT)


def passport() -> Passport:
    """Return a record that a field worker may not make."""
    return Passport(
        id=new_id(), programme="B", version=1, starts_on=date(2026, 1, 1), ends_on=date(2026, 12, 31)
    )


def aside(laptop: Laptop) -> list[tuple[str, int]]:
    with laptop.store.read() as session:
        return [(row.code, row.is_refused) for row in session.execute(select(HELD.c.code, HELD.c.is_refused))]


def test_a_child_waits_for_its_parent_and_is_registered_when_the_parent_comes(office: Office) -> None:
    one, other = office.new_laptop(), office.laptop()
    one.sync()
    parent = Person(id=new_id(), district=DISTRICT, surname="А", given_name="Б")
    child = one.add(address(parent.id))
    assert one.sync().refused == 1
    assert aside(one) == [("parent_missing", 0)]
    assert (status(one.store).not_sent, status(one.store).held) == (0, 1)
    other.add(parent)
    other.sync()
    one.sync()
    assert aside(one) == []
    with one.store.read() as session:
        assert is_registered(session, child)
    office.settle()
    assert other.see(child, kind=Address)


def test_what_is_edited_while_it_waits_arrives_as_it_was_left(office: Office) -> None:
    one, other = office.new_laptop(), office.laptop()
    one.sync()
    parent = Person(id=new_id(), district=DISTRICT, surname="А", given_name="Б")
    child = one.add(address(parent.id))
    one.sync()
    one.edit(Address, child, line="later")
    one.sync()
    assert [is_refused for _, is_refused in aside(one)] == [0]
    other.add(parent)
    office.settle()
    assert aside(one) == []
    found = other.see(child, kind=Address)
    assert found is not None
    assert found["line"] == "later"


def test_what_is_edited_just_when_its_parent_came_is_not_held_for_ever(office: Office) -> None:
    one, other = office.new_laptop(), office.laptop()
    one.sync()
    parent = Person(id=new_id(), district=DISTRICT, surname="А", given_name="Б")
    child = one.add(address(parent.id))
    one.sync()
    other.add(parent)
    other.sync()
    one.peer = Meanwhile(office.server, lambda: one.edit(Address, child, line="written just now"))
    one.sync()
    assert aside(one) == []
    office.settle()
    found = other.see(child, kind=Address)
    assert found is not None
    assert found["line"] == "written just now"


def test_one_row_that_is_always_refused_does_not_hold_up_a_hundred_others(office: Office) -> None:
    one, other = office.new_laptop(), office.laptop()
    one.sync()
    before = [one.register() for _ in range(50)]
    refused = one.add(passport())
    after = [one.register() for _ in range(50)]
    counts = one.sync()
    assert (counts.sent, counts.refused, counts.not_sent) == (100, 1, 0)
    assert aside(one) == [("forbidden", 1)]
    other.sync()
    assert all(other.see(person) for person in (*before, *after))
    assert one.see(refused, kind=Passport)
    with one.store.read() as session:
        assert not is_registered(session, refused)
        assert is_registered(session, before[0])


def test_what_was_refused_stays_refused_whatever_is_edited_of_it(office: Office) -> None:
    one = office.new_laptop()
    one.sync()
    refused = one.add(passport())
    one.sync()
    one.edit(Passport, refused, version=2)
    one.sync()
    assert aside(one) == [("forbidden", 1)]
    assert status(one.store).not_sent == 0
