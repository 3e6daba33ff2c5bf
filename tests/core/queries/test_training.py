"""Courses, groups, hours, and the one rule of who may get a certificate."""

from typing import Any
from uuid import UUID

import pytest

from core.errors import Refused
from core.identity import new_id
from core.model.training import LessonMark
from core.queries.training import attended_hours
from tests.core.queries.casework import AYAGOZ, Casework, with_indicator

A, _ = with_indicator("persons_certified")


def test_a_group_tells_how_far_it_has_come(office: Casework) -> None:
    one, other = office.person(), office.person(given_name="Арман")
    group, trainees = office.group(A, one, other, hours=72)
    office.lesson(group, {trainees[one]: "present"})
    office.do("ChangeTrainee", id=trainees[other], left_on="2026-05-10")
    row = office.one("ListGroups", programme=A)
    assert (row.trainees, row.lessons, row.hours_held, row.hours, row.certificates) == (1, 1, 8, 72, 0)
    assert office.one("ListCourses").groups == 1
    assert (
        office.ask("ListGroups", district=AYAGOZ).total
        == office.ask("ListCourses", district=AYAGOZ).total
        == 0
    )


@pytest.mark.parametrize(("mark", "hours"), [("present", 8), ("late", 8), ("absent", 0), ("excused", 0)])
def test_only_who_was_there_has_hours(office: Casework, mark: str, hours: int) -> None:
    person = office.person()
    group, trainees = office.group(A, person)
    office.lesson(group, {trainees[person]: mark})
    assert attended(office, group, trainees[person]) == hours


def test_two_marks_of_one_cell_count_once_and_the_later_stands(office: Casework) -> None:
    """Two laptops marked the same cell without seeing each other."""
    person = office.person()
    group, trainees = office.group(A, person)
    lesson = office.lesson(group, {trainees[person]: "present"})
    for mark, hours in (("present", 8), ("absent", 0)):
        with office.store.work("test") as work:
            cell = {"lesson": UUID(lesson), "trainee": UUID(trainees[person]), "mark": mark}
            work.add(LessonMark(id=new_id(), **cell))
        assert attended(office, group, trainees[person]) == hours


def test_a_deleted_lesson_gives_no_hours(office: Casework) -> None:
    person = office.person()
    group, trainees = office.group(A, person)
    lesson = office.lesson(group, {trainees[person]: "present"})
    office.do("DeleteRecord", kind="lesson", id=lesson)
    assert attended(office, group, trainees[person]) == 0


@pytest.mark.parametrize(
    ("change", "reasons"),
    [
        (None, ()),
        (("MarkTrainee", {"mark": "absent"}), ("certificate_hours",)),
        (("ChangeTrainee", {"exam_result": "failed"}), ("exam_failed",)),
        (("ChangeTrainee", {"left_on": "2026-09-15"}), ("trainee_left",)),
        (("ChangeTrainee", {"exam_on": "2026-09-16"}), ("certificate_early",)),
        (("WithdrawConsent", {"withdrawn_on": "2026-09-15"}), ("consent_withdrawn",)),
        (("IssueCertificate", {"issued_on": "2026-09-15"}), ("already_certified",)),
    ],
)
def test_the_journal_says_what_the_command_would_refuse(
    office: Casework, change: tuple[str, dict[str, Any]] | None, reasons: tuple[str, ...]
) -> None:
    office.may_seal()
    person = office.person()
    group, trainees = office.group(A, person)
    trainee = trainees[person]
    lesson = office.lesson(group, {trainee: "present"})
    if change:
        command, values = change
        consent = office.one("ShowPerson", id=person).consent.id
        keys = {
            "MarkTrainee": {"lesson": lesson, "trainee": trainee},
            "ChangeTrainee": {"id": trainee},
            "WithdrawConsent": {"id": str(consent)},
            "IssueCertificate": {"trainee": trainee},
        }
        office.do(command, **keys[command], **values)
    (line,) = office.one("GroupJournal", group=group).trainees
    assert (line.refusals, line.may_be_certified) == (reasons, not reasons)
    if not reasons:
        office.do("IssueCertificate", trainee=trainee, issued_on="2026-09-15")
        return
    with pytest.raises(Refused, match=reasons[0]):
        office.do("IssueCertificate", trainee=trainee, issued_on="2026-09-15")


@pytest.mark.parametrize(("hours", "refusals"), [(5, ("certificate_hours",)), (6, ())])
def test_the_threshold_is_the_passports_exact_share(
    office: Casework, hours: int, refusals: tuple[str, ...]
) -> None:
    """75 % of 8 hours are 6."""
    person = office.person()
    group, trainees = office.group(A, person, hours=8)
    office.lesson(group, {trainees[person]: "present"}, hours=hours)
    journal = office.one("GroupJournal", group=group)
    assert (journal.hours_needed, journal.trainees[0].refusals) == (6, refusals)
    office.passport(A, options={"attendance_threshold": 60})
    assert office.one("GroupJournal", group=group).hours_needed == 5


def attended(office: Casework, group: str, trainee: str) -> int:
    """Return the hours of one trainee."""
    with office.store.read() as session:
        return attended_hours(session, UUID(group)).get(UUID(trainee), 0)
