from pathlib import Path

import pytest
from sqlalchemy import insert, update

from core.store.digest import bucket_sum
from core.store.store import Store
from core.store.tables import HELD
from sync.inbox import apply
from sync.outbox import next_batch
from sync.protocol.messages import Page
from sync.rows import stored_table
from sync.sums import Sum, differing, sums
from tests.laptops import enrolled, register
from tests.records import consent, visit
from tests.sync.answers import BUCKET, ack, answer, page

PERSON = stored_table("person")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path)


def settled(store: Store) -> Sum:
    """Let the server take everything, and return what the bucket comes to then."""
    batch = next_batch(store)
    assert batch is not None
    apply(store, answer(ack=ack(store, batch.no)))
    with store.read() as session:
        return sums(session.connection())[BUCKET]


@pytest.mark.parametrize(
    "digests", [[1, 2], [-1, -2], [2**63 - 1, 2**63 - 1, 5], [-(2**63), -(2**63), -7], [2**32, -(2**32)]]
)
def test_the_sum_is_that_of_the_protocol_however_it_overflows(store: Store, digests: list[int]) -> None:
    ids = [register(store).bytes for _ in digests]
    with store.applying() as session:
        for id, digest in zip(ids, digests, strict=True):
            session.execute(update(PERSON).where(PERSON.c.id == id).values(digest=digest))
    with store.read() as session:
        assert sums(session.connection()) == {BUCKET: (len(digests), bucket_sum(digests))}


def test_a_bucket_that_is_alike_does_not_differ(store: Store) -> None:
    register(store)
    assert [*differing(store, pages=[page(sums=settled(store))])] == []


def test_a_row_more_or_another_sum_is_a_difference(store: Store) -> None:
    register(store)
    count, total = settled(store)
    for wrong in ((count + 1, total), (count, total ^ 1), (0, 0)):
        assert [*differing(store, pages=[page(sums=wrong)])] == [BUCKET]


def test_a_bucket_that_is_empty_here_is_compared_too(store: Store) -> None:
    assert [*differing(store, pages=[page(sums=(0, 0))])] == []
    assert [*differing(store, pages=[page(sums=(1, 5))])] == [BUCKET]


def test_nothing_is_compared_while_something_is_unsent_or_a_page_is_not_the_last(store: Store) -> None:
    register(store)
    settled(store)
    part = Page(BUCKET, 0, 5, False, (9, 9), {}, [], [])
    assert [*differing(store, pages=[part])] == []
    register(store)
    assert [*differing(store, pages=[page(sums=(9, 9))])] == []


def test_a_bucket_with_a_row_that_the_server_keeps_aside_is_not_compared(store: Store) -> None:
    one = register(store)
    settled(store)
    with store.applying() as session:
        row = {"id": one.bytes, "kind": "person", "code": "forbidden", "is_refused": 1, "batch": 1}
        session.execute(insert(HELD).values(row))
    wrong = [page(sums=(9, 9)), page(bucket="d:other", sums=(9, 9))]
    assert [*differing(store, pages=wrong)] == ["d:other"]
    with store.applying() as session:
        session.execute(update(PERSON).values(bucket="d:foreign"))
    assert [*differing(store, pages=wrong)] == []


def test_rows_of_all_kinds_count_into_their_bucket(store: Store) -> None:
    person = register(store)
    with store.work("Make") as work:
        work.add(visit(people=frozenset({person})))
        work.add(consent(person))
    assert settled(store)[0] == 3
