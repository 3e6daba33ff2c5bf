"""Reading families: the list, the card with its members, and the families a person lives in."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.home import district_bucket
from core.fields.kinds import Kind, Plain
from core.model.people import Household, Membership, Person
from core.model.visits import Visit
from core.queries.ordering import ordered
from core.queries.people import full_name
from core.queries.query import PAGE, Query, Rows, found, one, plain_values
from core.queries.search import find_households
from core.queries.standing import Category, household_categories_of, membership_holds


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a household; `left_on` is None for who still lives in it."""

    membership: UUID
    person: UUID
    full_name: str
    relation: str
    birth_date: date | None
    sex: str | None
    left_on: date | None


@dataclass(frozen=True, slots=True)
class HouseholdRow:
    """A household as a list shows it."""

    id: UUID
    name: str
    district: str
    settlement: str | None
    welfare: str | None
    members: int
    categories: tuple[Category, ...]


@dataclass(frozen=True, slots=True)
class HouseholdCard:
    """A household with its members, those who left last, and what it holds."""

    id: UUID
    values: dict[str, Plain]
    members: tuple[Member, ...]
    categories: tuple[Category, ...]
    visits: int


class ListHouseholds(Query[HouseholdRow]):
    """List households in the order of the Kazakh alphabet, or best first when `text` is given."""

    fields = declared(
        text=Field(Kind.TEXT), district=Field(Kind.DISTRICT), settlement=Field(Kind.PLACE), **PAGE
    )

    def run(self, session: Session, *, today: date) -> Rows[HouseholdRow]:
        """Choose the page's households first, then read what is shown of them."""
        offset, limit = self.page()
        conditions: list[ColumnElement[bool]] = []
        if self.values.get("district"):
            conditions.append(Household.bucket == district_bucket(self.values["district"]))
        if self.values.get("settlement"):
            conditions.append(Household.settlement == self.values["settlement"])
        text = self.values.get("text")
        if not text:
            ids, total = ordered(session, Household, conditions, offset=offset, limit=limit)
            return Rows(household_rows(session, ids, today=today), total)
        hits = find_households(session, text, conditions=conditions)
        rows = household_rows(session, hits.ids(offset=offset, limit=limit), today=today)
        return Rows(rows, len(hits.owners), hits.query, is_cut=hits.is_cut)


class ShowHousehold(Query[HouseholdCard]):
    """Show a household: its own facts, members, categories and the number of visits."""

    fields = declared(id=Field(Kind.LINK, required=True))

    def run(self, session: Session, *, today: date) -> Rows[HouseholdCard]:
        """Raise NotFound `not_found`."""
        household = found(session, Household, self.values["id"])
        visits = select(func.count()).where(Visit.household == household.id, Visit.deleted.is_(False))
        return one(
            HouseholdCard(
                household.id,
                plain_values(household),
                members_of(session, [household.id]).get(household.id, ()),
                household_categories_of(session, [household.id], on=today).get(household.id, ()),
                session.scalar(visits) or 0,
            )
        )


def household_rows(session: Session, ids: Sequence[UUID], *, today: date) -> tuple[HouseholdRow, ...]:
    """Return the households in the order of the ids."""
    shown = (Household.id, Household.name, Household.district, Household.settlement, Household.welfare)
    rows = session.execute(select(*shown).where(Household.id.in_(ids)))
    known: dict[UUID, Any] = {row.id: row._mapping for row in rows}
    counted = select(Membership.household, func.count(Membership.person.distinct()).label("members")).where(
        Membership.household.in_(ids), membership_holds(today)
    )
    members = {row.household: row.members for row in session.execute(counted.group_by(Membership.household))}
    categories = household_categories_of(session, ids, on=today)
    return tuple(
        HouseholdRow(**known[id], members=members.get(id, 0), categories=categories.get(id, ()))
        for id in ids
        if id in known
    )


def members_of(session: Session, households: Collection[UUID]) -> dict[UUID, tuple[Member, ...]]:
    """Return the members of each household, the eldest first; two rows of one pair are one member."""
    rows = session.execute(
        select(
            Membership.household,
            Membership.id,
            Membership.person,
            Membership.relation,
            Membership.left_on,
            Person.surname,
            Person.given_name,
            Person.patronymic,
            Person.birth_date,
            Person.sex,
        )
        .join(Person, Person.id == Membership.person)
        .where(Membership.household.in_(households), Membership.deleted.is_(False), Person.deleted.is_(False))
        .order_by(
            Membership.left_on.is_not(None), Person.birth_date.is_(None), Person.birth_date, Membership.id
        )
    )
    known: dict[UUID, dict[UUID, Member]] = {}
    for row in rows:
        name = full_name(row.surname, row.given_name, row.patronymic)
        one = Member(row.id, row.person, name, row.relation, row.birth_date, row.sex, row.left_on)
        known.setdefault(row.household, {}).setdefault(row.person, one)
    return {household: tuple(members.values()) for household, members in known.items()}


def households_of(session: Session, person: UUID, *, today: date) -> tuple[UUID, ...]:
    """Return the households a person lives in."""
    chosen = select(Membership.household).where(Membership.person == person, membership_holds(today))
    return tuple(session.scalars(chosen.order_by(Membership.household).distinct()))
