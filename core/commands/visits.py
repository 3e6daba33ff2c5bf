"""Commands about visits and services: what was done, for whom, in one entry."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from core.commands.command import Change, Create, Ids, make, taken
from core.errors import Refused
from core.fields.field import Field, declared, items, named
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.record import Record, kind_of
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.work import UnitOfWork

_RECIPIENT = taken(ServiceRecipient, without=("service",))
_OF_VISIT = ("visit", "district", "settlement", "given_on", "specialist")


def _service_fields(*without: str) -> Mapping[str, Field]:
    fields = {**taken(Service, without=without), "recipients": items(_RECIPIENT, required=False)}
    return named(fields.items(), kind_of(Service))


class RecordVisit(Create):
    """Record a visit with the people met and several services in one go."""

    record = Visit
    fields = declared(
        id=Field(Kind.LINK),
        **taken(Visit),
        services=items(_service_fields(*_OF_VISIT), required=False),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Make the visit, its services and their recipients; place, day and specialist are the visit's."""
        values = dict(self.values)
        services = values.pop("services", None) or []
        values.setdefault("specialist", work.author.user)
        _check_day(work, values["visited_on"], "visited_on")
        _check_times(values)
        visit = make(work, Visit, values.pop("id", None) or new_id(), values)
        shared = {
            "visit": visit.id,
            "district": values["district"],
            "settlement": values.get("settlement"),
            "given_on": values["visited_on"],
            "specialist": values["specialist"],
        }
        made = [
            _give(work, new_id(), shared | service, f"services.{n}") for n, service in enumerate(services)
        ]
        return {
            "visit": visit.id,
            "service": [service for service, _ in made],
            "service_recipient": [id for _, recipients in made for id in recipients],
        }


class RecordService(Create):
    """Record a service outside a visit: at the office, by telephone, online, or a group consultation."""

    record = Service
    fields = declared(id=Field(Kind.LINK), **_service_fields())

    def run(self, work: UnitOfWork) -> Ids:
        """Make the service and its recipients."""
        values = dict(self.values)
        values.setdefault("specialist", work.author.user)
        service, recipients = _give(work, values.pop("id", None) or new_id(), values)
        return {"service": service, "service_recipient": recipients}


class ChangeVisit(Change):
    """Change a visit's own facts; its services are changed one by one."""

    record = Visit

    def prepare(self, work: UnitOfWork, found: Visit, values: dict[str, Any]) -> None:
        """Keep the times in order and the day not in the future."""
        _check_day(work, values.get("visited_on", found.visited_on), "visited_on")
        _check_times({"started_at": found.started_at, "ended_at": found.ended_at} | values)


class ChangeService(Change):
    """Change a service."""

    record = Service


class AddRecipient(Create):
    """Add a person who received a service."""

    record = ServiceRecipient


class ChangeRecipient(Change):
    """Change whether a recipient signed."""

    record = ServiceRecipient


def _give(work: UnitOfWork, id: UUID, values: dict[str, Any], path: str = "") -> tuple[UUID, list[UUID]]:
    """Make a service with its recipients; a person is named once, and somebody must have received it."""
    values = dict(values)
    recipients = values.pop("recipients", None) or []
    _check_day(work, values["given_on"], "given_on")
    where = f"{path}.recipients" if path else "recipients"
    people = [recipient["person"] for recipient in recipients]
    if not people and not values.get("others"):
        raise Refused("required", where)
    if len(people) != len(set(people)):
        raise Refused("named_twice", where)
    if values["form"] == "individual" and (len(people) > 1 or values.get("others")):
        raise Refused("individual_has_one", where)
    service: Record = make(work, Service, id, values)
    made = [
        make(work, ServiceRecipient, new_id(), recipient | {"service": service.id}).id
        for recipient in recipients
    ]
    return service.id, made


def _check_day(work: UnitOfWork, day: Any, name: str) -> None:
    if day > work.today:
        raise Refused("date_in_future", name)


def _check_times(values: dict[str, Any]) -> None:
    started, ended = values.get("started_at"), values.get("ended_at")
    if started and ended and ended <= started:
        raise Refused("ends_before_start", "ended_at")
