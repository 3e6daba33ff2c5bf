from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from core.errors import Damaged
from core.identity import new_id
from core.model.people import Person
from core.store.check import check
from core.store.store import Store
from core.store.tables import CURSOR, JOURNAL
from sync.inbox import apply
from sync.outbox import next_batch
from sync.protocol.messages import HLC_RESET, REVOKED, Grants, Order, Page, PageRows
from sync.rows import read_rows
from sync.status import status
from tests.laptops import KEY, Clock, change, enrolled, register
from tests.sync.answers import BUCKET, NOW, ack, answer, page, rows

LATE = (NOW + 1000) << 16


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Store:
    return enrolled(tmp_path, clock=clock)


def person(hlc: int = NOW << 16, id: UUID | None = None, **values: str) -> tuple[UUID, PageRows]:
    """Return a person that somebody else registered, as a page has them."""
    id = id or new_id()
    return id, rows("person", (id.bytes, hlc, {"surname": "А", "district": BUCKET[2:], **values}))


def cursors(store: Store) -> dict[str, int]:
    with store.read() as session:
        return {row.bucket: row.seq for row in session.execute(select(CURSOR))}


def test_a_page_brings_rows_and_moves_the_cursor_without_a_journal(store: Store) -> None:
    id, found = person(surname="Әбдіғали")
    applied = apply(store, answer(page(tables={"person": found})))
    assert (applied.received, applied.records()) == (1, frozenset({("person", id)}))
    assert cursors(store) == {BUCKET: 5}
    assert status(store).not_sent == 0
    with store.read() as session:
        assert session.get_one(Person, id).surname == "Әбдіғали"
        assert session.execute(select(JOURNAL)).all() == []
    assert check(store) == []


def test_a_granted_bucket_without_a_page_is_complete_as_of_the_head(store: Store) -> None:
    apply(store, answer(head=77))
    assert cursors(store) == {BUCKET: 77}


def test_a_bucket_of_which_a_part_came_goes_on_from_there(store: Store) -> None:
    part = Page(BUCKET, 0, 3, False, None, {}, [], [])
    apply(store, answer(part, head=77))
    assert cursors(store) == {BUCKET: 3}
    apply(store, answer(page(3, 77), head=77))
    assert cursors(store) == {BUCKET: 77}


def test_a_suspended_device_keeps_its_cursors(store: Store) -> None:
    apply(store, answer(head=77, orders=[Order(REVOKED)]))
    assert cursors(store) == {}


@pytest.mark.parametrize("wrong", [page(3, 5), page(bucket="d:999999999")])
def test_a_page_that_does_not_follow_spoils_the_whole_answer(store: Store, wrong: Page) -> None:
    register(store)
    next_batch(store)
    id, found = person()
    bad = answer(page(tables={"person": found}), wrong, ack=ack(store, 1))
    with pytest.raises(Damaged, match="message_damaged"):
        apply(store, bad)
    assert (cursors(store), status(store).not_sent) == ({}, 1)
    with store.read() as session:
        assert session.get(Person, id) is None


def test_the_same_page_again_changes_nothing(store: Store) -> None:
    _, found = person()
    apply(store, answer(page(tables={"person": found})))
    again = apply(store, answer(page(5, 6, tables={"person": found}), head=6))
    assert (again.received, again.touched) == (0, set())


def test_an_older_copy_does_not_undo_a_newer_value(store: Store) -> None:
    id, found = person()
    apply(store, answer(page(tables={"person": found})))
    change(store, id, surname="Б")
    apply(store, answer(page(5, 6, tables={"person": found}), head=6))
    with store.read() as session:
        assert session.get_one(Person, id).surname == "Б"
    assert status(store).not_sent == 1


