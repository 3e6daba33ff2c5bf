"""Promises: the next visits and next steps that were agreed, and those whose day has passed.

A promise is open until the person is met on its day or later, or its day is taken away.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from core.fields.field import Field, declared
from core.fields.home import district_bucket
from core.fields.kinds import Kind
from core.model.people import Household, Person
from core.model.visits import Service, ServiceRecipient, Visit
from core.queries.people import full_name
from core.queries.query import PAGE, PERIOD, Query, Rows
from core.store.tables import NAMED, RECEIVED

MOST = 1000  # of each kind, the latest; older ones were given up rather than forgotten


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRow:
    """A visit or a step that was promised to a person, or a visit promised to a household."""

    kind: Literal["visit", "service"]
    id: UUID
    on: date
    at: str | None
    step: str | None
    purpose: str | None
    person: UUID | None
    household: UUID | None
    title: str
    district: str
    settlement: str | None
    specialist: UUID | None
    days_overdue: int


class PlannedVisits(Query[PromiseRow]):
    """List open promises by their day, the longest overdue first; `until_on` without `from_on` means all."""

    fields = declared(
        **PERIOD, district=Field(Kind.DISTRICT), specialist=Field(Kind.LINK, target="user"), **PAGE
    )

    def run(self, session: Session, *, today: date) -> Rows[PromiseRow]:
        """Read the promises of visits and services and put them in order."""
        offset, limit = self.page()
        rows = promises(
            session,
            from_on=self.values.get("from_on"),
            until_on=self.values.get("until_on"),
            district=self.values.get("district"),
            specialist=self.values.get("specialist"),
            today=today,
        )
        return Rows(rows[offset : offset + limit], len(rows))


def promises(
    session: Session,
    *,
    from_on: date | None,
    until_on: date | None,
    today: date,
    district: str | None = None,
    specialist: UUID | None = None,
) -> Sequence[PromiseRow]:
    """Return the open promises of the period by day, time and name."""
    chosen = []
    for record, select_ in ((Visit, _of_visits()), (Service, _of_services())):
        conditions = list(_within(record, from_on, until_on, district, specialist))
        latest = select_.where(*conditions).order_by(record.next_on.desc()).limit(MOST)
        chosen += [_row(row, today) for row in session.execute(latest)]
    return sorted(chosen, key=lambda one: (one.on, one.at or "", one.title, one.id))


def _within(
    record: type[Any], from_on: date | None, until_on: date | None, district: str | None, by: UUID | None
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions, so that SQLite goes by the day: few records promise one, and many have one author."""
    yield record.deleted.is_(False)
    yield record.next_on.between(from_on or date.min, until_on or date.max)
    if district:
        yield func.likely(record.bucket == district_bucket(district))
    if by:
        yield func.likely(record.specialist == by)


_NAME = (Person.id.label("person"), Person.surname, Person.given_name, Person.patronymic)


def _of_visits() -> Select[*tuple[Any, ...]]:
    """Return the select of promised visits: a row a person, or one for a household visited as a whole."""
    return (
        select(
            Visit.id,
            Visit.next_on,
            Visit.next_at.label("at"),
            Visit.note.label("step"),
            Visit.purpose,
            Visit.household,
            Household.name.label("household_name"),
            Visit.district,
            Visit.settlement,
            Visit.specialist,
            *_NAME,
        )
        .outerjoin(NAMED, NAMED.c.id == Visit.id)
        .outerjoin(Person, and_(Person.id == NAMED.c.target, Person.deleted.is_(False)))
        .outerjoin(Household, and_(Household.id == Visit.household, Household.deleted.is_(False)))
        .where(
            or_(Person.id.is_not(None), Household.id.is_not(None)),
            ~_met_since(Person.id, Visit.next_on),
            ~_household_met_since(Visit.next_on),
        )
    )


def _of_services() -> Select[*tuple[Any, ...]]:
    return (
        select(
            Service.id,
            Service.next_on,
            Service.next_step.label("step"),
            Service.district,
            Service.settlement,
            Service.specialist,
            *_NAME,
        )
        .join(ServiceRecipient, ServiceRecipient.service == Service.id)
        .join(Person, Person.id == ServiceRecipient.person)
        .where(
            ServiceRecipient.deleted.is_(False),
            Person.deleted.is_(False),
            ~_met_since(Person.id, Service.next_on),
        )
    )


def _met_since(person: Any, day: Any) -> ColumnElement[bool]:
    """Return the condition that the person received a service or was visited on the day or later."""
    named, visit = NAMED.alias(), aliased(Visit)
    return or_(
        exists().where(RECEIVED.c.person == person, RECEIVED.c.given_on >= day),
        exists().where(
            named.c.target == person,
            visit.id == named.c.id,
            visit.deleted.is_(False),
            visit.visited_on >= day,
        ),
    )


def _household_met_since(day: Any) -> ColumnElement[bool]:
    visit = aliased(Visit)
    return exists().where(
        visit.household == Visit.household, visit.deleted.is_(False), visit.visited_on >= day
    )


def _row(row: Any, today: date) -> PromiseRow:
    told = row._mapping
    title = full_name(row.surname, row.given_name, row.patronymic) or told["household_name"]
    return PromiseRow(
        kind="visit" if "purpose" in told else "service",
        id=row.id,
        on=row.next_on,
        at=told.get("at"),
        step=row.step,
        purpose=told.get("purpose"),
        person=row.person,
        household=told.get("household"),
        title=title,
        district=row.district,
        settlement=row.settlement,
        specialist=row.specialist,
        days_overdue=max(0, (today - row.next_on).days),
    )
