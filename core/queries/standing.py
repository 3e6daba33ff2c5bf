"""What holds for people on a day: categories, consent, programmes; and when they were last met.

A period holds from its first to its last day, both included; a consent no longer holds on the day of its
withdrawal. `core/queries/indicators` counts by the same rules, laid over each other as spans of days.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Select,
    Text,
    and_,
    bindparam,
    func,
    literal,
    or_,
    select,
    type_coerce,
    union_all,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.fields.kinds import Kind
from core.model.cases import Enrolment
from core.model.people import CategoryPeriod, Consent, Household, Membership
from core.model.record import StoredAs
from core.model.visits import Visit
from core.store.tables import NAMED, RECEIVED

Day = date | ColumnElement[Any] | InstrumentedAttribute[Any]
ConsentState = Literal["in_force", "expired", "withdrawn", "missing"]


@dataclass(frozen=True, slots=True)
class Category:
    """A category that holds, of the person or of their household, with the state of its proof."""

    code: str
    proof: str
    is_of_household: bool


@dataclass(frozen=True, slots=True)
class ConsentNow:
    """Whether a person's consent is in force; `until` is its last day, the day of withdrawal, or None."""

    state: ConsentState
    until: date | None = None
    id: UUID | None = None


MISSING = ConsentNow("missing")
PROCESSING = "processing"


def holds(start: Any, end: Any, on: Day) -> ColumnElement[bool]:
    """Return the condition that a period covers the day; an open end has no bound."""
    return and_(or_(start.is_(None), start <= on), or_(end.is_(None), end >= on))


def category_holds(on: Day) -> ColumnElement[bool]:
    """Return the condition that a category period covers the day."""
    return and_(CategoryPeriod.deleted.is_(False), holds(CategoryPeriod.from_on, CategoryPeriod.until_on, on))


def membership_holds(on: Day) -> ColumnElement[bool]:
    """Return the condition that a person is a member of a household on the day."""
    return and_(Membership.deleted.is_(False), holds(Membership.joined_on, Membership.left_on, on))


def consent_counts() -> ColumnElement[bool]:
    """Return the condition that a consent allows data to be kept and used: one to photographs alone does not."""
    scopes = type_coerce(Consent.scopes, Text)
    return and_(Consent.deleted.is_(False), scopes.contains(f'"{PROCESSING}"'))


def last_days_of_consent() -> tuple[Any, ...]:
    """Return the days after which a consent no longer holds: its term and the eve of its withdrawal."""
    return Consent.valid_until, func.date(Consent.withdrawn_on, "-1 day", type_=StoredAs(Kind.DAY))


def consent_holds(on: Day) -> ColumnElement[bool]:
    """Return the condition that a consent is in force on the day."""
    in_time = (holds(Consent.given_on, last, on) for last in last_days_of_consent())
    return and_(consent_counts(), *in_time)


def enrolment_holds(on: Day) -> ColumnElement[bool]:
    """Return the condition that a person takes part in a programme on the day."""
    return and_(Enrolment.deleted.is_(False), holds(Enrolment.enrolled_on, Enrolment.ended_on, on))


def holders(category: str, *, on: date) -> Select[Any]:
    """Return the select of the people who hold the category on the day, themselves or by their household."""
    own = select(CategoryPeriod.person.label("person")).where(
        CategoryPeriod.person.is_not(None), CategoryPeriod.category == category, category_holds(on)
    )
    shared = (
        select(Membership.person)
        .join(CategoryPeriod, CategoryPeriod.household == Membership.household)
        .join(Household, and_(Household.id == Membership.household, Household.deleted.is_(False)))
        .where(CategoryPeriod.category == category, category_holds(on), membership_holds(on))
    )
    return select(union_all(own, shared).subquery().c.person)


_ON: ColumnElement[Any] = bindparam("on", type_=StoredAs(Kind.DAY))
_PEOPLE: Any = bindparam("people", expanding=True)

