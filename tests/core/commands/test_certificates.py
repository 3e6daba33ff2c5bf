"""Certificates: the number series, the hours, the seal, voiding and reprints."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from sqlalchemy import func, select

from core.commands.certificates import IssueCertificate, ReprintCertificate, VoidCertificate
from core.commands.command import perform
from core.commands.records import DeleteRecord
from core.commands.training import (
    AdmitTrainee,
    ChangeGroup,
    ChangeTrainee,
    FormGroup,
    MarkTrainee,
    OpenCourse,
    RecordLesson,
)
from core.errors import Refused
from core.model.training import Certificate, Group, Lesson, Trainee
from core.programme import programmes
from core.seal import DeviceCertificate, name_matches, verify_seal
from core.store.store import Store, find_setting, save_setting
from core.store.tables import JOURNAL
from sync.protocol.codec import pack, unpack
from sync.scope import leave_bucket, remove_departed
from tests.core.commands.conftest import DISTRICT, Register

PROGRAMME = next(
    one for one in programmes() if any(option.id == "attendance_threshold" for option in one.options)
)


@pytest.fixture
def trainees(store: Store, register: Register, sealing: Ed25519PrivateKey) -> list[UUID]:
    """Two trainees of a course of 16 hours: the first was there for 16, the second for 8."""
    people = [register(), register("Омаров", given_name="Бауыржан")]
    first_day = store.today() - timedelta(days=10)
    course = perform(
        store,
        OpenCourse(
            district=DISTRICT,
            programme=PROGRAMME.code,
            code="SEW",
            title_kk="Тігінші",
            title_ru="Швея",
            hours=16,
        ),
    ).one("course")
    group = perform(store, FormGroup(course=course, name="Ш-1", starts_on=first_day)).one("group")
    made = [
        perform(store, AdmitTrainee(group=group, person=one, admitted_on=first_day)).one("trainee")
        for one in people
    ]
    for day, marks in ((0, ("present", "late")), (1, ("present", "absent"))):
        perform(
            store,
            RecordLesson(
                group=group,
                held_on=first_day + timedelta(days=day),
                hours=8,
                marks=[{"trainee": one, "mark": mark} for one, mark in zip(made, marks, strict=True)],
            ),
        )
    return made


def test_number_is_project_year_device_counter(store: Store, trainees: list[UUID]) -> None:
    """The series has no gap, and a voided number is never used again."""
    first = issue(store, trainees[0])
    series = f"{PROGRAMME.certificate_prefix}-{store.today().year}-07-"
    assert first.number == f"{series}0001"
    perform(store, VoidCertificate(id=first.id, voided_on=store.today(), void_reason="қате"))
    assert issue(store, trainees[0]).number == f"{series}0002"


def test_number_of_who_left_the_laptop_is_not_used_again(store: Store, trainees: list[UUID]) -> None:
    """The person moves to a district that is not seen from here; the next certificate counts on."""
    first = issue(store, trainees[0])
    with store.applying() as session:
        connection = session.connection()
        leave_bucket(connection, f"d:{DISTRICT}", ids=[first.id.bytes], granted=[], at=1)
        last_no = connection.scalar(select(func.max(JOURNAL.c.no)))
        assert remove_departed(connection, acked_no=last_no or 0) == [("certificate", first.id.bytes)]
    with store.read() as session:
        assert session.get(Certificate, first.id) is None
    assert issue(store, trainees[0]).number == counted(first, 2)


def test_refused_certificate_takes_no_number(store: Store, trainees: list[UUID]) -> None:
    """The series has no gap where nothing was issued."""
    with store.applying() as session:
        certificate = find_setting(session.connection(), "device_certificate")
        assert isinstance(certificate, bytes)
        expired = replace(unpack(certificate, DeviceCertificate), valid_until=date(2020, 1, 2))
        save_setting(session.connection(), "device_certificate", pack(expired))
    with pytest.raises(Refused, match="device_certificate_expired"):
        issue(store, trainees[0])
    with store.applying() as session:
        save_setting(session.connection(), "device_certificate", certificate)
    assert issue(store, trainees[0]).number.endswith("-0001")


def counted(certificate: Certificate, counter: int) -> str:
    """Return a number of the certificate's series."""
    return f"{certificate.number.removesuffix('-0001')}-{counter:04d}"


def test_seal_speaks_for_the_paper(store: Store, trainees: list[UUID], sealing: Ed25519PrivateKey) -> None:
    """The office's public key verifies it offline; the name stands in it only as a hash."""
    certificate = issue(store, trainees[0])
    key = sealing.public_key().public_bytes_raw()
    verified = verify_seal(certificate.seal or "", office_public_keys=[key])
    assert (verified.number, verified.hours, verified.course) == (certificate.number, 16, "SEW")
    assert name_matches(verified, full_name=certificate.name_printed)


