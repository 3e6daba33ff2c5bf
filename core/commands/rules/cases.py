"""The rules of a person's part in a programme, and of what is of a programme."""

from typing import Any

from core.commands.rules.rule import between
from core.errors import Refused
from core.model.cases import Enrolment
from core.programme import programme
from core.store.work import UnitOfWork


@between("programme")
def known_programme(_: UnitOfWork, one: Any) -> None:
    """Demand a programme that is declared."""
    programme(one.programme)


@between("ended_on", "end_reason")
def reason_of_end(_: UnitOfWork, one: Enrolment) -> None:
    """Demand the reason of an end."""
    if one.ended_on and not one.end_reason:
        raise Refused("required", "end_reason")
