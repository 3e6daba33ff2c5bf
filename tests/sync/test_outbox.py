from pathlib import Path
from random import Random

import pytest
from sqlalchemy import select, update

from core.errors import Refused
from core.store.store import Store
from core.store.tables import JOURNAL, SENT
from sync.enrolment import enrolment_in
from sync.outbox import next_batch
from sync.protocol.frame import thaw
from sync.protocol.messages import FIRST_DIGEST, Batch
from sync.protocol.signing import check_batch
from tests.laptops import KEY, change, enrolled, register


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path)


def acknowledge(store: Store, no: int) -> None:
    with store.applying() as session:
        session.execute(update(SENT).where(SENT.c.no == no).values(ack=b""))


def people(batch: Batch | None) -> list[bytes]:
    assert batch is not None
    return thaw(batch.frame).tables["person"].new.ids


def test_nothing_waits_in_a_store_without_changes(store: Store) -> None:
    assert next_batch(store) is None


def test_a_store_without_a_server_freezes_nothing(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="not_enrolled"), Store.create(tmp_path, key=KEY).read() as session:
        enrolment_in(session.connection())


def test_a_frozen_batch_is_the_same_bytes_until_its_ack_whatever_is_written_meanwhile(store: Store) -> None:
    first = register(store)
    batch = next_batch(store)
    second = register(store)
    change(store, first, note="later")
    assert next_batch(store) == batch
    assert people(batch) == [first.bytes]
    with store.read() as session:
        assert session.scalars(select(SENT.c.no)).all() == [1]
    acknowledge(store, 1)
    assert people(next_batch(store)) == [second.bytes]


def test_batches_are_signed_by_the_device_and_chained(store: Store) -> None:
    register(store)
    first = next_batch(store)
    assert first is not None
    acknowledge(store, 1)
    register(store)
    second = next_batch(store)
    assert second is not None
    assert (first.no, first.prev_digest, second.no, second.prev_digest) == (1, FIRST_DIGEST, 2, first.digest)
    with store.read() as session:
        public_key = enrolment_in(session.connection()).key.public_key().public_bytes_raw()
    for batch in (first, second):
        check_batch(batch, device=7, public_key=public_key)


def test_a_small_limit_cuts_the_journal_into_batches_that_together_hold_every_entry(store: Store) -> None:
    random = Random(1)
    made = [register(store, note=random.randbytes(100).hex()).bytes for _ in range(100)]
    sent: list[bytes] = []
    while batch := next_batch(store, limit=3_000):
        assert len(batch.frame) <= 3_000
        sent += people(batch)
        acknowledge(store, batch.no)
    assert sent == made


def test_one_entry_is_frozen_however_big_it_is(store: Store) -> None:
    made = register(store, note=Random(1).randbytes(1_000).hex())
    assert people(next_batch(store, limit=10)) == [made.bytes]


def test_a_frame_carries_at_most_its_share_before_compression(store: Store) -> None:
    long = "а" * 9_000
    made = [register(store, note=long, other_spelling=long).bytes for _ in range(300)]
    first = people(next_batch(store))
    acknowledge(store, 1)
    assert len(first) < 300
    assert first + people(next_batch(store)) == made


def test_a_share_is_counted_in_bytes_whatever_the_letters(store: Store) -> None:
    made = [register(store) for _ in range(450)]
    assert next_batch(store)
    acknowledge(store, 1)
    for id in made:
        change(store, id, note="ә" * 10_000)
    sent: list[bytes] = []
    while batch := next_batch(store):
        sent += [row.id for row in thaw(batch.frame).tables["person"].changed]
        acknowledge(store, batch.no)
    assert sent == [id.bytes for id in made]


def test_sent_batches_remember_the_last_entry_and_count_records_once(store: Store) -> None:
    one = register(store)
    change(store, one, note="a")
    register(store)
    next_batch(store)
    with store.read() as session:
        last = session.scalar(select(JOURNAL.c.no).order_by(JOURNAL.c.no.desc()).limit(1))
        assert session.execute(select(SENT.c.upto, SENT.c.records)).one() == (last, 2)


def test_a_batch_whose_body_was_given_up_goes_as_its_digest(store: Store) -> None:
    register(store)
    batch = next_batch(store)
    assert batch is not None
    with store.applying() as session:
        session.execute(update(SENT).values(frame=None))
    void = next_batch(store)
    assert void is not None
    assert (void.frame, void.digest, void.signature) == (b"", batch.digest, batch.signature)
