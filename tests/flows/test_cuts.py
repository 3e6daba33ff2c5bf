from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import Select, func, select

from core.errors import Cancelled, Unavailable
from core.store.tables import SENT, SYNC_RUN
from sync.enrol import enrol
from sync.run import Counts
from sync.server import admin
from sync.server.tables import ACCOUNT, BATCH, JOURNAL
from sync.status import status
from tests.flows.laptop import Laptop
from tests.flows.office import Office
from tests.flows.peers import Flickering, Meanwhile, Stuttering, Unheard, Unreached
from tests.laptops import DISTRICT, fresh
from tests.servers import OTHER


def test_a_request_that_never_arrived_loses_nothing(office: Office) -> None:
    one = office.laptop()
    person = one.register()
    one.peer = Unreached(office.server)
    with pytest.raises(Unavailable, match="server_unreachable"):
        one.sync()
    assert status(one.store).not_sent == 1
    one.peer = office.server
    assert one.sync().sent == 1
    _prove(office, one, id=person.bytes, entries=1)


def test_an_answer_lost_after_the_server_committed_doubles_nothing(office: Office) -> None:
    one = office.laptop()
    person = one.register()
    one.change(person, note="a")
    one.peer = Unheard(office.server)
    with pytest.raises(Unavailable):
        one.sync()
    assert status(one.store).not_sent == 1
    with office.server.database.reading() as connection:
        assert connection.scalar(_entries(person.bytes)) == 2
    one.peer = office.server
    assert one.sync().sent == 1
    _prove(office, one, id=person.bytes, entries=2)


def test_a_batch_delivered_ten_times_has_one_effect(office: Office) -> None:
    one = office.laptop()
    person = one.register()
    one.peer = Stuttering(office.server)
    one.sync()
    one.change(person, note="a")
    one.sync()
    one.peer = office.server
    _prove(office, one, id=person.bytes, entries=2)


def test_a_line_that_loses_every_second_answer_delivers_all_in_one_run(office: Office) -> None:
    one, random = office.laptop(), Random(1)
    made = [one.register(note=random.randbytes(400).hex()) for _ in range(400)]
    one.peer = Flickering(office.server)
    assert one.sync().sent == len(made)
    one.peer = office.server
    assert status(one.store).not_sent == 0
    _prove(office, one, id=made[0].bytes, entries=1)


def test_a_first_pull_goes_on_where_it_was_cut(office: Office) -> None:
    late = office.new_laptop()
    late.peer = Unheard(office.server)
    with pytest.raises(Unavailable):
        late.sync()
    with pytest.raises(Cancelled):
        late.sync(report=_cancel)
    late.peer = office.server
    received = late.sync().received
    assert 0 < received < len(late.content())
    office.prove_alike()


def test_a_cancelled_run_keeps_what_it_did_and_the_next_one_finishes(office: Office) -> None:
    one, random = office.laptop(), Random(2)
    made = [one.register(note=random.randbytes(400).hex()) for _ in range(200)]
    with pytest.raises(Cancelled):
        one.sync(report=_cancel)
    waiting = status(one.store).not_sent
    assert 0 < waiting < len(made)
    assert one.sync().sent == waiting
    office.settle()
    with one.store.read() as session:
        results = session.scalars(select(SYNC_RUN.c.result).order_by(SYNC_RUN.c.no)).all()
    assert results[-4:-2] == ["cancelled", "done"]


def test_an_edit_made_while_its_batch_is_in_flight_is_sent_after_it(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    person = one.register(note="first")
    one.peer = Meanwhile(office.server, lambda: one.change(person, note="second"))
    assert one.sync().sent == 2
    one.peer = office.server
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["note"], other.conflicts(person)) == ("second", [])


def test_an_edit_made_while_another_ones_edit_of_it_arrives_is_a_conflict(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    person = one.register(note="first")
    one.sync()
    other.sync()
    office.clock.ms += 1000
    other.change(person, note="by other")
    other.sync()
    one.peer = Meanwhile(office.server, lambda: one.change(person, note="by one"))
    one.sync()
    one.peer = office.server
    office.settle()
    for laptop in (one, other):
        (conflict,) = laptop.conflicts(person)
        assert {*conflict[1:]} == {"by one", "by other"}


def test_an_edit_in_flight_stands_beside_anothers_edit_that_arrives(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    person = one.register()
    one.sync()
    other.sync()
    other.change(person, phone="+77011112233")
    other.sync()
    one.peer = Meanwhile(office.server, lambda: one.change(person, note="by one"))
    one.sync()
    one.peer = office.server
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["note"], found["phone"]) == ("by one", "+77011112233")


def test_a_move_in_flight_stands_though_an_edit_from_the_old_place_arrives(office: Office) -> None:
    one, other = (office.new_laptop(districts=[DISTRICT, OTHER]) for _ in range(2))
    person = one.register()
    one.sync()
    other.sync()
    other.change(person, phone="+77011112233")
    other.sync()
    one.peer = Meanwhile(office.server, lambda: one.change(person, district=OTHER))
    one.sync()
    one.peer = office.server
    office.settle()
    found = other.see(person)
    assert found is not None
    assert (found["district"], found["phone"]) == (OTHER, "+77011112233")


def test_a_person_goes_on_working_on_one_thread_while_sync_runs_on_another(office: Office) -> None:
    one, other = office.laptop(), office.laptop()
    shared = one.register()
    one.sync()
    other.sync()
    with ThreadPoolExecutor(1) as sync_lane:
        for number in range(12):
            other.change(shared, phone=f"+7701111{number:04}")
            other.sync()
            running = sync_lane.submit(one.sync)
            made = one.register(note="a")
            one.change(made, note="b")
            one.change(shared, note=str(number))
            running.result()
    office.settle()
    found = other.see(shared)
    assert found is not None
    assert (found["note"], found["phone"]) == ("11", "+77011110011")
    assert one.conflicts(shared) == []


def test_an_enrolment_whose_answer_was_lost_is_finished_with_the_same_code(
    office: Office, tmp_path: Path
) -> None:
    store = fresh(tmp_path, clock=office.clock)
    code = admin.invite(office.server, name="А", role="field_worker", districts=[DISTRICT]).code
    peer = Unheard(office.server)
    before = _devices(office)
    with pytest.raises(Unavailable):
        enrol(store, peer, server_url="https://server.example", code=code, name="laptop")
    enrol(store, peer, server_url="https://server.example", code=code, name="laptop")
    assert _devices(office) == before + 1
    assert store.author().device
    store.close()


def _cancel(counts: Counts) -> None:
    raise Cancelled("cancelled")


def _devices(office: Office) -> int:
    with office.server.database.reading() as connection:
        return connection.scalar(select(func.count()).select_from(ACCOUNT)) or 0


def _entries(id: bytes) -> Select[int]:
    return select(func.count()).select_from(JOURNAL).where(JOURNAL.c.id == id)


def _prove(office: Office, laptop: Laptop, *, id: bytes, entries: int) -> None:
    """Prove that the server took each batch once, journalled the record once, and has what the laptop has."""
    with office.server.database.reading() as connection:
        taken = select(BATCH.c.no, BATCH.c.digest).where(BATCH.c.device == laptop.device)
        batches = {no: bytes(digest) for no, digest in connection.execute(taken)}
        assert connection.scalar(_entries(id)) == entries
    with laptop.store.read() as session:
        assert batches == {row.no: row.digest for row in session.execute(select(SENT))}
    office.settle()