# Made once: for a page of a list SQLAlchemy takes longer to make such a statement than SQLite to answer it.
_CATEGORIES: CompoundSelect[Any] = union_all(
    select(
        CategoryPeriod.person,
        CategoryPeriod.category.label("code"),
        CategoryPeriod.proof,
        literal(0).label("is_shared"),
    ).where(CategoryPeriod.person.in_(_PEOPLE), category_holds(_ON)),
    select(Membership.person, CategoryPeriod.category, CategoryPeriod.proof, literal(1))
    .join(CategoryPeriod, CategoryPeriod.household == Membership.household)
    .join(Household, and_(Household.id == Membership.household, Household.deleted.is_(False)))
    .where(Membership.person.in_(_PEOPLE), category_holds(_ON), membership_holds(_ON)),
)
_PROGRAMMES = (
    select(Enrolment.person, Enrolment.programme)
    .where(Enrolment.person.in_(_PEOPLE), enrolment_holds(_ON))
    .order_by(Enrolment.programme)
    .distinct()
)
_CONSENTS = (
    select(Consent.person, Consent.id, Consent.valid_until, Consent.withdrawn_on, consent_holds(_ON))
    .where(Consent.person.in_(_PEOPLE), consent_counts(), Consent.given_on <= _ON)
    .order_by(Consent.given_on, Consent.id)
)
_MET = union_all(
    select(RECEIVED.c.person, func.max(RECEIVED.c.given_on).label("day"))
    .where(RECEIVED.c.person.in_(_PEOPLE))
    .group_by(RECEIVED.c.person),
    select(NAMED.c.target, func.max(Visit.visited_on, type_=Text))
    .join(Visit, Visit.id == NAMED.c.id)
    .where(NAMED.c.target.in_(_PEOPLE), Visit.deleted.is_(False), Visit.visited_on.is_not(None))
    .group_by(NAMED.c.target),
)


def categories_of(
    session: Session, people: Collection[UUID], *, on: date
) -> dict[UUID, tuple[Category, ...]]:
    """Return what each person holds on the day, a category once, the better proof of two."""
    held: dict[UUID, dict[str, Category]] = {}
    for person, code, proof, is_shared in session.execute(_CATEGORIES, {"people": people, "on": on}):
        known = held.setdefault(person, {})
        if code not in known or (proof == "proven" and known[code].proof != "proven"):
            known[code] = Category(code, proof, bool(is_shared))
    return {person: tuple(known.values()) for person, known in held.items()}


def household_categories_of(
    session: Session, households: Collection[UUID], *, on: date
) -> dict[UUID, tuple[Category, ...]]:
    """Return what each household holds on the day."""
    rows = session.execute(
        select(CategoryPeriod.household, CategoryPeriod.category, CategoryPeriod.proof).where(
            CategoryPeriod.household.in_(households), category_holds(on)
        )
    )
    return _gathered((row.household, Category(row.category, row.proof, True)) for row in rows)


def programmes_of(session: Session, people: Collection[UUID], *, on: date) -> dict[UUID, tuple[str, ...]]:
    """Return the codes of the programmes in which each person takes part on the day."""
    rows = session.execute(_PROGRAMMES, {"people": people, "on": on})
    return _gathered((person, programme) for person, programme in rows)


def consents_of(session: Session, people: Collection[UUID], *, on: date) -> dict[UUID, ConsentNow]:
    """Return the state of each person's consent: one in force, else the newest; without any nothing."""
    known: dict[UUID, ConsentNow] = {}
    for person, id, until, withdrawn, is_in_force in session.execute(_CONSENTS, {"people": people, "on": on}):
        if is_in_force:
            known[person] = ConsentNow("in_force", until, id)
        elif person not in known or known[person].state != "in_force":
            known[person] = ConsentNow("withdrawn" if withdrawn else "expired", withdrawn or until, id)
    return known


def last_met(session: Session, people: Collection[UUID]) -> dict[UUID, date]:
    """Return the day of the last service or visit of each person."""
    met: dict[bytes, str] = {}
    for person, day in session.execute(_MET, {"people": [person.bytes for person in people]}):
        met[person] = max(day, met.get(person, day))
    return {UUID(bytes=person): date.fromisoformat(day) for person, day in met.items()}


def _gathered(pairs: Iterable[tuple[UUID, Any]]) -> dict[UUID, tuple[Any, ...]]:
    known: dict[UUID, tuple[Any, ...]] = {}
    for key, value in pairs:
        known[key] = (*known.get(key, ()), value)
    return known
