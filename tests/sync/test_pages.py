from pathlib import Path

import pytest
from sqlalchemy import insert, update

from core.identity import new_id
from core.model.people import Person
from core.store.store import Store
from core.store.tables import HELD
from sync.inbox import apply
from sync.outbox import next_batch
from sync.protocol.messages import PageRows
from sync.recovery import repair
from sync.rows import stored_table
from tests.laptops import change, enrolled
from tests.sync.answers import BUCKET, NOW, ack, answer, page, rows

PERSON = stored_table("person")
ID = new_id()


def theirs(note: str) -> dict[str, PageRows]:
    return {
        "person": rows(
            "person", (ID.bytes, NOW << 16, {"surname": "А", "district": BUCKET[2:], "note": note})
        )
    }


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return a store with a person of somebody else's."""
    found = enrolled(tmp_path)
    apply(found, answer(page(tables=theirs("right"))))
    return found


def spoil(store: Store) -> None:
    """Let a value go wrong without anybody's change; it would win over the right one if they were joined."""
    with store.applying() as session:
        session.execute(update(PERSON).values(note="wrong", clocks=f'{{"note": [{(NOW + 9) << 16}, 3]}}'))


def note(store: Store) -> str | None:
    with store.read() as session:
        return session.get_one(Person, ID).note


def test_what_went_wrong_here_is_replaced_by_a_repair(store: Store) -> None:
    spoil(store)
    apply(store, answer(page(5, 6, tables=theirs("right")), head=6))
    assert note(store) == "wrong"
    repair(store, buckets=[BUCKET])
    apply(store, answer(page(0, 7, tables=theirs("right")), head=7))
    assert note(store) == "right"


def test_after_the_repair_copies_are_joined_again(store: Store) -> None:
    repair(store, buckets=[BUCKET])
    apply(store, answer(page(0, 6, tables=theirs("right")), head=6))
    spoil(store)
    apply(store, answer(page(6, 7, tables=theirs("right")), head=7))
    assert note(store) == "wrong"


def test_a_repair_leaves_alone_what_the_server_does_not_have_yet(store: Store) -> None:
    change(store, ID, note="unsent")
    repair(store, buckets=[BUCKET])
    apply(store, answer(page(0, 6, tables=theirs("right")), head=6))
    assert note(store) == "unsent"


def test_a_record_stands_where_we_moved_it_until_the_server_knows(store: Store) -> None:
    change(store, ID, district="103400000")
    apply(store, answer(page(5, 6, tables=theirs("right")), head=6))
    with store.read() as session:
        assert session.get_one(Person, ID).bucket == "d:103400000"


def test_a_repair_leaves_alone_what_the_server_keeps_aside(store: Store) -> None:
    change(store, ID, note="refused")
    next_batch(store)
    apply(store, answer(ack=ack(store, 1, refused=[(ID.bytes, "forbidden", "note")]), head=5))
    repair(store, buckets=[BUCKET])
    apply(store, answer(page(0, 6, tables=theirs("right")), head=6))
    assert note(store) == "refused"


def test_a_row_that_waits_is_done_with_when_the_server_has_it_as_it_is_here(store: Store) -> None:
    with store.applying() as session:
        row = {"id": ID.bytes, "kind": "person", "code": "parent_missing", "is_refused": 0, "batch": 1}
        session.execute(insert(HELD).values(row))
    apply(store, answer(page(5, 6, tables=theirs("right")), head=6))
    with store.read() as session:
        assert session.execute(HELD.select()).all() == []
