"""What a laptop may hold: rows come with a grant and leave with it, never before their changes are sent."""

from uuid import UUID

import pytest
from sqlalchemy import select

from core.errors import Refused
from core.identity import new_id
from core.model.people import Address, Person
from core.store.check import check
from core.store.tables import DEPARTED, HELD, JOURNAL, NAMED, SEARCH_ENTRY
from sync.rows import stored_table
from sync.server import admin
from sync.server.own import Changed, Made
from sync.status import is_registered, status
from tests.flows.laptop import Laptop
from tests.flows.office import Office
from tests.flows.peers import Meanwhile
from tests.laptops import DISTRICT
from tests.servers import OTHER

GRANT = stored_table("grant")


@pytest.fixture
def both(office: Office) -> Laptop:
    """Return a laptop of a worker of both districts."""
    laptop = office.new_laptop(districts=[DISTRICT, OTHER])
    laptop.sync()
    return laptop


def traces(laptop: Laptop, id: UUID) -> list[object]:
    """Return every value of the record that the store still has."""
    with laptop.store.read() as session:
        journal = session.scalars(select(JOURNAL.c.value).where(JOURNAL.c.id == id.bytes)).all()
        search = session.scalars(select(SEARCH_ENTRY.c.words).where(SEARCH_ENTRY.c.id == id.bytes)).all()
        named = session.scalars(select(NAMED.c.target).where(NAMED.c.id == id.bytes)).all()
    return [value for value in (*journal, *search, *named) if value is not None]


def test_nobody_receives_what_stands_in_a_district_that_is_not_theirs(office: Office, both: Laptop) -> None:
    one = office.laptop()
    person = both.register(district=OTHER)
    office.settle()
    assert both.see(person)
    assert one.see(person) is None


def test_a_record_that_moves_away_leaves_the_laptops_of_its_district_with_its_children(
    office: Office, both: Laptop
) -> None:
    one = office.laptop()
    person = one.register(surname="Көшкен")
    address = one.add(Address(id=new_id(), person=person, type="actual", settlement=DISTRICT))
    one.sync()
    both.sync()
    both.change(person, district=OTHER)
    office.settle()
    for id, kind in ((person, Person), (address, Address)):
        assert both.see(id, kind=kind)
        assert one.see(id, kind=kind) is None
        assert traces(one, id) == []
    with one.store.read() as session:
        left = session.execute(
            select(DEPARTED.c.kind, DEPARTED.c.bucket).where(DEPARTED.c.id == person.bytes)
        )
        assert left.one() == ("person", f"d:{DISTRICT}")
    assert check(one.store) == []


def test_what_is_new_moves_with_its_record_before_anybody_was_told(office: Office, both: Laptop) -> None:
    one = office.laptop()
    person = both.register()
    address = both.add(Address(id=new_id(), person=person, type="actual", settlement=DISTRICT))
    both.change(person, district=OTHER)
    both.sync()
    office.settle()
    assert both.see(address, kind=Address)
    assert one.see(address, kind=Address) is None
    assert check(both.store) == []


def test_what_was_made_beside_a_record_that_another_moved_stands_where_it_went(
    office: Office, both: Laptop
) -> None:
    mover = office.new_laptop(districts=[DISTRICT, OTHER])
    person = both.register()
    both.sync()
    mover.sync()
    address = both.add(Address(id=new_id(), person=person, type="actual", settlement=DISTRICT))
    mover.change(person, district=OTHER)
    mover.sync()
    both.sync()
    assert check(both.store) == []
    office.settle()
    assert mover.see(address, kind=Address)


def test_a_record_that_another_moved_goes_along_with_what_is_not_sent_of_it(
    office: Office, both: Laptop
) -> None:
    mover = office.new_laptop(districts=[DISTRICT, OTHER])
    person = both.register()
    both.sync()
    mover.sync()
    mover.change(person, district=OTHER)
    mover.sync()
    both.peer = Meanwhile(office.server, lambda: both.change(person, note="written just now"))
    both.sync()
    office.settle()
    found = mover.see(person)
    assert found is not None
    assert found["note"] == "written just now"


