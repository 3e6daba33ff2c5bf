"""Laptops and a server process over real HTTP."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

import pytest
from sqlalchemy import func, select

from core.errors import Unavailable
from core.identity import new_id
from core.model.people import Person
from sync.client.http import HttpPeer
from sync.server.tables import JOURNAL
from sync.status import status
from sync.traffic import Traffic
from tests.flows.laptop import Laptop
from tests.flows.line import Line, line_to
from tests.flows.office import Office
from tests.laptops import DISTRICT
from tests.servers import Running, running

_STEP = 61  # bytes between two cuts


@pytest.fixture(scope="module")
def process(shared: Office) -> Iterator[Running]:
    """Yield the server process of the module's office."""
    with running(shared.place) as found:
        yield found


@pytest.fixture
def line(process: Running) -> Iterator[Line]:
    """Yield a line to the server."""
    with line_to(process.url) as found:
        yield found


def enrolled_over(office: Office, url: str) -> Laptop:
    """Return a laptop that enrolled and received everything over HTTP."""
    peer = HttpPeer(url, traffic=Traffic())
    laptop = office.new_laptop(peer=peer)
    peer.close()
    laptop.dial(url)
    laptop.sync()
    return laptop


def person(number: int) -> Person:
    """Return one of many people, with about the fields that a registration has."""
    return Person(
        id=new_id(),
        district=DISTRICT,
        surname=f"Ахметова{number}",
        given_name=("Сәуле", "Айгүл", "Динара", "Гүлнар")[number % 4],
        birth_date=date(1960, 1, 1) + timedelta(days=number * 3),
        sex="female",
        phone=f"+7701{number:07}",
        language="kk",
        note="көпбалалы отбасы" if number % 3 else None,
    )


def test_two_laptops_share_over_http(office: Office, process: Running) -> None:
    one, other = (enrolled_over(office, process.url) for _ in range(2))
    person = one.register(surname="Әбдіғали")
    counts = one.sync()
    assert (counts.sent, counts.not_sent, counts.round_trips) == (1, 0, one.traffic.round_trips)
    other.sync()
    found = other.see(person)
    assert found is not None
    assert found["surname"] == "Әбдіғали"
    office.settle()


def test_a_run_without_changes_is_one_small_round_trip(office: Office, process: Running) -> None:
    one = enrolled_over(office, process.url)
    before = (one.traffic.round_trips, one.traffic.bytes_up + one.traffic.bytes_down)
    one.sync()
    assert one.traffic.round_trips == before[0] + 1
    assert one.traffic.bytes_up + one.traffic.bytes_down - before[1] <= 1200


def test_thirty_records_and_what_is_new_take_one_round_trip(office: Office, process: Running) -> None:
    one = enrolled_over(office, process.url)
    for number in range(30):
        one.register(surname=f"Ахметова {number}")
    before = one.traffic.round_trips
    assert one.sync().sent == 30
    assert one.traffic.round_trips == before + 1


def test_an_answer_cut_at_any_byte_is_taken_up_with_the_same_bytes(
    office: Office, process: Running, line: Line
) -> None:
    one, other = enrolled_over(office, line.url), enrolled_over(office, process.url)
    made, cuts = [], 0
    line.cut_after = 0
    while line.cut_after == 0:
        line.cut_after = cuts * _STEP
        made.append(one.register())
        other.register()
        other.sync()
        with suppress(Unavailable):
            one.sync()
        cuts += 1
    assert cuts > 5
    line.cut_after = None
    one.sync()
    assert status(one.store).not_sent == 0
    with office.server.database.reading() as connection:
        for person in made:
            assert connection.scalar(select(func.count()).where(JOURNAL.c.id == person.bytes)) == 1
    office.settle()


def test_many_records_go_both_ways(office: Office, process: Running) -> None:
    one, other = enrolled_over(office, process.url), enrolled_over(office, process.url)
    with one.store.work("Import") as work:
        work.session.add_all(person(number) for number in range(5_000))
    counts = one.sync()
    assert (counts.sent, counts.not_sent) == (5_000, 0)
    assert counts.bytes_up < 5_000 * 130
    assert other.sync().received == 5_000
    office.settle()
