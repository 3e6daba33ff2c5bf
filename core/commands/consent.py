"""The rule of consent: no record beyond the contact card names a person who has not agreed (Law 94-V, art. 8)."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import or_, select

from core.errors import Refused
from core.model.people import Consent
from core.store.work import UnitOfWork


def require_consent(work: UnitOfWork, people: Iterable[UUID]) -> None:
    """Raise Refused `consent_missing` or `consent_withdrawn` unless each has a consent in force today."""
    wanted = set(people)
    missing = wanted - consenting(work, wanted)
    if not missing:
        return
    withdrawn = work.session.scalars(
        select(Consent.id).where(
            Consent.person.in_(missing), Consent.deleted.is_(False), Consent.withdrawn_on.is_not(None)
        )
    ).first()
    raise Refused("consent_withdrawn" if withdrawn else "consent_missing", "person")


def consenting(work: UnitOfWork, people: Iterable[UUID]) -> set[UUID]:
    """Return those of the people whose consent is in force today."""
    rows = work.session.scalars(
        select(Consent.person).where(
            Consent.person.in_(set(people)),
            Consent.deleted.is_(False),
            Consent.given_on <= work.today,
            Consent.withdrawn_on.is_(None),
            or_(Consent.valid_until.is_(None), Consent.valid_until >= work.today),
        )
    )
    return set(rows)
