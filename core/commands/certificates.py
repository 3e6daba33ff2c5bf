"""Commands about certificates: issue, void, reprint. A number is used once and never again."""

from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.command import Command, Create, Ids
from core.commands.writing import change, make
from core.errors import Refused
from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.people import Person
from core.model.training import Certificate, Course, Group, Trainee
from core.programme import Programme, programme
from core.queries.people import full_name
from core.queries.training import why_not_certified
from core.seal import CertificateFacts, DeviceCertificate, seal_certificate
from core.store.work import UnitOfWork


class IssueCertificate(Create):
    """Issue a certificate to a trainee; the number is taken in this very transaction."""

    record = Certificate
    fields = declared(
        id=Field(Kind.LINK),
        trainee=Field(Kind.LINK, required=True, target="trainee"),
        issued_on=Field(Kind.DAY, required=True, is_past=True),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Check hours and repetition, take the number, seal the facts and keep the certificate."""
        trainee = work.get(Trainee, self.values["trainee"])
        group = work.get(Group, trainee.group)
        course = work.get(Course, group.course)
        issued_on = self.values["issued_on"]
        _require_earned(work, trainee, group, course, issued_on=issued_on)
        values = _facts(work, trainee, course, issued_on)
        id = self.values.get("id") or new_id()
        return {"certificate": make(work, Certificate, id, values).id}


class VoidCertificate(Command):
    """Void a certificate with its reason; the number stays taken."""

    record = Certificate
    fields = declared(
        id=Field(Kind.LINK, required=True),
        voided_on=Field(Kind.DAY, required=True, is_past=True),
        void_reason=Field(Kind.TEXT, required=True),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Write the state, the day and the reason."""
        found = _issued(work, self.values["id"])
        values = {name: self.values[name] for name in ("voided_on", "void_reason")}
        change(work, found, {"state": "voided", **values})
        return {}


class ReprintCertificate(Command):
    """Count a reprint of a certificate; the paper is the same."""

    record = Certificate
    fields = declared(id=Field(Kind.LINK, required=True))

    def run(self, work: UnitOfWork) -> Ids:
        """Add one to the reprints."""
        found = _issued(work, self.values["id"])
        found.reprints = (found.reprints or 0) + 1
        return {}


def _issued(work: UnitOfWork, id: UUID) -> Certificate:
    found = work.get(Certificate, id)
    if found.state != "issued":
        raise Refused("certificate_void", "id")
    return found


def _require_earned(
    work: UnitOfWork, trainee: Trainee, group: Group, course: Course, *, issued_on: date
) -> None:
    """Raise Refused with the first reason why the trainee gets no certificate; the journal shows them all."""
    refusals = why_not_certified(work.session, course, group, today=work.today, issued_on=issued_on)
    for code in refusals[trainee.id]:
        raise Refused(code, "trainee")


def _facts(work: UnitOfWork, trainee: Trainee, course: Course, issued_on: date) -> dict[str, Any]:
    person = work.get(Person, trainee.person)
    number = next_number(work, programme(course.programme), issued_on.year)
    name = full_name(person.surname, person.given_name, person.patronymic)
    seal = seal_certificate(
        CertificateFacts(
            number=number, issued_on=issued_on, course=course.code, hours=course.hours, full_name=name
        ),
        device_key=Ed25519PrivateKey.from_private_bytes(work.setting("device_key", bytes)),
        device_certificate=msgspec.msgpack.decode(
            work.setting("device_certificate", bytes), type=DeviceCertificate
        ),
    )
    return {
        "person": person.id,
        "group": trainee.group,
        "number": number,
        "issued_on": issued_on,
        "hours": course.hours,
        "result": trainee.exam_result,
        "name_printed": name,
        "seal": seal,
        "state": "issued",
    }


def next_number(work: UnitOfWork, of: Programme, year: int) -> str:
    """Return the next number of this device's series: prefix, year, device, counter (`ABAI-76-2026-07-0001`).

    Two laptops never collide, because the device's number is inside. Voided and deleted certificates keep
    theirs, and so do those that left this laptop.
    """
    series = f"{of.certificate_prefix}-{year}-{work.author.device:02d}"
    return f"{series}-{work.next_number(series):04d}"