def test_a_record_that_moves_away_and_back_while_a_laptop_is_offline_stays(
    office: Office, both: Laptop
) -> None:
    one = office.laptop()
    person = one.register()
    one.sync()
    both.sync()
    for district in (OTHER, DISTRICT):
        both.change(person, district=district)
        both.sync()
    office.settle()
    assert one.see(person)


def test_a_record_that_left_comes_back_whole(office: Office, both: Laptop) -> None:
    one = office.laptop()
    person = one.register(note="kept")
    one.sync()
    both.sync()
    for district in (OTHER, DISTRICT):
        both.change(person, district=district)
        office.settle()
    found = one.see(person)
    assert found is not None
    assert found["note"] == "kept"
    assert check(one.store) == []


def test_an_edit_made_while_the_record_moves_away_is_not_lost(office: Office, both: Laptop) -> None:
    one = office.new_laptop()
    one.sync()
    person = one.register()
    one.sync()
    both.sync()
    both.change(person, district=OTHER)
    both.sync()
    one.change(person, note="too late")
    one.sync()
    state = status(one.store)
    assert (state.not_sent, state.refused) == (0, 1)
    with one.store.read() as session:
        assert not is_registered(session, person)
        assert session.scalars(select(HELD.c.code).where(HELD.c.id == person.bytes)).one() == "out_of_scope"


def test_a_worker_who_moves_a_record_to_a_district_of_others_is_refused_and_keeps_it(office: Office) -> None:
    one = office.new_laptop()
    one.sync()
    person = one.register()
    one.sync()
    one.change(person, district=OTHER)
    assert one.sync().refused == 1
    assert one.see(person)
    assert status(one.store).refused == 1
    one.change(person, district=DISTRICT)
    one.sync()
    assert status(one.store).refused == 0
    office.settle()


def test_a_new_grant_brings_what_was_there_before_and_its_end_takes_it_away_once_all_is_sent(
    office: Office, both: Laptop
) -> None:
    one = office.new_laptop()
    person = both.register(district=OTHER)
    both.sync()
    one.sync()
    assert one.see(person) is None
    grant = new_id()
    values = {"user": one.store.author().user, "scope": f"d:{OTHER}"}
    office.server.write("Grant", made=[Made("grant", grant, values)])
    one.sync()
    assert one.see(person)
    office.settle()
    one.change(person, note="written under the grant")
    office.server.write("Grant", changed=[Changed("grant", grant, {"deleted": True})])
    one.sync()
    with one.store.read() as session:
        assert session.scalars(select(HELD.c.code)).all() == ["out_of_scope"]


def test_rows_of_a_lost_grant_are_gone_with_all_their_traces(office: Office, both: Laptop) -> None:
    one = office.new_laptop(districts=[DISTRICT, OTHER])
    person = one.register(district=OTHER, surname="Жасырын")
    one.sync()
    user = one.store.author().user.bytes
    with office.server.database.reading() as connection:
        other = select(GRANT.c.id).where(GRANT.c.scope == f"d:{OTHER}", GRANT.c.user == user)
        grant = UUID(bytes=bytes(connection.scalars(other).one()))
    office.server.write("Grant", changed=[Changed("grant", grant, {"deleted": True})])
    one.sync()
    assert one.see(person) is None
    assert traces(one, person) == []
    assert one.buckets() == sorted({*both.buckets()} - {f"d:{OTHER}"})
    office.settle()


def test_a_revoked_device_delivers_and_is_told(office: Office) -> None:
    one = office.new_laptop()
    one.sync()
    person = one.register()
    admin.revoke(office.server, device=one.device)
    with pytest.raises(Refused, match="device_revoked"):
        one.sync()
    assert status(one.store).not_sent == 0
    with one.store.read() as session:
        assert not is_registered(session, person)
    office.laptops.remove(one)
    one.close()


def test_a_worker_who_was_suspended_for_a_while_misses_nothing(office: Office) -> None:
    one, other = office.new_laptop(), office.laptop()
    one.sync()
    user = one.store.author().user
    office.server.write("Suspend", changed=[Changed("user", user, {"is_active": False})])
    person = other.register()
    other.sync()
    with pytest.raises(Refused, match="device_revoked"):
        one.sync()
    assert one.see(person) is None
    office.server.write("Resume", changed=[Changed("user", user, {"is_active": True})])
    office.settle()
    assert one.see(person)
