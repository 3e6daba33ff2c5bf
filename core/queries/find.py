"""The finder (Ctrl+K): a few people, families and places at each key."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.kz.kato import district_of, find_settlements
from core.model.people import Person
from core.queries.families import household_rows
from core.queries.people import full_name
from core.queries.query import Query, Rows
from core.queries.search import find_households, find_people

EACH = 6
RANKED = 200  # of each, from which those are shown


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """Something found: `id` of a person or household, `settlement` of a place."""

    kind: Literal["person", "household", "place"]
    id: UUID | None = None
    title: str = ""
    birth_date: date | None = None
    members: int | None = None
    district: str
    settlement: str | None = None


class Find(Query[FoundRow]):
    """Find people, families and places by any part of a name, IIN or phone; a few of each, best first."""

    fields = declared(text=Field(Kind.TEXT, required=True), limit=Field(Kind.INTEGER, least=1, most=50))

    def run(self, session: Session, *, today: date) -> Rows[FoundRow]:
        """Return the first of each group, people first."""
        text, limit = self.values["text"] or "", self.values.get("limit") or EACH
        people = find_people(session, text, most=RANKED)
        households = find_households(session, text, most=RANKED)
        places = find_settlements(text, limit=limit)
        rows = [
            *_people(session, people.ids(limit=limit)),
            *(
                FoundRow(
                    kind="household",
                    id=row.id,
                    title=row.name,
                    members=row.members,
                    district=row.district,
                    settlement=row.settlement,
                )
                for row in household_rows(session, households.ids(limit=limit), today=today)
            ),
            *(
                FoundRow(kind="place", district=district_of(one.code).code, settlement=one.code)
                for one in places
            ),
        ]
        total = len(people.owners) + len(households.owners) + len(places)
        return Rows(rows, total, people.query if people.owners else households.query)


def _people(session: Session, ids: Sequence[UUID]) -> Iterator[FoundRow]:
    rows = session.execute(
        select(
            Person.id,
            Person.surname,
            Person.given_name,
            Person.patronymic,
            Person.birth_date,
            Person.district,
            Person.settlement,
        ).where(Person.id.in_(ids))
    )
    known = {row.id: row for row in rows}
    for row in (known[id] for id in ids if id in known):
        yield FoundRow(
            kind="person",
            id=row.id,
            title=full_name(row.surname, row.given_name, row.patronymic),
            birth_date=row.birth_date,
            district=row.district,
            settlement=row.settlement,
        )
