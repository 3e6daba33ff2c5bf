"""What a person sees of sync afterwards: the runs of this laptop, and what the server keeps aside or refused."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from core.fields.field import declared
from core.model.record import record_term
from core.queries.query import PAGE, Query, Rows
from core.queries.titles import title_of
from core.store.tables import HELD, SYNC_RUN
from core.wording import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One run. Moments are milliseconds since 1970; `result` is `done`, or the code of what stopped it."""

    no: int
    started_at: int
    ended_at: int | None
    sent: int
    received: int
    conflicts: int
    refused: int
    bytes_up: int
    bytes_down: int
    result: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideRow:
    """A record of ours that the server did not take, or keeps until another one comes; `code` says why."""

    id: UUID
    kind: str
    record_label: Term
    title: str
    code: str
    field: str | None
    is_refused: bool


class ListSyncRuns(Query[RunRow]):
    """List the sync runs of this laptop, the newest first."""

    fields = declared(**PAGE)

    def run(self, session: Session, *, today: date) -> Rows[RunRow]:
        """Answer with a page of them."""
        offset, limit = self.page()
        columns = [SYNC_RUN.c[name] for name in RunRow.__dataclass_fields__]
        rows = session.execute(select(*columns).order_by(SYNC_RUN.c.no.desc()).offset(offset).limit(limit))
        total = session.scalar(select(func.count()).select_from(SYNC_RUN)) or 0
        return Rows([RunRow(**row._mapping) for row in rows], total)


class ListAside(Query[AsideRow]):
    """List the records that the server refused, then those that it keeps waiting."""

    fields = declared(**PAGE)

    def run(self, session: Session, *, today: date) -> Rows[AsideRow]:
        """Answer with a page of them."""
        rows = session.execute(select(HELD).order_by(HELD.c.is_refused.desc(), HELD.c.batch, HELD.c.id))
        return self.paged([_aside(session, row) for row in rows])


def _aside(session: Session, row: Row[Any]) -> AsideRow:
    return AsideRow(
        id=UUID(bytes=row.id),
        kind=row.kind,
        record_label=record_term(row.kind),
        title=title_of(session, row.kind, UUID(bytes=row.id)),
        code=row.code,
        field=row.field,
        is_refused=bool(row.is_refused),
    )
