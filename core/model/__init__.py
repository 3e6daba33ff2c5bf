"""Every record of the house, by subject. A new record is a class here, its words, and a migration."""

from core.errors import Refused
from core.model.cases import Enrolment
from core.model.evidence import Attachment, Evidence
from core.model.office import Conflict, Device, Grant, Organisation, Passport, User
from core.model.people import (
    Address,
    CategoryPeriod,
    Consent,
    Contact,
    Household,
    Membership,
    Person,
)
from core.model.places import Place
from core.model.record import Record, kind_of
from core.model.training import Certificate, Course, Group, Lesson, LessonMark, Trainee
from core.model.visits import Service, ServiceRecipient, Visit

RECORDS: tuple[type[Record], ...] = (
    Place,
    Organisation,
    User,
    Grant,
    Device,
    Passport,
    Person,
    Contact,
    Address,
    Consent,
    Household,
    Membership,
    CategoryPeriod,
    Enrolment,
    Visit,
    Service,
    ServiceRecipient,
    Course,
    Group,
    Trainee,
    Lesson,
    LessonMark,
    Certificate,
    Attachment,
    Evidence,
    Conflict,
)
BY_KIND: dict[str, type[Record]] = {kind_of(record): record for record in RECORDS}


def record_of(kind: str) -> type[Record]:
    """Return the record class of a kind. Raise Refused `unknown_kind`."""
    if kind not in BY_KIND:
        raise Refused("unknown_kind", "kind")
    return BY_KIND[kind]
