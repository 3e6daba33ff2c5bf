"""Commands about a person's part in a programme."""

from typing import Any

from sqlalchemy import or_

from core.commands.command import Change, Create
from core.errors import Refused
from core.model.cases import Enrolment
from core.programme import programme
from core.store.work import UnitOfWork


class EnrolPerson(Create):
    """Enrol a person in a programme; one enrolment is open at a time."""

    record = Enrolment

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Demand a known programme in which the person is not enrolled."""
        programme(values["programme"])
        open_ones = work.all(
            Enrolment,
            Enrolment.person == values["person"],
            Enrolment.programme == values["programme"],
            or_(Enrolment.ended_on.is_(None), Enrolment.ended_on >= values["enrolled_on"]),
        )
        if open_ones:
            raise Refused("already_in_programme", "programme")


class EndEnrolment(Change):
    """Change an enrolment, or end it with its day and reason."""

    record = Enrolment

    def prepare(self, work: UnitOfWork, found: Enrolment, values: dict[str, Any]) -> None:
        """Demand a reason with the end, and the end after the beginning."""
        ended = values.get("ended_on", found.ended_on)
        if ended and ended < values.get("enrolled_on", found.enrolled_on):
            raise Refused("ends_before_start", "ended_on")
        if ended and not values.get("end_reason", found.end_reason):
            raise Refused("required", "end_reason")
