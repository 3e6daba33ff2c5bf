"""Reading visits: the list of a period or person, and one visit with everything done in it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind, Plain
from core.model.office import User
from core.model.people import Household, Person
from core.model.visits import Service, Visit
from core.queries.history import evidence_of
from core.queries.narrowing import narrowed
from core.queries.ordering import newest
from core.queries.people import full_name
from core.queries.query import PAGE, PERIOD, Query, Rows, found, one, plain_values
from core.queries.services import ServiceRow, service_rows
from core.store.tables import NAMED


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a line names them."""

    id: UUID
    full_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """A visit as a list shows it."""

    id: UUID
    visited_on: date
    started_at: str | None
    ended_at: str | None
    district: str
    settlement: str | None
    purpose: str
    household: UUID | None
    household_name: str | None
    people: tuple[Named, ...]
    services: int
    specialist: UUID | None
    specialist_name: str | None
    next_on: date | None
    next_at: str | None


@dataclass(frozen=True, slots=True)
class VisitCard:
    """A visit with its people and services; `values` are its own fields."""

    id: UUID
    values: dict[str, Plain]
    household_name: str | None
    specialist_name: str | None
    people: tuple[Named, ...]
    services: tuple[ServiceRow, ...]
    evidence: int


class ListVisits(Query[VisitRow]):
    """List visits, the newest first."""

    fields = declared(
        **PERIOD,
        district=Field(Kind.DISTRICT),
        settlement=Field(Kind.PLACE),
        specialist=Field(Kind.LINK, target="user"),
        household=Field(Kind.LINK, target="household"),
        person=Field(Kind.LINK, target="person"),
        **PAGE,
    )

    def run(self, session: Session, *, today: date) -> Rows[VisitRow]:
        """Choose the page's visits first, then read what is shown of them."""
        offset, limit = self.page()
        conditions = self._conditions()
        ids, total = newest(session, Visit, conditions, day=Visit.visited_on, offset=offset, limit=limit)
        return Rows(visit_rows(session, ids), total)

    def _conditions(self) -> list[ColumnElement[bool]]:
        asked = self.values
        conditions = list(
            narrowed(Visit, asked, "settlement", "specialist", "household", day=Visit.visited_on)
        )
        if asked.get("person"):
            named = select(NAMED.c.id).where(NAMED.c.target == asked["person"].bytes)
            conditions.append(Visit.id.in_(named))
        return conditions


class ShowVisit(Query[VisitCard]):
    """Show a visit with its people, services and number of files."""

    fields = declared(id=Field(Kind.LINK, required=True))

    def run(self, session: Session, *, today: date) -> Rows[VisitCard]:
        """Raise NotFound `not_found`."""
        visit = found(session, Visit, self.values["id"])
        services = session.scalars(
            select(Service.id)
            .where(Service.visit == visit.id, Service.deleted.is_(False))
            .order_by(Service.id)
        ).all()
        (row,) = visit_rows(session, [visit.id])
        return one(
            VisitCard(
                visit.id,
                plain_values(visit),
                row.household_name,
                row.specialist_name,
                row.people,
                service_rows(session, services),
                evidence_of(session, [visit.id]).get(visit.id, 0),
            )
        )


def visit_rows(session: Session, ids: Sequence[UUID]) -> tuple[VisitRow, ...]:
    """Return the visits in the order of the ids."""
    columns = (
        *(Visit.id, Visit.visited_on, Visit.started_at, Visit.ended_at, Visit.district, Visit.settlement),
        *(Visit.purpose, Visit.household, Visit.specialist, Visit.next_on, Visit.next_at),
    )
    rows = session.execute(
        select(*columns, Household.name.label("household_name"), User.name.label("specialist_name"))
        .outerjoin(Household, Household.id == Visit.household)
        .outerjoin(User, User.id == Visit.specialist)
        .where(Visit.id.in_(ids))
    )
    known = {row.id: row._mapping for row in rows}
    people = people_of(session, ids)
    counted = select(Service.visit, func.count().label("services")).where(
        Service.visit.in_(ids), Service.deleted.is_(False)
    )
    services = {row.visit: row.services for row in session.execute(counted.group_by(Service.visit))}
    return tuple(
        VisitRow(**known[id], people=people.get(id, ()), services=services.get(id, 0))
        for id in ids
        if id in known
    )


def people_of(session: Session, visits: Collection[UUID]) -> dict[UUID, tuple[Named, ...]]:
    """Return the people named in each visit, by surname."""
    rows = session.execute(
        select(NAMED.c.id, Person.id.label("person"), Person.surname, Person.given_name, Person.patronymic)
        .join(Person, Person.id == NAMED.c.target)
        .where(NAMED.c.id.in_([id.bytes for id in visits]), Person.deleted.is_(False))
        .order_by(Person.surname, Person.given_name, Person.id)
    )
    named: dict[UUID, list[Named]] = defaultdict(list)
    for row in rows:
        name = full_name(row.surname, row.given_name, row.patronymic)
        named[UUID(bytes=row.id)].append(Named(row.person, name))
    return {id: tuple(people) for id, people in named.items()}
