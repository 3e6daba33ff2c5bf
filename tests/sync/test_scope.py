from pathlib import Path

import pytest
from sqlalchemy import select

from core.model.people import Person
from core.store.store import Store
from core.store.tables import DEPARTED, HELD, JOURNAL, SEARCH_ENTRY, SENT
from sync.inbox import apply
from sync.outbox import next_batch
from sync.protocol.frame import thaw
from sync.status import status
from tests.laptops import change, enrolled, register
from tests.sync.answers import BUCKET, NOW, ack, answer, page


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path)


def send_all(store: Store) -> None:
    while batch := next_batch(store):
        apply(store, answer(ack=ack(store, batch.no)))


def test_a_row_leaves_only_when_everything_of_it_is_sent(store: Store) -> None:
    one = register(store)
    send_all(store)
    change(store, one, note="unsent")
    apply(store, answer(page(5, 6, outs=[one.bytes]), head=6))
    with store.read() as session:
        assert session.get(Person, one)
    batch = next_batch(store)
    assert batch is not None
    assert thaw(batch.frame).tables["person"].changed[0].values == ["unsent"]
    apply(store, answer(ack=ack(store, 2), head=6))
    with store.read() as session:
        assert session.get(Person, one) is None
        left = session.execute(select(DEPARTED)).one()
    assert (left.id, left.kind, left.bucket, left.left_at) == (one.bytes, "person", BUCKET, NOW)


def test_what_left_leaves_no_value_but_that_something_was_written(store: Store) -> None:
    one = register(store, note="secret")
    send_all(store)
    apply(store, answer(page(5, 6, outs=[one.bytes]), head=6))
    with store.read() as session:
        entries = session.execute(select(JOURNAL)).all()
        assert session.execute(select(SEARCH_ENTRY)).all() == []
    assert [(entry.id, entry.value) for entry in entries] == [(one.bytes, None)]
    assert status(store).not_sent == 0


def test_an_erased_record_goes_at_once_with_what_is_not_sent_and_with_sent_bodies(store: Store) -> None:
    one, other = register(store), register(store, note="stays")
    send_all(store)
    change(store, one, note="unsent")
    change(store, other, note="unsent too")
    apply(store, answer(page(5, 6, purges=[one.bytes]), head=6))
    with store.read() as session:
        assert session.get(Person, one) is None
        assert session.get_one(Person, other).note == "unsent too"
        assert session.scalars(select(SENT.c.frame)).all() == [None]
        assert session.execute(select(HELD)).all() == []
        kept = select(JOURNAL.c.value).where(JOURNAL.c.id == one.bytes, JOURNAL.c.value.is_not(None))
        assert session.scalars(kept).all() == []
    assert status(store).waiting == {"person": 1}
    batch = next_batch(store)
    assert batch is not None
    assert [row.id for row in thaw(batch.frame).tables["person"].changed] == [other.bytes]


def test_bodies_stay_where_nothing_is_erased(store: Store) -> None:
    register(store)
    send_all(store)
    apply(store, answer(page(5, 6), head=6))
    with store.read() as session:
        assert session.scalars(select(SENT.c.frame).where(SENT.c.frame.is_(None))).all() == []


def test_a_frozen_batch_with_an_erased_record_goes_as_it_was_signed(store: Store) -> None:
    one = register(store)
    frozen = next_batch(store)
    apply(store, answer(page(purges=[one.bytes])))
    assert next_batch(store) == frozen
