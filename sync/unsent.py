"""What of a figure the office cannot know yet: people counted here whose records are not all sent."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, CompoundSelect, Select, case, func, or_, select, union
from sqlalchemy.orm import Session

from core.model.people import CategoryPeriod, Consent, Membership, Person
from core.model.visits import ServiceRecipient
from core.programme import programme
from core.queries.indicators.kinds import KINDS, behind
from core.store.store import Store
from core.store.tables import HELD, JOURNAL
from sync.outbox import acked_no
from sync.status import is_office, waiting

_Marks = Callable[[Any], ColumnElement[bool]]


def unsent_people(store: Store, *, code: str) -> Mapping[str, int]:
    """Return, by indicator of a programme, how many of its people the office cannot count yet; none without one.

    Somebody is among them unless one record behind the figure is sent, with its service, and all that says who
    counts: the person, their consents, categories and memberships, and the categories of their households.
    """
    with store.read() as session:
        if is_office(session) or not (waiting(session) or session.execute(select(HELD.c.id)).first()):
            return {}
        counted = [one.id for one in programme(code).indicators if one.kind in KINDS]
        return {id: _count(session, code, id) for id in counted}


def _count(session: Session, code: str, indicator: str) -> int:
    counted, condition = behind(session, code, indicator, instead={})
    acts, is_unsent = counted.acts, _marks(session)
    lacks_paper = or_(is_unsent(acts.c.paper), acts.c.paper.in_(_received(is_unsent)))
    is_late = case((or_(lacks_paper, acts.c.person.in_(_people(is_unsent))), 1), else_=0)
    each = select(func.min(is_late).label("is_late")).where(condition).group_by(acts.c.being).subquery()
    return session.scalar(select(func.count()).where(each.c.is_late == 1)) or 0


def _marks(session: Session) -> _Marks:
    """Return what tells of a column of ids whether the office lacks something of the record.

    What is kept aside is given by value: the count has a table of its own by the name of the store's.
    """
    waiting = select(JOURNAL.c.id).where(JOURNAL.c.no > acked_no(session.connection()))
    aside = [UUID(bytes=id) for id in session.scalars(select(HELD.c.id))]
    return lambda column: or_(column.in_(waiting), column.in_(aside))


def _received(is_unsent: _Marks) -> Select[UUID]:
    """Return the lines of people in services that are not sent."""
    return select(ServiceRecipient.id).where(is_unsent(ServiceRecipient.service))


def _people(is_unsent: _Marks) -> CompoundSelect[Any]:
    """Return the people of whom something that says whether they count is not sent."""
    of_household = select(Membership.person).join(
        CategoryPeriod, CategoryPeriod.household == Membership.household
    )
    return union(
        select(Person.id).where(is_unsent(Person.id)),
        *(select(one.person).where(is_unsent(one.id)) for one in (Consent, CategoryPeriod, Membership)),
        of_household.where(is_unsent(CategoryPeriod.id)),
    )
