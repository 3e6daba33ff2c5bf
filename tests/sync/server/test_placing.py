from sync.server.peer import StorePeer
from tests.laptops import Clock
from tests.servers import DISTRICT, OTHER, PERSON, agree, enrolled


def test_what_was_made_in_the_same_batch_moves_too(peer: StorePeer, now: Clock) -> None:
    worker = enrolled(peer, now, districts=[DISTRICT, OTHER])
    stranger = enrolled(peer, now, districts=[DISTRICT])
    person = worker.make("person", **PERSON)
    contact = worker.make("contact", person=person, type="relative", value="87010000001")
    worker.change("person", person, district=OTHER)
    for id in (person, contact):
        worker.rows[id].bucket = f"d:{OTHER}"
    worker.push()
    agree(worker, stranger)
    assert not {person, contact} & stranger.rows.keys()


def test_what_hangs_on_a_record_stays_with_it_when_another_moves(peer: StorePeer, now: Clock) -> None:
    """It is never hung on another, so it moves with its own record and in no other way."""
    worker = enrolled(peer, now, districts=[DISTRICT, OTHER])
    stays, moves = worker.make("person", **PERSON), worker.make("person", **PERSON)
    contact = worker.make("contact", person=stays, type="relative", value="87010000001")
    taken = worker.make("contact", person=moves, type="relative", value="87010000002")
    worker.push()
    worker.change("person", moves, district=OTHER)
    for id in (moves, taken):
        worker.rows[id].bucket = f"d:{OTHER}"
    assert worker.push().refused == []
    agree(worker)
    reader = enrolled(peer, now, districts=[DISTRICT])
    reader.pull()
    assert {stays, contact} <= reader.rows.keys()
    assert not {moves, taken} & reader.rows.keys()
