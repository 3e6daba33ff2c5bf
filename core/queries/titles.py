"""What a record of any kind is called: the name of its person, household or course, its number, or its day."""

from uuid import UUID

from sqlalchemy.orm import Session

from core.model import BY_KIND
from core.model.people import Person
from core.model.record import Record
from core.queries.people import full_name

_OWN = ("name", "number", "title", "title_kk", "name_kk")
_PARENTS = ("person", "household", "trainee", "service", "visit", "lesson", "group", "attachment", "user")
_DAYS = ("visited_on", "given_on", "held_on", "starts_on")


def title_of(session: Session, kind: str, id: UUID) -> str:
    """Return the title; empty when the record is not here."""
    known = session.get(BY_KIND[kind], id)
    return _title(session, known) if known else ""


def _title(session: Session, record: Record) -> str:
    if isinstance(record, Person):
        return full_name(record.surname, record.given_name, record.patronymic)
    for name in _OWN:
        if own := getattr(record, name, None):
            return str(own)
    for name in _PARENTS:
        if parent := getattr(record, name, None):
            return title_of(session, name, parent)
    return next((str(getattr(record, name)) for name in _DAYS if getattr(record, name, None)), "")
