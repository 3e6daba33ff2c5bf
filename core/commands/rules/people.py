"""The rules of a person, a member of a household and a category."""

from datetime import date

from sqlalchemy import or_

from core.commands.consent import require_adult_consent
from core.commands.rules.periods import meets, require_order
from core.errors import Refused
from core.kz.dates import age
from core.model.people import CategoryPeriod, Consent, Household, Membership, Person
from core.programme import household_categories
from core.store.work import UnitOfWork

FIRST_YEAR_OF_BIRTH = 1900


def person_rule(_: UnitOfWork, one: Person) -> None:
    """Demand an IIN or else the reason for none, and a birth date that a living person can have."""
    if not one.iin and not one.no_iin_reason:
        raise Refused("iin_or_reason", "iin")
    if one.iin and one.no_iin_reason:
        raise Refused("iin_and_reason", "no_iin_reason")
    if one.birth_date is not None and one.birth_date.year < FIRST_YEAR_OF_BIRTH:
        raise Refused("born_too_early", "birth_date", year=FIRST_YEAR_OF_BIRTH)


def require_newborn(reason: str | None, *, born: date | None, today: date) -> None:
    """Raise Refused `not_newborn` for that reason with the birth date of who is a year old or more."""
    if reason == "newborn" and born is not None and age(born, today) >= 1:
        raise Refused("not_newborn", "no_iin_reason")


def consent_rule(_: UnitOfWork, one: Consent) -> None:
    """Demand that the term ends, and the withdrawal comes, after the consent is given."""
    require_order(one.given_on, one.valid_until, "valid_until")
    require_order(one.given_on, one.withdrawn_on, "withdrawn_on")


def household_rule(work: UnitOfWork, one: Household) -> None:
    """Demand that one adult of a household that has members has agreed."""
    require_adult_consent(work, one.id)


def membership_rule(work: UnitOfWork, one: Membership) -> None:
    """Demand days in order, and that the person is a member of the household once at a time."""
    require_order(one.joined_on, one.left_on, "left_on")
    is_twin = Membership.pair == one.pair if one.pair else Membership.id == one.id
    if work.all(
        Membership,
        Membership.household == one.household,
        Membership.person == one.person,
        or_(~is_twin, Membership.pair.is_(None) & (Membership.id != one.id)),
        meets((Membership.joined_on, Membership.left_on), one.joined_on, one.left_on),
    ):
        raise Refused("already_member", "person")


def category_rule(_: UnitOfWork, one: CategoryPeriod) -> None:
    """Demand exactly one owner that may hold the category, and a period in order."""
    if (one.person is None) == (one.household is None):
        raise Refused("one_owner", "person")
    if one.household and one.category not in household_categories():
        raise Refused("category_of_person", "category")
    require_order(one.from_on, one.until_on, "until_on")
