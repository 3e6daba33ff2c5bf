"""The first steps of who begins here: what this laptop itself has written and sent, for the tour of the first day."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Table, exists, select
from sqlalchemy.orm import Session

from core.fields.field import declared
from core.queries.query import Query, Rows, one
from core.store.tables import JOURNAL, SYNC_RUN


@dataclass(frozen=True, slots=True)
class Steps:
    """Which first steps were done here; what others wrote and a pull brought is none."""

    person: bool
    visit: bool
    certificate: bool
    sent: bool


class FirstSteps(Query[Steps]):
    """Tell which of the first steps this laptop has done."""

    fields = declared()

    def run(self, session: Session, *, today: date) -> Rows[Steps]:
        """Answer from the journal, which holds what was written here, and from the runs of sync."""

        def is_any(table: Table, condition: ColumnElement[bool]) -> bool:
            return bool(session.scalar(select(exists().select_from(table).where(condition))))

        return one(
            Steps(
                person=is_any(JOURNAL, JOURNAL.c.kind == "person"),
                visit=is_any(JOURNAL, JOURNAL.c.kind == "visit"),
                certificate=is_any(JOURNAL, JOURNAL.c.kind == "certificate"),
                sent=is_any(SYNC_RUN, SYNC_RUN.c.sent > 0),
            )
        )
