from pathlib import Path

import pytest
from sqlalchemy import insert, select

from core.errors import AppError, Damaged, Refused
from core.store.store import Store
from core.store.tables import CURSOR, SENT
from sync.enrolment import enrolment_in
from sync.inbox import apply
from sync.outbox import next_batch
from sync.recovery import has_fallen_back, recover, repair
from sync.status import status
from tests.laptops import enrolled, register
from tests.sync.answers import BUCKET, ack, answer


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return a store with three batches, acknowledged at 11, 12 and 13, and its cursor at 20."""
    found = enrolled(tmp_path)
    for no in (1, 2, 3):
        register(found)
        next_batch(found)
        apply(found, answer(ack=ack(found, no), head=20))
    return found


def epoch(store: Store) -> str:
    with store.read() as session:
        return enrolment_in(session.connection()).epoch


def cursor(store: Store) -> int:
    with store.read() as session:
        return int(session.scalars(select(CURSOR.c.seq).where(CURSOR.c.bucket == BUCKET)).one())


def to_send(store: Store) -> list[int]:
    with store.read() as session:
        return list(session.scalars(select(SENT.c.no).where(SENT.c.ack.is_(None)).order_by(SENT.c.no)))


def changed(*epochs: tuple[str, int]) -> Refused:
    return Refused("epoch_changed", epochs=list(epochs))


def test_a_gap_is_filled_from_the_batch_after_the_last_that_is_known(store: Store) -> None:
    recover(store, Refused("gap", last_no=1))
    assert (to_send(store), status(store).not_sent, cursor(store)) == ([2, 3], 2, 20)
    batch = next_batch(store)
    assert batch is not None
    assert batch.no == 2


def test_a_new_epoch_takes_back_what_came_after_its_base(store: Store) -> None:
    recover(store, changed(("1", 0), ("2", 12)))
    assert (epoch(store), cursor(store)) == ("2", 12)
    assert (to_send(store), status(store).not_sent) == ([3], 1)


def test_of_several_restores_the_deepest_counts(store: Store) -> None:
    recover(store, changed(("1", 0), ("2", 10), ("3", 15)))
    assert (epoch(store), cursor(store), to_send(store)) == ("3", 10, [1, 2, 3])


def test_an_epoch_that_the_server_lost_again_falls_back_to_the_newest_common_one(store: Store) -> None:
    recover(store, changed(("1", 0), ("2", 12)))
    recover(store, changed(("1", 0), ("3", 11)))
    assert (epoch(store), cursor(store), to_send(store)) == ("3", 11, [2, 3])


@pytest.mark.parametrize("epochs", [[("8", 0), ("9", 5)], [], [("0", 0), ("1", 3)]])
def test_a_server_without_a_later_epoch_of_ours_is_not_trusted(
    store: Store, epochs: list[tuple[str, int]]
) -> None:
    with pytest.raises(Damaged, match="server_untrusted"):
        recover(store, changed(*epochs))
    assert (epoch(store), cursor(store), to_send(store)) == ("1", 20, [])


@pytest.mark.parametrize("refusal", [Refused("device_fork"), Refused("device_unknown"), Refused("gap")])
def test_what_nothing_helps_against_is_raised_again(store: Store, refusal: AppError) -> None:
    assert isinstance(refusal, Refused)
    with pytest.raises(Refused) as raised:
        recover(store, refusal)
    assert raised.value is refusal


def test_a_head_before_our_cursors_tells_that_the_server_fell_back(store: Store) -> None:
    assert not has_fallen_back(store, head=20)
    assert has_fallen_back(store, head=11)
    assert (cursor(store), to_send(store)) == (11, [2, 3])


def test_repair_asks_for_the_bucket_from_its_beginning_and_for_no_other(store: Store) -> None:
    with store.applying() as session:
        session.execute(insert(CURSOR).values(bucket="d:1", epoch="1", seq=20))
    repair(store, buckets=["d:1"])
    assert cursor(store) == 20
    with store.read() as session:
        assert session.scalars(select(CURSOR.c.seq).where(CURSOR.c.bucket == "d:1")).one() == 0
