"""Records for tests that need some of them, with what a form would demand."""

from datetime import date
from uuid import UUID

from core.identity import new_id
from core.model.people import Consent
from core.model.visits import Visit
from tests.laptops import DISTRICT


def visit(**values: object) -> Visit:
    """Return a visit."""
    common = {"district": DISTRICT, "visited_on": date(2026, 9, 21), "purpose": "monitoring"}
    return Visit(id=new_id(), **{**common, **values})


def consent(person: UUID, **values: object) -> Consent:
    """Return a consent of a person."""
    common = {"given_on": date(2026, 9, 21), "form": "paper", "scopes": frozenset({"processing"})}
    return Consent(id=new_id(), person=person, **{**common, **values})
