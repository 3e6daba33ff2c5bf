"""The rule of a person's part in a programme."""

from core.commands.rules.periods import meets, require_order
from core.errors import Refused
from core.model.cases import Enrolment
from core.programme import programme
from core.store.work import UnitOfWork


def enrolment_rule(work: UnitOfWork, one: Enrolment) -> None:
    """Demand a known programme, an end in order and with its reason, and one enrolment at a time."""
    programme(one.programme)
    require_order(one.enrolled_on, one.ended_on, "ended_on")
    if one.ended_on and not one.end_reason:
        raise Refused("required", "end_reason")
    if work.all(
        Enrolment,
        Enrolment.id != one.id,
        Enrolment.person == one.person,
        Enrolment.programme == one.programme,
        meets((Enrolment.enrolled_on, Enrolment.ended_on), one.enrolled_on, one.ended_on),
    ):
        raise Refused("already_in_programme", "programme")
