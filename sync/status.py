"""What a person may know about sync: what is not sent yet, what the server keeps aside, when it last answered."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.store.store import Store, find_setting
from core.store.tables import HELD, JOURNAL
from sync.outbox import acked_no
from sync.sums import lasting

OFFICE_KEY = "office_key"


@dataclass(frozen=True, slots=True)
class Status:
    """The state of sync in numbers of records. `last_contact` is milliseconds since 1970, by the server.

    `waiting` counts by kind what would be sent now; one record counts once. `held` are records that wait on
    the server for another one, `refused` those that it did not take; `differing` counts the districts and other
    parts of the store that differ from the server's, though they were received anew.
    """

    waiting: Mapping[str, int]
    held: int
    refused: int
    last_contact: int | None
    differing: int = 0

    @property
    def not_sent(self) -> int:
        """Return how many records the server does not have in full; never too low."""
        return sum(self.waiting.values())


def status(store: Store) -> Status:
    """Return the state of sync."""
    with store.read() as session:
        kept = session.execute(select(HELD.c.is_refused, func.count()).group_by(HELD.c.is_refused)).all()
        aside = {bool(is_refused): count for is_refused, count in kept}
        contact = find_setting(session.connection(), "last_contact")
        return Status(
            waiting=waiting(session),
            held=aside.get(False, 0),
            refused=aside.get(True, 0),
            last_contact=contact if isinstance(contact, int) else None,
            differing=len(lasting(session.connection())),
        )


def waiting(session: Session) -> dict[str, int]:
    """Return the number of records by kind with an entry that the server has not acknowledged."""
    if is_office(session):
        return {}
    rows = session.execute(
        select(JOURNAL.c.kind, func.count(JOURNAL.c.id.distinct()))
        .where(JOURNAL.c.no > acked_no(session.connection()))
        .group_by(JOURNAL.c.kind)
        .order_by(JOURNAL.c.kind)
    )
    return dict(rows.all())


def is_registered(session: Session, id: UUID) -> bool:
    """Tell whether the office has the record as it stands here: acknowledged in full, or this is the office."""
    return not unregistered(session, [id])


def unregistered(session: Session, ids: Collection[UUID]) -> frozenset[UUID]:
    """Return those of the records that the office does not have in full as they stand here."""
    if is_office(session):
        return frozenset()
    wanted = [id.bytes for id in ids]
    unsent = select(JOURNAL.c.id).where(
        JOURNAL.c.id.in_(wanted), JOURNAL.c.no > acked_no(session.connection())
    )
    aside = select(HELD.c.id).where(HELD.c.id.in_(wanted))
    return frozenset(UUID(bytes=id) for id in session.scalars(unsent.union_all(aside)))


def is_office(session: Session) -> bool:
    """Tell whether this store is an office of its own, without a server."""
    return find_setting(session.connection(), OFFICE_KEY) is not None
