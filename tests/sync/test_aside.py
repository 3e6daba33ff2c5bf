from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select

from core.store.store import Store
from core.store.tables import HELD
from sync.acks import acknowledge
from sync.aside import no_longer_held
from sync.merge import State
from sync.outbox import next_batch
from sync.protocol.messages import Ack
from sync.rows import Row, read_rows
from tests.laptops import change, enrolled, register
from tests.sync.answers import BUCKET, NOW, ack

DEVICE = 7


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return enrolled(tmp_path, device=DEVICE)


def take(store: Store, given: Ack) -> None:
    with store.applying() as session:
        acknowledge(session.connection(), given, device=DEVICE, server_now=NOW)


def aside(store: Store) -> list[tuple[object, ...]]:
    columns = (HELD.c.id, HELD.c.code, HELD.c.field, HELD.c.is_refused)
    with store.read() as session:
        return [tuple(row) for row in session.execute(select(*columns).order_by(HELD.c.id))]


def test_what_the_server_keeps_aside_is_noted_with_its_reason(store: Store) -> None:
    waits, refused, fine = register(store), register(store), register(store)
    next_batch(store)
    held = [(waits.bytes, "parent_missing")]
    take(store, ack(store, 1, held=held, refused=[(refused.bytes, "forbidden", "role")]))
    assert aside(store) == [
        (waits.bytes, "parent_missing", None, 0),
        (refused.bytes, "forbidden", "role", 1),
    ]
    assert fine.bytes not in {id for id, *_ in aside(store)}


def test_a_refused_edit_is_done_with_once_every_field_of_it_was_said_again(store: Store) -> None:
    one = register(store)
    next_batch(store)
    take(store, ack(store, 1))
    change(store, one, note="a", phone="+77011112233")
    next_batch(store)
    take(store, ack(store, 2, refused=[(one.bytes, "forbidden", "note")]))
    change(store, one, note="b")
    next_batch(store)
    take(store, ack(store, 3))
    assert len(aside(store)) == 1
    change(store, one, phone="+77011112234")
    next_batch(store)
    take(store, ack(store, 4))
    assert aside(store) == []


def test_an_edit_that_waits_does_not_hide_that_the_record_was_refused(store: Store) -> None:
    one = register(store)
    next_batch(store)
    take(store, ack(store, 1, refused=[(one.bytes, "forbidden", "")]))
    change(store, one, note="a")
    next_batch(store)
    take(store, ack(store, 2, held=[(one.bytes, "record_missing")]))
    assert aside(store) == [(one.bytes, "forbidden", None, 1)]


def row(store: Store, id: UUID) -> Row:
    with store.read() as session:
        (found,) = read_rows(session.connection(), "person", ids=[id.bytes])
    return found


def bring(store: Store, one: Row) -> None:
    with store.applying() as session:
        no_longer_held(session.connection(), rows=[one])


def test_what_was_said_again_since_is_no_longer_lacking_but_the_rest_is(store: Store) -> None:
    one = register(store)
    next_batch(store)
    take(store, ack(store, 1, held=[(one.bytes, "parent_missing")]))
    change(store, one, note="a")
    next_batch(store)
    take(store, ack(store, 2, held=[(one.bytes, "record_missing")]))
    change(store, one, note="b")
    next_batch(store)
    take(store, ack(store, 3))
    assert aside(store) == []


def test_a_row_of_the_server_ends_it_when_it_has_what_was_kept_aside_and_not_before(store: Store) -> None:
    one = register(store)
    made = row(store, one)
    change(store, one, note="kept aside too")
    next_batch(store)
    take(store, ack(store, 1, held=[(one.bytes, "parent_missing")]))
    whole = row(store, one)
    change(store, one, note="not sent yet")
    bring(store, made)
    assert len(aside(store)) == 1
    bring(store, whole)
    assert aside(store) == []


def test_something_newer_in_its_place_ends_it_too(store: Store) -> None:
    one = register(store)
    next_batch(store)
    take(store, ack(store, 1))
    change(store, one, note="refused")
    next_batch(store)
    take(store, ack(store, 2, refused=[(one.bytes, "forbidden", "note")]))
    ours = row(store, one).state
    newer = State(ours.values, ours.base, {"note": (ours.clocks["note"][0] + 1, 3)})
    bring(store, Row(one.bytes, BUCKET, newer))
    assert aside(store) == []


def test_the_clocks_that_the_server_gave_count(store: Store) -> None:
    one = register(store)
    next_batch(store)
    sent = row(store, one).state.base[0]
    take(store, ack(store, 1, held=[(one.bytes, "parent_missing")], restamped=[(sent, 100)]))
    bring(store, row(store, one))
    assert aside(store) == []
