"""Reading people: the list, and what a list shows of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, bindparam, select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.home import district_bucket
from core.fields.kinds import Kind
from core.model.cases import Enrolment
from core.model.people import Person
from core.queries.ordering import ordered
from core.queries.query import PAGE, Query, Rows
from core.queries.search import find_people
from core.queries.standing import (
    MISSING,
    Category,
    ConsentState,
    categories_of,
    consents_of,
    enrolment_holds,
    holders,
    last_met,
    programmes_of,
)

_SHOWN = select(
    Person.id,
    Person.surname,
    Person.given_name,
    Person.patronymic,
    Person.iin,
    Person.no_iin_reason,
    Person.birth_date,
    Person.sex,
    Person.phone,
    Person.district,
    Person.settlement,
    Person.responsible,
).where(Person.id.in_(bindparam("ids", expanding=True)))


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """A person as a list shows them."""

    id: UUID
    surname: str
    given_name: str
    patronymic: str | None
    iin: str | None
    no_iin_reason: str | None
    birth_date: date | None
    sex: str | None
    phone: str | None
    district: str
    settlement: str | None
    responsible: UUID | None
    categories: tuple[Category, ...]
    programmes: tuple[str, ...]
    consent: ConsentState
    last_met_on: date | None

    @property
    def full_name(self) -> str:
        """Surname, given name and patronymic, as in the identity paper."""
        return full_name(self.surname, self.given_name, self.patronymic)


def full_name(*parts: str | None) -> str:
    """Join the parts of a name that are there."""
    return " ".join(filter(None, parts))


class ListPeople(Query[PersonRow]):
    """List people in the order of the Kazakh alphabet, or best first when `text` is given."""

    fields = declared(
        text=Field(Kind.TEXT),
        district=Field(Kind.DISTRICT),
        settlement=Field(Kind.PLACE),
        category=Field(Kind.CHOICE, vocabulary="beneficiary_category"),
        programme=Field(Kind.TEXT),
        responsible=Field(Kind.LINK, target="user"),
        **PAGE,
    )

    def run(self, session: Session, *, today: date) -> Rows[PersonRow]:
        """Choose the page's people first, then read what is shown of them."""
        offset, limit = self.page()
        conditions = self._conditions(today)
        text = self.values.get("text")
        if not text:
            ids, total = ordered(session, Person, conditions, offset=offset, limit=limit)
            return Rows(person_rows(session, ids, today=today), total)
        hits = find_people(session, text, conditions=conditions)
        rows = person_rows(session, hits.ids(offset=offset, limit=limit), today=today)
        return Rows(rows, len(hits.owners), hits.query, is_cut=hits.is_cut)

    def _conditions(self, today: date) -> list[ColumnElement[bool]]:
        asked = self.values
        conditions: list[ColumnElement[bool]] = []
        if asked.get("district"):
            conditions.append(Person.bucket == district_bucket(asked["district"]))
        if asked.get("settlement"):
            conditions.append(Person.settlement == asked["settlement"])
        if asked.get("responsible"):
            conditions.append(Person.responsible == asked["responsible"])
        if asked.get("category"):
            conditions.append(Person.id.in_(holders(asked["category"], on=today)))
        if asked.get("programme"):
            enrolled = select(Enrolment.person).where(
                Enrolment.programme == asked["programme"], enrolment_holds(today)
            )
            conditions.append(Person.id.in_(enrolled))
        return conditions


def person_rows(session: Session, ids: Sequence[UUID], *, today: date) -> tuple[PersonRow, ...]:
    """Return the people in the order of the ids."""
    known = {row.id: row._asdict() for row in session.execute(_SHOWN, {"ids": ids})}
    categories = categories_of(session, ids, on=today)
    programmes = programmes_of(session, ids, on=today)
    consents = consents_of(session, ids, on=today)
    met = last_met(session, ids)
    return tuple(
        PersonRow(
            **known[id],
            categories=categories.get(id, ()),
            programmes=programmes.get(id, ()),
            consent=consents.get(id, MISSING).state,
            last_met_on=met.get(id),
        )
        for id in ids
        if id in known
    )
