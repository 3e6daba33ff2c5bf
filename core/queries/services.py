"""Reading services: the consultation log of a period."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.model.office import User
from core.model.people import Person
from core.model.visits import Service, ServiceRecipient
from core.queries.history import evidence_of
from core.queries.narrowing import narrowed
from core.queries.ordering import newest
from core.queries.people import full_name
from core.queries.query import PAGE, PERIOD, Query, Rows


@dataclass(frozen=True, slots=True)
class Recipient:
    """A person who received a service, and whether they signed for it."""

    id: UUID
    person: UUID
    full_name: str
    is_signed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceRow:
    """A line of the consultation log; `evidence` counts the files that prove it."""

    id: UUID
    visit: UUID | None
    given_on: date
    district: str
    settlement: str | None
    type: str
    form: str
    channel: str | None
    topic: str | None
    minutes: int | None
    result: str | None
    done: str | None
    next_step: str | None
    next_on: date | None
    others: int | None
    specialist: UUID | None
    specialist_name: str | None
    recipients: tuple[Recipient, ...]
    evidence: int


class ListServices(Query[ServiceRow]):
    """List the consultation log, the newest first; ask for a period, the whole log is long."""

    fields = declared(
        **PERIOD,
        district=Field(Kind.DISTRICT),
        type=Field(Kind.CHOICE, vocabulary="service_type"),
        form=Field(Kind.CHOICE, vocabulary="service_form"),
        specialist=Field(Kind.LINK, target="user"),
        person=Field(Kind.LINK, target="person"),
        **PAGE,
    )

    def run(self, session: Session, *, today: date) -> Rows[ServiceRow]:
        """Choose the page's services first, then read what is shown of them."""
        offset, limit = self.page()
        conditions = self._conditions()
        ids, total = newest(session, Service, conditions, day=Service.given_on, offset=offset, limit=limit)
        return Rows(service_rows(session, ids), total)

    def _conditions(self) -> list[ColumnElement[bool]]:
        asked = self.values
        conditions = list(narrowed(Service, asked, "type", "form", "specialist", day=Service.given_on))
        if asked.get("person"):
            received = select(ServiceRecipient.service).where(
                ServiceRecipient.person == asked["person"], ServiceRecipient.deleted.is_(False)
            )
            conditions.append(Service.id.in_(received))
        return conditions


def service_rows(session: Session, ids: Sequence[UUID]) -> tuple[ServiceRow, ...]:
    """Return the services in the order of the ids."""
    columns = (
        *(Service.id, Service.visit, Service.given_on, Service.district, Service.settlement, Service.type),
        *(Service.form, Service.channel, Service.topic, Service.minutes, Service.result, Service.done),
        *(Service.next_step, Service.next_on, Service.others, Service.specialist),
    )
    rows = session.execute(
        select(*columns, User.name.label("specialist_name"))
        .outerjoin(User, User.id == Service.specialist)
        .where(Service.id.in_(ids))
    )
    known = {row.id: row._mapping for row in rows}
    recipients = _recipients(session, ids)
    evidence = evidence_of(session, ids)
    return tuple(
        ServiceRow(**known[id], recipients=recipients.get(id, ()), evidence=evidence.get(id, 0))
        for id in ids
        if id in known
    )


def _recipients(session: Session, services: Collection[UUID]) -> dict[UUID, tuple[Recipient, ...]]:
    rows = session.execute(
        select(
            ServiceRecipient.service,
            ServiceRecipient.id,
            ServiceRecipient.person,
            ServiceRecipient.is_signed,
            Person.surname,
            Person.given_name,
            Person.patronymic,
        )
        .join(Person, Person.id == ServiceRecipient.person)
        .where(
            ServiceRecipient.service.in_(services),
            ServiceRecipient.deleted.is_(False),
            Person.deleted.is_(False),
        )
        .order_by(ServiceRecipient.id)
    )
    known: dict[UUID, list[Recipient]] = defaultdict(list)
    for row in rows:
        name = full_name(row.surname, row.given_name, row.patronymic)
        known[row.service].append(Recipient(row.id, row.person, name, bool(row.is_signed)))
    return {service: tuple(people) for service, people in known.items()}
