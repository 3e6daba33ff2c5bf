from pathlib import Path

import pytest
from sqlalchemy import insert, select, update

from core.store.store import Store, save_setting
from core.store.tables import HELD, SENT
from sync.outbox import next_batch
from sync.status import OFFICE_KEY, is_registered, status, unregistered
from tests.laptops import change, enrolled, register


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path)


def acknowledge_all(store: Store) -> None:
    while batch := next_batch(store):
        with store.applying() as session:
            session.execute(update(SENT).where(SENT.c.no == batch.no).values(ack=b""))
            upto = session.scalar(select(SENT.c.upto).where(SENT.c.no == batch.no))
            save_setting(session.connection(), "acked_no", upto or 0)


def test_a_record_changed_many_times_waits_once(store: Store) -> None:
    one = register(store)
    change(store, one, note="a")
    change(store, one, note="b", phone="+77011112233")
    register(store)
    assert status(store).waiting == {"person": 2}
    assert status(store).not_sent == 2


def test_freezing_sends_nothing(store: Store) -> None:
    register(store)
    next_batch(store)
    assert status(store).not_sent == 1


def test_nothing_waits_after_the_last_ack_and_a_new_change_waits_again(store: Store) -> None:
    one = register(store)
    acknowledge_all(store)
    assert status(store).not_sent == 0
    change(store, one, note="a")
    assert status(store).not_sent == 1


def test_a_record_is_registered_from_its_ack_until_its_next_change(store: Store) -> None:
    one, other = register(store), register(store)
    with store.read() as session:
        assert not is_registered(session, one)
    acknowledge_all(store)
    change(store, other, note="a")
    with store.read() as session:
        assert (is_registered(session, one), is_registered(session, other)) == (True, False)
        assert unregistered(session, [one, other]) == {other}
        assert unregistered(session, []) == frozenset()


def test_a_record_that_the_server_keeps_aside_is_not_registered(store: Store) -> None:
    waits, refused = register(store), register(store)
    acknowledge_all(store)
    with store.applying() as session:
        for id, is_refused in ((waits, 0), (refused, 1)):
            row = {
                "id": id.bytes,
                "kind": "person",
                "code": "no_parent",
                "is_refused": is_refused,
                "batch": 1,
            }
            session.execute(insert(HELD).values(row))
    with store.read() as session:
        assert not is_registered(session, waits)
    found = status(store)
    assert (found.not_sent, found.held, found.refused) == (0, 1, 1)


def test_an_office_of_its_own_has_registered_all_it_holds(store: Store) -> None:
    one = register(store)
    with store.applying() as session:
        save_setting(session.connection(), OFFICE_KEY, bytes(32))
    with store.read() as session:
        assert is_registered(session, one)
    assert status(store).not_sent == 0