def test_hours_under_the_threshold_are_refused(store: Store, trainees: list[UUID]) -> None:
    """Half of the hours is under three quarters; marked present later, it is enough."""
    with pytest.raises(Refused, match="certificate_hours"):
        issue(store, trainees[1])
    with store.read() as session:
        lessons = list(session.scalars(select(Lesson.id).order_by(Lesson.held_on)))
    perform(store, MarkTrainee(lesson=lessons[-1], trainee=trainees[1], mark="present"))
    assert issue(store, trainees[1])


def test_one_certificate_a_group(store: Store, trainees: list[UUID]) -> None:
    """A second is refused while the first is not voided."""
    issue(store, trainees[0])
    with pytest.raises(Refused, match="already_certified"):
        issue(store, trainees[0])


def test_void_and_reprint(store: Store, trainees: list[UUID]) -> None:
    """Voiding needs a day after the issue; a void paper is neither voided nor reprinted again; none is deleted."""
    certificate = issue(store, trainees[0])
    perform(store, ReprintCertificate(id=certificate.id))
    with pytest.raises(Refused, match="not_deletable"):
        perform(store, DeleteRecord(kind="certificate", id=certificate.id))
    void = {"id": certificate.id, "void_reason": "қате"}
    with pytest.raises(Refused, match="ends_before_start"):
        perform(store, VoidCertificate(**void, voided_on=store.today() - timedelta(days=1)))
    perform(store, VoidCertificate(**void, voided_on=store.today()))
    for command in (VoidCertificate(**void, voided_on=store.today()), ReprintCertificate(id=certificate.id)):
        with pytest.raises(Refused, match="certificate_void"):
            perform(store, command)


def issue(store: Store, trainee: UUID, *, issued_on: date | None = None) -> Certificate:
    """Issue a certificate, today if no day is given, and return it as it was kept."""
    id = perform(store, IssueCertificate(trainee=trainee, issued_on=issued_on or store.today())).one(
        "certificate"
    )
    with store.read() as session:
        found = session.get_one(Certificate, id)
        session.expunge(found)
        return found


def test_a_certificate_comes_after_the_training(store: Store, trainees: list[UUID]) -> None:
    """Neither before the group's end nor before the trainee's examination."""
    today, group = store.today(), group_of(store, trainees[0])
    perform(store, ChangeGroup(id=group, ends_on=today - timedelta(days=2)))
    with pytest.raises(Refused, match="certificate_early"):
        issue(store, trainees[0], issued_on=today - timedelta(days=3))
    perform(store, ChangeTrainee(id=trainees[0], exam_on=today, exam_result="good"))
    with pytest.raises(Refused, match="certificate_early"):
        issue(store, trainees[0], issued_on=today - timedelta(days=1))
    assert issue(store, trainees[0])


def test_who_left_gets_no_certificate(store: Store, trainees: list[UUID]) -> None:
    """Not even with all hours."""
    perform(store, ChangeTrainee(id=trainees[0], left_on=store.today()))
    with pytest.raises(Refused, match="trainee_left"):
        issue(store, trainees[0])


def test_nothing_is_voided_tomorrow(store: Store, trainees: list[UUID]) -> None:
    """The day of voiding has come."""
    tomorrow, id = store.today() + timedelta(days=1), issue(store, trainees[0]).id
    with pytest.raises(Refused, match=r"date_in_future \(voided_on\)"):
        perform(store, VoidCertificate(id=id, voided_on=tomorrow, void_reason="қате"))


def test_what_a_certificate_hangs_on_is_not_deleted(store: Store, trainees: list[UUID]) -> None:
    """While it is in force; the figures stand on it."""
    certificate, group = issue(store, trainees[0]), group_of(store, trainees[0])
    with store.read() as session:
        course = session.get_one(Group, group).course
    whole = {"course": course, "group": group, "trainee": trainees[0]}
    for kind, id in whole.items():
        with pytest.raises(Refused, match=r"certificates_in_force \(id\)"):
            perform(store, DeleteRecord(kind=kind, id=id))
    perform(store, DeleteRecord(kind="trainee", id=trainees[1]))
    perform(store, VoidCertificate(id=certificate.id, voided_on=store.today(), void_reason="қате"))
    for kind, id in whole.items():
        perform(store, DeleteRecord(kind=kind, id=id))


def group_of(store: Store, trainee: UUID) -> UUID:
    """Return the group of the trainee."""
    with store.read() as session:
        return session.get_one(Trainee, trainee).group
