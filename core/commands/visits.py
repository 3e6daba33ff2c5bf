"""Commands about visits and services: what was done, for whom, in one entry."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from core.commands.command import Change, Create, Ids, taken
from core.commands.rules.visits import recipients_of, require_receivers
from core.commands.writing import change, make
from core.fields.field import Field, declared, items, named
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.record import kind_of
from core.model.visits import Service, ServiceRecipient, Visit
from core.store.work import UnitOfWork

_RECIPIENT = taken(ServiceRecipient, without=("service",))
_SHARED = {
    "district": "district",
    "settlement": "settlement",
    "given_on": "visited_on",
    "specialist": "specialist",
}
"""A field of a service -> that of its visit, where it comes from."""


def _service_fields(*without: str) -> Mapping[str, Field]:
    fields = {**taken(Service, without=without), "recipients": items(_RECIPIENT, required=False)}
    return named(fields.items(), kind_of(Service))


class RecordVisit(Create):
    """Record a visit with the people met and several services in one go."""

    record = Visit
    fields = declared(
        id=Field(Kind.LINK),
        **taken(Visit),
        services=items(_service_fields("visit", *_SHARED), required=False),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Make the visit, its services and their recipients; place, day and specialist are the visit's."""
        values = dict(self.values)
        services = values.pop("services", None) or []
        values.setdefault("specialist", work.author.user)
        visit = make(work, Visit, values.pop("id", None) or new_id(), values)
        shared = {"visit": visit.id} | {name: values.get(of_visit) for name, of_visit in _SHARED.items()}
        made = [
            _give(work, new_id(), shared | service, f"services.{n}.") for n, service in enumerate(services)
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
    """Change a visit's own facts; its services follow in what they share with it."""

    record = Visit

    def run(self, work: UnitOfWork) -> Ids:
        """Change the visit, then what its services had in common with it."""
        visit = work.get(Visit, self.values["id"])
        former = {name: getattr(visit, of_visit) for name, of_visit in _SHARED.items()}
        super().run(work)
        now = {name: getattr(visit, of_visit) for name, of_visit in _SHARED.items()}
        moved = [name for name in _SHARED if former[name] != now[name]]
        for service in work.all(Service, Service.visit == visit.id) if moved else ():
            change(work, service, {n: now[n] for n in moved if getattr(service, n) == former[n]})
        return {}


class ChangeService(Change):
    """Change a service."""

    record = Service

    def prepare(self, work: UnitOfWork, found: Service, values: dict[str, Any]) -> None:
        """Demand that those who received it may have received it in a new form or number."""
        form, others = values.get("form", found.form), values.get("others", found.others)
        if (form, others) != (found.form, found.others):
            people = [one.person for one in recipients_of(work, found.id)]
            require_receivers(people, form=form, others=others, name="form" if people else "others")


class AddRecipient(Create):
    """Add a person who received a service."""

    record = ServiceRecipient


class ChangeRecipient(Change):
    """Change whether a recipient signed."""

    record = ServiceRecipient


def _give(work: UnitOfWork, id: UUID, values: dict[str, Any], path: str = "") -> tuple[UUID, list[UUID]]:
    """Make a service with its recipients."""
    values = dict(values)
    recipients = values.pop("recipients", None) or []
    people = [recipient["person"] for recipient in recipients]
    require_receivers(people, form=values["form"], others=values.get("others"), name=f"{path}recipients")
    service = make(work, Service, id, values).id
    made = [
        make(work, ServiceRecipient, new_id(), recipient | {"service": service}).id
        for recipient in recipients
    ]
    return service, made
