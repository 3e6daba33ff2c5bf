"""Commands about a person's part in a programme."""

from core.commands.command import Change, Create
from core.model.cases import Enrolment


class EnrolPerson(Create):
    """Enrol a person in a programme; one enrolment is open at a time."""

    record = Enrolment


class EndEnrolment(Change):
    """Change an enrolment, or end it with its day and reason."""

    record = Enrolment
