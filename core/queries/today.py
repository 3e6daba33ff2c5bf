"""The Today page: what was done and is planned today, what is overdue, and what was begun and not saved."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.model.office import User
from core.model.visits import Visit
from core.queries.office import me
from core.queries.promises import PromiseRow, promises
from core.queries.query import Query, Rows, one
from core.queries.visits import VisitRow, visit_rows
from core.store.tables import DRAFT, SEARCH_ENTRY


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A form that was left before it was saved; `saved_at` is milliseconds since 1970."""

    id: UUID
    form: str
    title: str
    saved_at: int


@dataclass(frozen=True, slots=True)
class TodayBoard:
    """One day of one user, by settlement and time; `counts` are the people and households of the store."""

    user: str | None
    done: tuple[VisitRow, ...]
    planned: tuple[PromiseRow, ...]
    overdue: tuple[PromiseRow, ...]
    drafts: tuple[DraftRow, ...]
    counts: dict[str, int]


class Today(Query[TodayBoard]):
    """Show today's visits and promises of whoever works on this laptop."""

    def run(self, session: Session, *, today: date) -> Rows[TodayBoard]:
        """Answer in one row."""
        user = me(session)
        name = session.scalar(select(User.name).where(User.id == user))
        due = promises(session, from_on=None, until_on=today, specialist=user, today=today)
        planned = [row for row in due if row.on == today]
        return one(
            TodayBoard(
                name,
                _done(session, user, today),
                tuple(sorted(planned, key=lambda row: (row.settlement or "", row.at or "", row.title))),
                tuple(row for row in due if row.on < today),
                drafts(session),
                _counts(session),
            )
        )


class ListDrafts(Query[DraftRow]):
    """List the forms that were left before they were saved, the latest first."""

    def run(self, session: Session, *, today: date) -> Rows[DraftRow]:
        """Answer with all of them."""
        rows = drafts(session)
        return Rows(rows, len(rows))


def drafts(session: Session) -> tuple[DraftRow, ...]:
    """Return the drafts, the latest first."""
    columns = (DRAFT.c.id, DRAFT.c.form, DRAFT.c.title, DRAFT.c.saved_at)
    rows = session.execute(select(*columns).order_by(DRAFT.c.saved_at.desc()))
    return tuple(DraftRow(UUID(bytes=row.id), row.form, row.title, row.saved_at) for row in rows)


def _done(session: Session, user: UUID | None, today: date) -> tuple[VisitRow, ...]:
    ids: Sequence[UUID] = session.scalars(
        select(Visit.id)
        .where(Visit.visited_on == today, Visit.specialist == user, Visit.deleted.is_(False))
        .order_by(Visit.settlement, Visit.started_at, Visit.id)
    ).all()
    return visit_rows(session, ids)


def _counts(session: Session) -> dict[str, int]:
    rows = session.execute(
        select(SEARCH_ENTRY.c.kind, func.count().label("records"))
        .where(SEARCH_ENTRY.c.kind.in_(("person", "household")))
        .group_by(SEARCH_ENTRY.c.kind)
    )
    return {"person": 0, "household": 0} | {row.kind: row.records for row in rows}
