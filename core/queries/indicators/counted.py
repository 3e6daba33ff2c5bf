"""What every kind of count has in common: acts of people, narrowed by readings, tallied by person.

An act is a row (being, person, day, category, type, paper, is_proven): something a person did or received on
a day, while they held a counted category and their consent was in force. Whoever has one act is counted, once.

`being` is the human being: two records with one IIN, not yet merged, are one. Without an IIN it is the folded
surname and given name with the birth date and sex; without a birth date too, the record itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    Select,
    Subquery,
    Text,
    and_,
    between,
    case,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.orm import Session

from core.fields.kinds import Kind
from core.model.people import CategoryPeriod, Consent, Household, Membership, Person
from core.model.record import StoredAs
from core.programme import Programme
from core.programme.indicators import Indicator
from core.queries.passport import PassportRow
from core.queries.standing import consent_counts, last_days_of_consent

COUNTED_PROOFS = ("proven", "pending")  # a category without any proof counts nowhere
PROVEN = "proven"


@dataclass(frozen=True, slots=True)
class Counting:
    """What is to be counted: an indicator of a programme under its passport."""

    programme: Programme
    indicator: Indicator
    passport: PassportRow


Narrowing = ColumnElement[bool] | Literal["least_part"]


@dataclass(frozen=True, slots=True)
class Counted:
    """The acts of an indicator, the parts they fall into, and what each reading of an option leaves of them.

    The reading `least_part` takes the part with the fewest people.
    """

    acts: Subquery
    parts: Mapping[str, ColumnElement[bool]] = field(default_factory=dict)
    readings: Mapping[str, Mapping[str, Narrowing]] = field(default_factory=dict)


CountedBy = Callable[[Session, Counting], Counted]


@dataclass(frozen=True, slots=True)
class Figure:
    """How many people: recorded, and of them proven."""

    recorded: int
    proven: int


def tallied(
    session: Session, acts: Subquery, conditions: Mapping[str, ColumnElement[bool]]
) -> dict[str, Figure]:
    """Count the people with an act under each condition, all in one pass over the acts."""
    marks = []
    for number, condition in enumerate(conditions.values()):
        proven = and_(condition, acts.c.is_proven)
        marks += [
            func.max(case((condition, 1), else_=0)).label(f"recorded_{number}"),
            func.max(case((proven, 1), else_=0)).label(f"proven_{number}"),
        ]
    each = select(acts.c.being, *marks).group_by(acts.c.being).subquery()
    sums = [func.coalesce(func.sum(each.c[mark.name]), 0) for mark in marks]
    totals = [int(total) for total in session.execute(select(*sums)).one()]
    pairs = zip(totals[::2], totals[1::2], strict=True)
    return {name: Figure(*pair) for name, pair in zip(conditions, pairs, strict=True)}


def held(counting: Counting, *, among: Select[UUID] | None = None) -> CTE:
    """Return the spans of days on which a person counts, of each category, membership and consent that meet.

    Columns: being, person, category, from_on (of the category), first_on, last_on, is_proven. A span lies inside
    the project, the category's period, the membership it came by and a consent. Only categories that the
    programme lets a household hold come from households; people marked deleted are left out. `among` are the
    people asked about, where they are few.
    """
    both = _holdings(counting, among)
    passport = counting.passport
    return (
        select(
            _being().label("being"),
            both.c.person,
            both.c.category,
            both.c.from_on,
            _latest(both.c.from_on, both.c.joined_on, Consent.given_on, passport.starts_on).label("first_on"),
            _earliest(both.c.until_on, both.c.left_on, *last_days_of_consent(), passport.ends_on).label(
                "last_on"
            ),
            both.c.is_proven,
        )
        .join(Person, Person.id == both.c.person)
        .join(Consent, Consent.person == both.c.person)
        .where(Person.deleted.is_(False), consent_counts())
        .cte("held")
        .prefix_with("MATERIALIZED")
    )


def _holdings(counting: Counting, among: Select[UUID] | None) -> Subquery:
    """Return the categories that people hold, their own and those of their households."""
    wanted = counting.indicator.filter.categories or counting.programme.categories
    shared = [code for code in wanted if code in counting.programme.household_categories]
    own = _periods(CategoryPeriod.person, _NEVER.label("joined_on"), _NEVER.label("left_on")).where(
        CategoryPeriod.person.is_not(None), CategoryPeriod.category.in_(wanted)
    )
    of_household = (
        _periods(Membership.person, Membership.joined_on, Membership.left_on)
        .join(Membership, Membership.household == CategoryPeriod.household)
        .join(Household, and_(Household.id == CategoryPeriod.household, Household.deleted.is_(False)))
        .where(CategoryPeriod.category.in_(shared), Membership.deleted.is_(False))
    )
    if among is not None:
        own = own.where(CategoryPeriod.person.in_(among))
        of_household = of_household.where(Membership.person.in_(among))
    return union_all(own, of_household).subquery()


def counts_on(spans: CTE, day: Any) -> ColumnElement[bool]:
    """Return the condition that the day lies in the span."""
    return between(day, spans.c.first_on, spans.c.last_on)


_DAY = StoredAs(Kind.DAY)
_NEVER = literal(None, _DAY)


def _periods(person: Any, joined_on: Any, left_on: Any) -> Select[*tuple[Any, ...]]:
    """Return the select of category periods that count, as held by the person."""
    return select(
        person,
        CategoryPeriod.category,
        CategoryPeriod.from_on,
        CategoryPeriod.until_on,
        (CategoryPeriod.proof == PROVEN).label("is_proven"),
        joined_on,
        left_on,
    ).where(CategoryPeriod.deleted.is_(False), CategoryPeriod.proof.in_(COUNTED_PROOFS))


def _being() -> ColumnElement[str]:
    name = func.search_words(Person.surname, Person.given_name, type_=Text)
    born = name.concat(" ").concat(Person.birth_date).concat(func.coalesce(Person.sex, "", type_=Text))
    return func.coalesce(Person.iin, born, func.hex(Person.id), type_=Text)


def _latest(*days: Any) -> ColumnElement[date]:
    """Return the last of the days; one that is not there bounds nothing."""
    return func.max(*(func.coalesce(day, literal(date.min, _DAY)) for day in days), type_=_DAY)


def _earliest(*days: Any) -> ColumnElement[date]:
    return func.min(*(func.coalesce(day, literal(date.max, _DAY)) for day in days), type_=_DAY)
