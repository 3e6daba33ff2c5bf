"""Cases: a person's part in a programme."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from core.fields.field import Policy
from core.fields.home import via
from core.fields.kinds import Kind
from core.model.record import Record, field


class Enrolment(Record):
    """A person takes part in a programme from a day until a day."""

    __tablename__ = "enrolment"
    home = via("person")
    ending = ("ended_on", "end_reason")

    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    programme: Mapped[str] = field(Kind.TEXT, required=True, length=40)
    enrolled_on: Mapped[date] = field(Kind.DAY, required=True)
    ended_on: Mapped[date | None] = field(Kind.DAY, conflict=Policy.REVIEW)
    end_reason: Mapped[str | None] = field(Kind.CHOICE, vocabulary="closure_reason", conflict=Policy.REVIEW)
