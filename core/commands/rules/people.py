"""The rules of a person, a member of a household and a category."""

from datetime import date

from sqlalchemy import or_

from core.commands.rules.periods import meets
from core.commands.rules.rule import between
from core.errors import Refused
from core.kz.dates import age
from core.model.people import CategoryPeriod, Membership, Person
from core.programme import household_categories
from core.store.work import UnitOfWork

FIRST_YEAR_OF_BIRTH = 1900


@between("iin", "no_iin_reason")
def iin_or_reason(_: UnitOfWork, one: Person) -> None:
    """Demand an IIN or else the reason for none."""
    if not one.iin and not one.no_iin_reason:
        raise Refused("iin_or_reason", "iin")
    if one.iin and one.no_iin_reason:
        raise Refused("iin_and_reason", "no_iin_reason")


@between("birth_date")
def born_lately(_: UnitOfWork, one: Person) -> None:
    """Demand a birth date that a living person can have."""
    if one.birth_date is not None and one.birth_date.year < FIRST_YEAR_OF_BIRTH:
        raise Refused("born_too_early", "birth_date", year=FIRST_YEAR_OF_BIRTH)


def require_newborn(reason: str | None, *, born: date | None, today: date) -> None:
    """Raise Refused `not_newborn` for that reason with the birth date of who is a year old or more."""
    if reason == "newborn" and born is not None and age(born, today) >= 1:
        raise Refused("not_newborn", "no_iin_reason")


@between("household", "person", "joined_on", "left_on", "pair")
def member_once(work: UnitOfWork, one: Membership) -> None:
    """Demand that the person is a member of the household once at a time; the rows of a pair are one."""
    is_twin = Membership.pair == one.pair if one.pair else Membership.id == one.id
    if work.all(
        Membership,
        Membership.household == one.household,
        Membership.person == one.person,
        or_(~is_twin, Membership.pair.is_(None) & (Membership.id != one.id)),
        meets((Membership.joined_on, Membership.left_on), one.joined_on, one.left_on),
    ):
        raise Refused("already_member", "person")


@between("person", "household", "category")
def owner_of_category(_: UnitOfWork, one: CategoryPeriod) -> None:
    """Demand exactly one owner, that may hold the category."""
    if (one.person is None) == (one.household is None):
        raise Refused("one_owner", "person")
    if one.household and one.category not in household_categories():
        raise Refused("category_of_person", "category")
