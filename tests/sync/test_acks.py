from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from sqlalchemy import select, update

from core.errors import Damaged
from core.store.check import check
from core.store.digest import read_clocks
from core.store.store import Store
from core.store.tables import JOURNAL, SENT
from sync.acks import acknowledge, drop_bodies
from sync.outbox import next_batch
from sync.protocol.messages import Ack
from sync.rows import read_rows, stored_table
from sync.status import status
from tests.laptops import change, enrolled, register
from tests.sync.answers import NOW, ack

DEVICE = 7
MONTH = 31 * 24 * 60 * 60 * 1000


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path, device=DEVICE)


def take(store: Store, given: Ack) -> list[str]:
    """Take the ack and return the fields of the entries it was about."""
    with store.applying() as session:
        entries = acknowledge(session.connection(), given, device=DEVICE, server_now=NOW)
    return [entry.field for entry in entries]


def clocks(store: Store, id: UUID) -> dict[str, int]:
    """Return the clock of the creation under '' and those of the fields changed since."""
    with store.read() as session:
        (row,) = read_rows(session.connection(), "person", ids=[id.bytes])
    return {"": row.state.base[0], **{name: hlc for name, (hlc, _) in row.state.clocks.items()}}


def test_an_ack_moves_the_cursor_to_the_last_entry_of_its_batch_and_no_further(store: Store) -> None:
    one = register(store)
    next_batch(store)
    change(store, one, note="in flight")
    assert take(store, ack(store, 1)) == [""]
    assert status(store).waiting == {"person": 1}


def test_an_ack_gives_the_rows_of_its_batch_their_digests(store: Store) -> None:
    one = register(store)
    next_batch(store)
    take(store, ack(store, 1))
    person = stored_table("person")
    with store.read() as session:
        assert session.scalars(select(person.c.digest).where(person.c.id == one.bytes)).one() is not None
    assert check(store) == []


def test_a_repeated_ack_of_an_older_batch_takes_nothing_back(store: Store) -> None:
    for no in (1, 2):
        register(store)
        next_batch(store)
        take(store, ack(store, no))
    assert take(store, ack(store, 1)) == []
    assert status(store).not_sent == 0


def test_an_ack_of_what_was_not_sent_is_damaged(store: Store) -> None:
    register(store)
    next_batch(store)
    given = ack(store, 1)
    for wrong in (replace(given, no=2), replace(given, digest=bytes(16))):
        with pytest.raises(Damaged, match="message_damaged"):
            take(store, wrong)
    assert status(store).not_sent == 1


def test_clocks_given_by_the_server_replace_ours_in_row_and_journal_alike(store: Store) -> None:
    one = register(store)
    change(store, one, note="a")
    next_batch(store)
    sent = clocks(store, one)
    take(store, ack(store, 1, restamped=[(sent[""], 100), (sent["note"], 101)]))
    assert clocks(store, one) == {"": 100, "note": 101}
    assert check(store) == []


def test_a_given_clock_may_be_one_that_never_left_this_laptop(store: Store) -> None:
    one = register(store)
    change(store, one, note="a")
    joined = clocks(store, one)["note"]
    change(store, one, note="b")
    next_batch(store)
    take(store, ack(store, 1, restamped=[(clocks(store, one)["note"], joined)]))
    assert clocks(store, one)["note"] == joined
    assert check(store) == []


def test_what_was_written_during_the_flight_has_seen_the_clock_that_was_given(store: Store) -> None:
    one = register(store)
    next_batch(store)
    sent = clocks(store, one)
    change(store, one, note="in flight")
    in_flight = clocks(store, one)["note"]
    take(store, ack(store, 1, restamped=[(sent[""], 100)]))
    assert clocks(store, one) == {"": 100, "note": in_flight}
    with store.read() as session:
        saw = session.execute(
            select(JOURNAL.c.prev_hlc, JOURNAL.c.prev_device).where(JOURNAL.c.field == "note")
        )
        assert saw.one() == (100, DEVICE)


def test_a_value_that_came_from_another_meanwhile_keeps_its_clock(store: Store) -> None:
    one = register(store)
    change(store, one, note="a")
    next_batch(store)
    sent = clocks(store, one)
    person = stored_table("person")
    with store.applying() as session:
        newer = '{"note": [99, 3]}'
        session.execute(update(person).where(person.c.id == one.bytes).values(clocks=newer))
    take(store, ack(store, 1, restamped=[(sent["note"], 50)]))
    with store.read() as session:
        text = session.scalars(select(person.c.clocks).where(person.c.id == one.bytes)).one()
    assert read_clocks(text) == {"note": (99, 3)}


@pytest.mark.parametrize(
    ("durable_seq", "now", "is_kept"),
    [(11, NOW + MONTH, False), (10, NOW + MONTH, True), (11, NOW + MONTH // 2, True)],
)
def test_a_body_is_given_up_when_it_is_in_a_backup_and_a_month_old(
    store: Store, durable_seq: int, now: int, is_kept: bool
) -> None:
    register(store)
    next_batch(store)
    take(store, ack(store, 1))
    with store.applying() as session:
        drop_bodies(session.connection(), durable_seq=durable_seq, server_now=now)
        sent = session.execute(select(SENT)).one()
    assert (sent.frame is not None) is is_kept
    assert len(sent.digest) == 16
