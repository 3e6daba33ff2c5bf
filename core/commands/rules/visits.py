"""The rules of a visit, a service and whoever received it."""

from collections.abc import Sequence
from uuid import UUID

from core.commands.rules.rule import between
from core.errors import Refused
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.work import UnitOfWork


@between("started_at", "ended_at")
def times_in_order(_: UnitOfWork, one: Visit) -> None:
    """Demand an end after the beginning."""
    if one.started_at and one.ended_at and one.ended_at <= one.started_at:
        raise Refused("ends_before_start", "ended_at")


@between("visit", "district")
def district_of_visit(work: UnitOfWork, one: Service) -> None:
    """Demand that a service of a visit stands in the visit's district."""
    if one.visit and work.get(Visit, one.visit).district != one.district:
        raise Refused("district_of_visit", "district")


@between("service", "person")
def one_more_recipient(work: UnitOfWork, one: ServiceRecipient) -> None:
    """Demand that the service may have one more recipient, and that the person is new to it."""
    service = work.get(Service, one.service)
    others = [known.person for known in recipients_of(work, service.id) if known.id != one.id]
    require_receivers([*others, one.person], form=service.form, others=service.others, name="person")


def recipients_of(work: UnitOfWork, service: UUID) -> list[ServiceRecipient]:
    """Return who stands by name in a service."""
    return work.all(ServiceRecipient, ServiceRecipient.service == service)


def require_receivers(people: Sequence[UUID], *, form: str, others: int | None, name: str) -> None:
    """Demand somebody who received the service, each named once, and one alone if it is individual.

    `others` counts those without a name. The refusal stands at the field `name`.
    """
    if not people and not others:
        raise Refused("required", name)
    if len(people) != len(set(people)):
        raise Refused("named_twice", name)
    if form == "individual" and (len(people) > 1 or others):
        raise Refused("individual_has_one", name)
