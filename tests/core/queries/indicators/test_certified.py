"""Persons certified: each rule of counting has its test."""

from typing import Any
from uuid import UUID

import pytest

from core.queries.indicators.counted import Figure
from tests.core.queries.casework import Casework, with_indicator

A, CERTIFIED = with_indicator("persons_certified")


@pytest.fixture
def school(office: Casework) -> Casework:
    """An office that may issue certificates."""
    office.passport(A)
    office.may_seal()
    return office


def figure(office: Casework) -> Figure:
    """Return what the indicator amounts to, which the list behind it must bear out."""
    (row,) = [one for one in office.ask("ListIndicators", programme=A).rows if one.id == CERTIFIED]
    behind = office.ask("IndicatorPeople", programme=A, indicator=CERTIFIED)
    assert isinstance(row.figure, Figure)
    assert behind.total == len(behind.rows) == row.figure.recorded
    assert sum(one.is_proven for one in behind.rows) == row.figure.proven
    return row.figure


def trained(office: Casework, person: str, *, of: str = A, **course: Any) -> tuple[str, str]:
    """Teach the person a whole course; return the group and the certificate."""
    group, trainees = office.group(of, person, **course)
    office.lesson(group, {trainees[person]: "present"})
    ids = office.do("IssueCertificate", trainee=trainees[person], issued_on="2026-06-01")
    return group, str(ids["certificate"])


def large(office: Casework, *, proof: str = "pending") -> str:
    person = office.person()
    office.category("large_family", person=person, proof=proof)
    return person


def test_a_certificate_of_a_profession_counts(school: Casework) -> None:
    trained(school, large(school))
    assert figure(school) == Figure(1, 0)


def test_a_person_with_two_certificates_counts_once(school: Casework) -> None:
    person = large(school)
    trained(school, person)
    trained(school, person)
    assert figure(school).recorded == 1


def test_a_course_without_a_profession_does_not_count(school: Casework) -> None:
    trained(school, large(school), profession=None)
    assert figure(school).recorded == 0


def test_a_course_of_another_programme_does_not_count(school: Casework) -> None:
    trained(school, large(school), of=with_indicator("persons_served", number=1)[0])
    assert figure(school).recorded == 0


def test_a_voided_certificate_does_not_count(school: Casework) -> None:
    _, certificate = trained(school, large(school))
    school.do("VoidCertificate", id=certificate, voided_on="2026-06-02", void_reason="қате аты")
    assert figure(school).recorded == 0


@pytest.mark.parametrize("kind", ["group", "course"])
def test_a_certificate_of_a_deleted_course_does_not_count(school: Casework, kind: str) -> None:
    """No command deletes one; the mark may come by sync from a laptop that saw no certificate."""
    group, _ = trained(school, large(school))
    ids = {"group": group, "course": school.one("ShowRecord", kind="group", id=group).values["course"]}
    with school.store.work("test") as work:
        work.find(kind, UUID(str(ids[kind]))).deleted = True
    assert figure(school).recorded == 0


def test_category_and_consent_hold_on_the_day_of_issue(school: Casework) -> None:
    without = school.person()
    trained(school, without)
    later = school.person(consent="2026-06-02")
    school.category("large_family", person=later)
    trained(school, later)
    assert figure(school).recorded == 0


def test_a_certificate_outside_the_project_does_not_count(school: Casework) -> None:
    trained(school, large(school))
    school.passport(A, ends_on="2026-05-31")
    assert figure(school).recorded == 0


def test_our_own_papers_prove_it_together(school: Casework) -> None:
    person = large(school, proof="proven")
    group, _ = trained(school, person)
    assert figure(school) == Figure(1, 0)
    school.do("ChangeGroup", id=group, order_number="5", order_on="2026-04-30")
    assert figure(school) == Figure(1, 0)
    (line,) = school.one("GroupJournal", group=group).trainees
    school.do("ChangeTrainee", id=str(line.id), exam_on="2026-05-05", exam_result="good")
    assert figure(school) == Figure(1, 1)
    school.do("ChangeTrainee", id=str(line.id), exam_result="failed")
    assert figure(school) == Figure(1, 0)
    school.do("ChangeTrainee", id=str(line.id), exam_result="passed")
    assert figure(school) == Figure(1, 1)
    (lesson,) = school.one("GroupJournal", group=group).lessons
    school.do("MarkTrainee", lesson=str(lesson.id), trainee=str(line.id), mark="absent")
    assert figure(school) == Figure(1, 0)


def test_an_attached_file_proves_it_instead(school: Casework) -> None:
    person = large(school, proof="proven")
    _, certificate = trained(school, person)
    school.do(
        "AttachFile",
        person=person,
        media_type="application/pdf",
        title="Сертификат",
        content=b"x",
        proven_kind="certificate",
        proven=certificate,
    )
    assert figure(school) == Figure(1, 1)
