"""The rule of consent: no record beyond the contact card names a person who has not agreed (Law 94-V, art. 8)."""

from collections.abc import Iterable
from uuid import UUID

from core.errors import Refused
from core.kz.dates import is_minor
from core.model.people import Consent, Membership, Person
from core.queries.standing import MISSING, consent_holds, consents_of
from core.store.work import UnitOfWork


def require_consent(work: UnitOfWork, people: Iterable[UUID]) -> None:
    """Raise Refused `consent_missing` or `consent_withdrawn` unless each has a consent in force today."""
    wanted = set(people)
    known = consents_of(work.session, wanted, on=work.today)
    states = {known.get(id, MISSING).state for id in wanted} - {"in_force"}
    if states:
        raise Refused("consent_withdrawn" if "withdrawn" in states else "consent_missing", "person")


def require_adult_consent(work: UnitOfWork, household: UUID) -> None:
    """Raise Refused `consent_missing` unless one adult of a household has a consent in force.

    Asked are the members that are here; an empty household has nobody to ask.
    """
    members = [one.person for one in members_of(work, household)]
    people = {one.id: one for one in work.all(Person, Person.id.in_(members))}
    known = consents_of(work.session, people, on=work.today)
    agreed = [people[id] for id, consent in known.items() if consent.state == "in_force"]
    if people and all(is_minor(one.birth_date, on=work.today) for one in agreed):
        raise Refused("consent_missing", "members")


def require_giver(work: UnitOfWork, one: Consent) -> None:
    """Demand that who gives a consent may: for a minor, and for whoever is represented, another adult.

    A representative without a birth date is not known to be an adult; a person without one speaks for themselves.
    """
    subject = work.get(Person, one.person)
    if one.representative is None:
        if is_minor(subject.birth_date, on=one.given_on):
            raise Refused("minor_needs_representative", "representative")
        if one.form == "representative":
            raise Refused("required", "representative")
        return
    born = work.get(Person, one.representative).birth_date
    if one.representative == one.person or born is None or is_minor(born, on=one.given_on):
        raise Refused("representative_not_adult", "representative")


def require_minor(work: UnitOfWork, one: Consent) -> None:
    """Raise Refused `not_a_minor` unless the consent covers a minor."""
    if not is_minor(work.get(Person, one.person).birth_date, on=one.given_on):
        raise Refused("not_a_minor", "minors")


def require_consent_of_age(work: UnitOfWork, person: Person) -> None:
    """Raise Refused when a birth date makes a minor of somebody whose consent nobody else has given."""
    given = work.all(Consent, Consent.person == person.id, consent_holds(work.today))
    born = person.birth_date
    if given and all(one.representative is None and is_minor(born, on=one.given_on) for one in given):
        raise Refused("minor_needs_representative", "birth_date")


def members_of(work: UnitOfWork, household: UUID) -> list[Membership]:
    """Return the memberships of a household that have not ended."""
    return work.all(Membership, Membership.household == household, Membership.left_on.is_(None))
