"""A person's card: the facts of the header, the family, how to reach them, and what is to be done next."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, null, or_, select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind, Plain
from core.kz.dates import age
from core.model.cases import Enrolment
from core.model.evidence import Attachment
from core.model.office import User
from core.model.people import Address, CategoryPeriod, Contact, Household, Membership, Person
from core.model.visits import Service, ServiceRecipient, Visit
from core.queries.families import Member, households_of, members_of
from core.queries.people import full_name
from core.queries.query import Query, RecordRow, Rows, found, one, plain_values
from core.queries.standing import MISSING, Category, ConsentNow, categories_of, consents_of, last_met
from core.store.tables import NAMED


@dataclass(frozen=True, slots=True)
class Family:
    """A household the person lives in."""

    id: UUID
    name: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class NextStep:
    """What was promised in a service or visit: its words, and until when."""

    kind: str
    id: UUID
    on: date | None
    step: str | None
    is_overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonCard:
    """Everything about a person but the history.

    `values` are the fields of the person; `category_periods`, `enrolments`, `contacts` and `addresses` are
    their records, past ones too; `counts` are the numbers on the tabs.
    """

    id: UUID
    full_name: str
    age: int | None
    values: dict[str, Plain]
    responsible: str | None
    categories: tuple[Category, ...]
    category_periods: tuple[RecordRow, ...]
    consent: ConsentNow
    enrolments: tuple[RecordRow, ...]
    families: tuple[Family, ...]
    contacts: tuple[RecordRow, ...]
    addresses: tuple[RecordRow, ...]
    next_steps: tuple[NextStep, ...]
    counts: dict[str, int]


class ShowPerson(Query[PersonCard]):
    """Show a person's card."""

    fields = declared(id=Field(Kind.LINK, required=True))

    def run(self, session: Session, *, today: date) -> Rows[PersonCard]:
        """Raise NotFound `not_found`."""
        person = found(session, Person, self.values["id"])
        responsible = session.get(User, person.responsible) if person.responsible else None
        families = _families(session, person.id, today)
        return one(
            PersonCard(
                id=person.id,
                full_name=full_name(person.surname, person.given_name, person.patronymic),
                age=age(person.birth_date, today) if person.birth_date else None,
                values=plain_values(person),
                responsible=responsible.name if responsible else None,
                categories=categories_of(session, [person.id], on=today).get(person.id, ()),
                category_periods=_category_periods(session, person.id),
                consent=consents_of(session, [person.id], on=today).get(person.id, MISSING),
                enrolments=_hanging(session, Enrolment, person.id),
                families=families,
                contacts=_hanging(session, Contact, person.id),
                addresses=_hanging(session, Address, person.id),
                next_steps=tuple(_next_steps(session, person.id, today)),
                counts=_counts(session, person.id, families),
            )
        )


def _hanging(session: Session, record: type[Any], person: UUID) -> tuple[RecordRow, ...]:
    """Return the person's records of one kind, in the order they were made."""
    rows = session.scalars(
        select(record).where(record.person == person, record.deleted.is_(False)).order_by(record.id)
    )
    return tuple(RecordRow(record.__tablename__, row.id, plain_values(row)) for row in rows)


def _category_periods(session: Session, person: UUID) -> tuple[RecordRow, ...]:
    homes = select(Membership.household).where(Membership.person == person, Membership.deleted.is_(False))
    rows = session.scalars(
        select(CategoryPeriod)
        .where(
            CategoryPeriod.deleted.is_(False),
            or_(CategoryPeriod.person == person, CategoryPeriod.household.in_(homes)),
        )
        .order_by(CategoryPeriod.from_on.desc(), CategoryPeriod.id)
    )
    return tuple(RecordRow("category_period", row.id, plain_values(row)) for row in rows)


def _families(session: Session, person: UUID, today: date) -> tuple[Family, ...]:
    ids = households_of(session, person, today=today)
    members = members_of(session, ids)
    rows = session.execute(
        select(Household.id, Household.name)
        .where(Household.id.in_(ids), Household.deleted.is_(False))
        .order_by(Household.id)
    )
    return tuple(Family(row.id, row.name, members.get(row.id, ())) for row in rows)


def _next_steps(session: Session, person: UUID, today: date) -> list[NextStep]:
    """Return what was promised and is open, soonest first.

    A promise for a day is open until the person is met on that day or later; one without a day until the
    next meeting.
    """
    met = last_met(session, [person]).get(person, date.min)
    steps = select(Service.id, Service.next_on, Service.next_step).join(
        ServiceRecipient, ServiceRecipient.service == Service.id
    )
    meetings = select(Visit.id, Visit.next_on, null().label("next_step")).join(NAMED, NAMED.c.id == Visit.id)
    promised = {
        "service": steps.where(
            ServiceRecipient.person == person,
            ServiceRecipient.deleted.is_(False),
            Service.deleted.is_(False),
            or_(Service.next_on > met, and_(Service.next_step.is_not(None), Service.given_on >= met)),
        ),
        "visit": meetings.where(
            NAMED.c.target == person.bytes, Visit.deleted.is_(False), Visit.next_on > met
        ),
    }
    found = [
        NextStep(kind, row.id, row.next_on, row.next_step, row.next_on is not None and row.next_on < today)
        for kind, rows in promised.items()
        for row in session.execute(rows)
    ]
    return sorted(found, key=lambda one: (one.on or date.max, one.id))


def _counts(session: Session, person: UUID, families: tuple[Family, ...]) -> dict[str, int]:
    services = (
        select(func.count())
        .select_from(ServiceRecipient)
        .join(Service, Service.id == ServiceRecipient.service)
        .where(
            ServiceRecipient.person == person, ServiceRecipient.deleted.is_(False), Service.deleted.is_(False)
        )
    )
    visits = (
        select(func.count())
        .select_from(NAMED)
        .join(Visit, Visit.id == NAMED.c.id)
        .where(NAMED.c.target == person.bytes, Visit.deleted.is_(False))
    )
    files = select(func.count()).where(Attachment.person == person, Attachment.deleted.is_(False))
    return {
        "services": session.scalar(services) or 0,
        "visits": session.scalar(visits) or 0,
        "documents": session.scalar(files) or 0,
        "family": len({one.person for family in families for one in family.members if one.left_on is None}),
    }
