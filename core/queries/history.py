"""A person's history: everything that happened, newest first; what it means in words is the page's."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, func, or_, select, union_all
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind, Plain
from core.identity import part_ms
from core.kz.dates import local_time
from core.model.cases import Enrolment
from core.model.evidence import Attachment, Evidence
from core.model.office import User
from core.model.people import CategoryPeriod, Consent, Membership
from core.model.record import Record, kind_of
from core.model.training import Certificate, Course, Group, Trainee
from core.model.visits import Service, ServiceRecipient, Visit
from core.queries.query import PAGE, Query, Rows, columns_of, plain_row, plain_values
from core.store.tables import NAMED

Event = Literal["began", "ended"]


@dataclass(frozen=True, slots=True)
class Part:
    """A service within a visit, or the recipient's row of it."""

    kind: str
    id: UUID
    values: dict[str, Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One event: a record that began or ended on a day.

    `values` are the record's fields; `parts` the services of a visit and this person's place in them, whose
    sending state counts with it; `about` names what the record only links to; `evidence` counts files.
    """

    on: date
    event: Event = "began"
    kind: str
    id: UUID
    values: dict[str, Plain]
    parts: tuple[Part, ...] = ()
    about: dict[str, Plain]
    is_signed: bool = False
    evidence: int = 0

    @property
    def order(self) -> tuple[object, ...]:
        """What the newest has most of."""
        return self.on, str(self.values.get("started_at") or ""), self.event, self.id


class _Received(NamedTuple):
    service: Row[Any]
    recipient: Row[Any]


class _Source(NamedTuple):
    record: type[Any]
    began: str
    ended: str | None


_SOURCES = (
    _Source(CategoryPeriod, "from_on", "until_on"),
    _Source(Consent, "given_on", "withdrawn_on"),
    _Source(Enrolment, "enrolled_on", "ended_on"),
    _Source(Trainee, "admitted_on", "left_on"),
    _Source(Certificate, "issued_on", "voided_on"),
)


class PersonHistory(Query[HistoryRow]):
    """List everything that happened with a person, newest first, from `kinds` only if they are given."""

    fields = declared(person=Field(Kind.LINK, required=True, target="person"), kind=Field(Kind.TEXT), **PAGE)

    def run(self, session: Session, *, today: date) -> Rows[HistoryRow]:
        """Read every event of the person, then what proves those of the page."""
        offset, limit = self.page(limit=500)
        wanted = self.values.get("kind")
        events = [one for one in _events(session, self.values["person"], today) if wanted in (None, one.kind)]
        events.sort(key=lambda one: one.order, reverse=True)
        return Rows(_with_evidence(session, events[offset : offset + limit]), len(events))


def _events(session: Session, person: UUID, today: date) -> Iterator[HistoryRow]:
    yield from _met(session, person)
    yield from _attached(session, person)
    names = _courses(session, person)
    for source in _SOURCES:
        for record in session.scalars(
            select(source.record).where(source.record.deleted.is_(False), _of(source.record, person))
        ):
            about = names.get(getattr(record, "group", person), {})
            yield from _periods(record, source, about=about, today=today)


def _of(record: type[Any], person: UUID) -> ColumnElement[bool]:
    """Return the condition that a record is the person's, or of a household they were in."""
    own: ColumnElement[bool] = record.person == person
    if record is not CategoryPeriod:
        return own
    homes = select(Membership.household).where(Membership.person == person, Membership.deleted.is_(False))
    return or_(own, CategoryPeriod.household.in_(homes))


def _periods(
    record: Record, source: _Source, *, about: dict[str, Plain], today: date
) -> Iterator[HistoryRow]:
    """Yield the beginning of a record, and its end when it has come."""
    days: tuple[tuple[Event, str | None], ...] = (("began", source.began), ("ended", source.ended))
    for event, name in days:
        on = getattr(record, name) if name else None
        if on is not None and (event == "began" or on <= today):
            yield HistoryRow(
                on=on,
                event=event,
                kind=kind_of(type(record)),
                id=record.id,
                values=plain_values(record),
                about=about,
            )


def _met(session: Session, person: UUID) -> Iterator[HistoryRow]:
    """Yield the visits with their services, and the services given outside a visit."""
    received = (
        ServiceRecipient.person == person,
        ServiceRecipient.deleted.is_(False),
        Service.deleted.is_(False),
        ServiceRecipient.service == Service.id,
    )
    services = {row.id: row for row in session.execute(select(*columns_of(Service)).where(*received))}
    within = {service.visit for service in services.values() if service.visit}
    named = select(NAMED.c.id).where(NAMED.c.target == person.bytes)
    visits = session.execute(
        select(*columns_of(Visit)).where(
            Visit.deleted.is_(False), or_(Visit.id.in_(within), Visit.id.in_(named))
        )
    ).all()
    users = _users(session, [*visits, *services.values()])
    parts: dict[UUID | None, list[_Received]] = defaultdict(list)
    known = {visit.id for visit in visits}
    for recipient in session.execute(
        select(*columns_of(ServiceRecipient)).where(*received).order_by(Service.id)
    ):
        service = services[recipient.service]
        parts[service.visit if service.visit in known else None].append(_Received(service, recipient))
    for visit in visits:
        yield _meeting(Visit, visit, on=visit.visited_on, received=parts[visit.id], users=users)
    for one in parts[None]:
        yield _meeting(Service, one.service, on=one.service.given_on, received=[one], users=users)


def _meeting(
    record: type[Visit | Service],
    row: Row[Any],
    *,
    on: date,
    received: Sequence[_Received],
    users: dict[UUID, str],
) -> HistoryRow:
    return HistoryRow(
        on=on,
        kind=kind_of(record),
        id=row.id,
        values=plain_row(record, row),
        parts=tuple(part for one in received for part in _parts(one, of=row)),
        about={"specialist": users.get(row.specialist) if row.specialist else None},
        is_signed=bool(received) and all(one.recipient.is_signed for one in received),
    )


def _parts(received: _Received, *, of: Row[Any]) -> Iterator[Part]:
    """Yield the service, unless it stands for itself, and the recipient's row of it."""
    if received.service is not of:
        yield Part(kind_of(Service), received.service.id, plain_row(Service, received.service))
    yield Part(
        kind_of(ServiceRecipient), received.recipient.id, plain_row(ServiceRecipient, received.recipient)
    )


def _attached(session: Session, person: UUID) -> Iterator[HistoryRow]:
    for one in session.scalars(
        select(Attachment).where(Attachment.person == person, Attachment.deleted.is_(False))
    ):
        on = one.taken_on or local_time(part_ms(one.base_hlc)).date()
        yield HistoryRow(on=on, kind="attachment", id=one.id, values=plain_values(one), about={})


def _users(session: Session, met: Iterable[Row[Any]]) -> dict[UUID, str]:
    ids = {one.specialist for one in met if one.specialist}
    return {row.id: row.name for row in session.execute(select(User.id, User.name).where(User.id.in_(ids)))}


def _courses(session: Session, person: UUID) -> dict[UUID, dict[str, Plain]]:
    """Return the names of the groups and courses the person was in, by group."""
    groups = union_all(
        select(Trainee.group).where(Trainee.person == person),
        select(Certificate.group).where(Certificate.person == person),
    )
    rows = session.execute(
        select(Group.id, Group.name, Course.title_kk, Course.title_ru, Course.hours)
        .join(Course, Course.id == Group.course)
        .where(Group.id.in_(groups))
    )
    return {
        row.id: {
            "group": row.name,
            "title_kk": row.title_kk,
            "title_ru": row.title_ru,
            "hours": row.hours,
        }
        for row in rows
    }


def _with_evidence(session: Session, events: list[HistoryRow]) -> tuple[HistoryRow, ...]:
    """Count the files that prove each event or a part of it."""
    ids = {id for one in events for id in _ids(one)}
    counts = evidence_of(session, ids)
    return tuple(replace(one, evidence=sum(counts.get(id, 0) for id in _ids(one))) for one in events)


def _ids(event: HistoryRow) -> tuple[UUID, ...]:
    return (event.id, *(part.id for part in event.parts))


def evidence_of(session: Session, ids: Iterable[UUID]) -> dict[UUID, int]:
    """Return how many files prove each record."""
    rows = session.execute(
        select(Evidence.proven, func.count(Evidence.attachment.distinct()).label("files"))
        .join(Attachment, Attachment.id == Evidence.attachment)
        .where(Evidence.proven.in_(list(ids)), Evidence.deleted.is_(False), Attachment.deleted.is_(False))
        .group_by(Evidence.proven)
    )
    return {row.proven: row.files for row in rows}
