"""Laptops whose clocks are wrong: nothing is lost, and what came from the future is given the server's time."""

import pytest
from sqlalchemy import select

from core.identity import part_ms
from core.store.check import check
from core.store.store import Store
from core.store.tables import JOURNAL
from tests.flows.laptop import Laptop
from tests.flows.office import Office
from tests.flows.peers import Meanwhile
from tests.laptops import KEY, Clock

YEAR = 365 * 24 * 60 * 60 * 1000


def latest(laptop: Laptop) -> int:
    """Return the time of the last entry in the journal."""
    with laptop.store.read() as session:
        return part_ms(session.scalars(select(JOURNAL.c.hlc).order_by(JOURNAL.c.no.desc()).limit(1)).one())


@pytest.fixture
def ahead(office: Office) -> Laptop:
    """Return a laptop whose clock runs five years ahead from the moment of its enrolment on."""
    clock = Clock(office.clock.ms)
    laptop = office.new_laptop(clock=clock)
    laptop.sync()
    clock.ms += 5 * YEAR
    return laptop


def test_what_was_written_in_the_future_is_stamped_with_the_servers_time(
    office: Office, ahead: Laptop
) -> None:
    other = office.laptop()
    person = ahead.register(note="first")
    ahead.change(person, note="second", phone="+77011112233")
    assert latest(ahead) > office.clock.ms + 4 * YEAR
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["note"], other.conflicts(person)) == ("second", [])
    assert check(ahead.store) == []
    assert all(part_ms(int(str(row[1]))) <= office.clock.ms + 1000 for row in other.content().values())


def test_it_ticks_right_after_its_first_exchange_and_after_the_next_start(
    office: Office, ahead: Laptop
) -> None:
    person = ahead.register()
    ahead.sync()
    ahead.change(person, note="a")
    assert abs(latest(ahead) - office.clock.ms) < 1000
    ahead.store.close()
    ahead.store = Store(ahead.store.folder, key=KEY, now=Clock(office.clock.ms))
    ahead.change(person, note="b")
    assert abs(latest(ahead) - office.clock.ms) < 1000
    office.settle()


def test_a_later_edit_by_somebody_with_a_right_clock_wins_over_one_from_the_future(
    office: Office, ahead: Laptop
) -> None:
    other = office.laptop()
    person = ahead.register(note="from the future")
    ahead.sync()
    other.sync()
    other.change(person, note="after it")
    office.settle()
    found = ahead.see(person)
    assert found is not None
    assert (found["note"], ahead.conflicts(person)) == ("after it", [])


def test_an_edit_in_flight_of_what_is_stamped_anew_follows_it(office: Office, ahead: Laptop) -> None:
    other = office.laptop()
    person = ahead.register(note="first")
    from_server = ahead.peer
    ahead.peer = Meanwhile(from_server, lambda: ahead.change(person, note="second"))
    ahead.sync()
    ahead.peer = from_server
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["note"], other.conflicts(person)) == ("second", [])


@pytest.mark.parametrize("years", [-10, -56])
def test_a_clock_far_behind_loses_nothing(office: Office, years: int) -> None:
    other = office.laptop()
    clock = Clock(office.clock.ms)
    behind = office.new_laptop(clock=clock)
    person = other.register(note="first")
    other.sync()
    behind.sync()
    clock.ms = max(0, clock.ms + years * YEAR)
    behind.change(person, note="second")
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["note"], other.conflicts(person)) == ("second", [])


def test_truly_concurrent_values_are_both_kept_whatever_the_clocks_say(office: Office, ahead: Laptop) -> None:
    other = office.laptop()
    person = other.register(note="first")
    other.sync()
    ahead.sync()
    ahead.change(person, note="ahead")
    other.change(person, note="other")
    office.settle()
    (conflict,) = other.conflicts(person)
    assert {*conflict[1:]} == {"ahead", "other"}
