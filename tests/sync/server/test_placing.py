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


def test_what_goes_to_another_record_stands_with_that_one_wherever_it_moves(
    peer: StorePeer, now: Clock
) -> None:
    worker = enrolled(peer, now, districts=[DISTRICT, OTHER])
    stays, moves = worker.make("person", **PERSON), worker.make("person", **PERSON)
    contact = worker.make("contact", person=stays, type="relative", value="87010000001")
    worker.push()
    worker.change("contact", contact, person=moves)
    worker.change("person", moves, district=OTHER)
    for id in (moves, contact):
        worker.rows[id].bucket = f"d:{OTHER}"
    worker.push()
    agree(worker)