def test_an_unsent_value_that_loses_is_still_sent_with_what_it_saw(store: Store) -> None:
    id, found = person()
    apply(store, answer(page(tables={"person": found})))
    change(store, id, note="ours")
    (newer,) = (person(id=id, note="theirs")[1],)
    later = PageRows(
        newer.ids, newer.base_hlcs, newer.base_devices, [f'{{"note": [{LATE}, 3]}}'], newer.columns
    )
    apply(store, answer(page(5, 6, tables={"person": later}), head=6))
    with store.read() as session:
        assert session.get_one(Person, id).note == "theirs"
        entry = session.execute(select(JOURNAL)).one()
    assert (entry.value, entry.prev_hlc, entry.prev_device) == ("ours", NOW << 16, 3)
    change(store, id, note="ours after all")
    with store.read() as session:
        last = session.execute(select(JOURNAL).order_by(JOURNAL.c.no.desc()).limit(1)).one()
    assert (last.prev_hlc, last.prev_device) == (LATE, 3)


def test_the_clock_is_after_everything_that_came_also_at_the_next_start(store: Store, clock: Clock) -> None:
    id, found = person(hlc=LATE + 5)
    apply(store, answer(page(tables={"person": found})))
    assert store.clock.last >= LATE + 5
    store.close()
    again = Store(store.folder, key=KEY, now=clock)
    change(again, id, surname="Б")
    with again.read() as session:
        (row,) = read_rows(session.connection(), "person", ids=[id.bytes])
    assert row.state.clock("surname") > row.state.base


def test_the_order_to_fall_back_is_obeyed_and_remembered(store: Store, clock: Clock) -> None:
    clock.ms += 10**11
    register(store)
    next_batch(store)
    apply(store, answer(ack=ack(store, 1), orders=[Order(HLC_RESET, LATE)]))
    clock.ms = NOW
    assert store.clock.tick() == LATE + 1
    store.close()
    assert Store(store.folder, key=KEY, now=clock).clock.tick() == LATE + 1


def test_an_answer_says_what_was_sent_and_what_was_not_taken(store: Store) -> None:
    one, other, third = (register(store) for _ in range(3))
    next_batch(store)
    given = ack(store, 1, held=[(one.bytes, "parent_missing")], refused=[(other.bytes, "forbidden", "")])
    applied = apply(store, answer(ack=given))
    assert (applied.sent, applied.refused) == (1, 2)
    assert status(store).last_contact == NOW
    assert third


def test_new_conflicts_are_counted_once(store: Store) -> None:
    found = rows("conflict", (new_id().bytes, NOW << 16, {"state": "open"}))
    assert apply(store, answer(page(tables={"conflict": found}))).conflicts == 1
    assert apply(store, answer(page(5, 6, tables={"conflict": found}), head=6)).conflicts == 0


def test_a_bucket_that_is_no_longer_granted_goes_with_its_rows_and_its_cursor(store: Store) -> None:
    id, found = person()
    apply(store, answer(page(tables={"person": found})))
    applied = apply(store, answer(grants=Grants(2, ["d:1"]), head=9))
    assert ("person", id) in applied.records()
    assert cursors(store) == {"d:1": 9}
    with store.read() as session:
        assert session.get(Person, id) is None


def test_a_row_that_moves_within_the_grants_stays_in_either_order_of_the_pages(store: Store) -> None:
    id, found = person()
    apply(
        store, answer(page(tables={"person": found}), page(bucket="d:1"), grants=Grants(2, ["d:1", BUCKET]))
    )
    out, put = page(5, 6, outs=[id.bytes]), page(5, 6, bucket="d:1", tables={"person": found})
    apply(store, answer(out, put, head=6))
    assert bucket_of(store, id) == "d:1"
    back, gone = page(6, 7, tables={"person": found}), page(6, 7, bucket="d:1", outs=[id.bytes])
    apply(store, answer(back, gone, head=7))
    assert bucket_of(store, id) == BUCKET


def bucket_of(store: Store, id: UUID) -> str | None:
    with store.read() as session:
        return session.get_one(Person, id).bucket
