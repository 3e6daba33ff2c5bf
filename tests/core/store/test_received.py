"""What each person received is gathered whole, in whatever order its records come and however they change."""

from datetime import date
from itertools import permutations
from uuid import UUID

import pytest
from sqlalchemy import select

from core.identity import new_id
from core.model.record import Record
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.store import Store
from core.store.tables import RECEIVED

VISIT, SERVICE, RECIPIENT, PERSON = (new_id() for _ in range(4))


def records() -> list[Record]:
    """Return a visit, its service and who received it."""
    return [
        Visit(id=VISIT),
        Service(id=SERVICE, visit=VISIT, given_on=date(2026, 3, 1), type="consult_legal", form="individual"),
        ServiceRecipient(id=RECIPIENT, service=SERVICE, person=PERSON, is_signed=True),
    ]


def received(store: Store) -> list[tuple[UUID, str, int]]:
    """Return who received what and whether they signed."""
    with store.read() as session:
        rows = session.execute(select(RECEIVED.c.person, RECEIVED.c.type, RECEIVED.c.is_signed))
        return [(UUID(bytes=row.person), row.type, row.is_signed) for row in rows]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_arrival_does_not_matter(store: Store, order: tuple[int, ...]) -> None:
    for place in order:
        with store.applying() as session:
            session.add(records()[place])
    assert received(store) == [(PERSON, "consult_legal", 1)]


@pytest.mark.parametrize("kind", [Visit, Service, ServiceRecipient])
def test_what_is_deleted_was_not_received_until_it_is_restored(store: Store, kind: type[Record]) -> None:
    with store.applying() as session:
        session.add_all(records())
    id = {Visit: VISIT, Service: SERVICE, ServiceRecipient: RECIPIENT}[kind]
    for is_deleted, count in ((True, 0), (False, 1)):
        with store.applying() as session:
            session.get_one(kind, id).deleted = is_deleted
        assert len(received(store)) == count


def test_a_recipient_who_leaves_the_device_is_forgotten(store: Store) -> None:
    with store.applying() as session:
        session.add_all(records())
    with store.applying() as session:
        session.delete(session.get_one(ServiceRecipient, RECIPIENT))
    assert received(store) == []


def test_a_recipient_who_was_somebody_else_is_moved(store: Store) -> None:
    other = new_id()
    with store.applying() as session:
        session.add_all(records())
    with store.applying() as session:
        session.get_one(ServiceRecipient, RECIPIENT).person = other
    assert received(store) == [(other, "consult_legal", 1)]
