"""The lesson journal of a group: roster, lessons, marks, hours against the threshold, and certificates."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.documents.language import Bilingual
from core.fields.field import Field, declared
from core.fields.kinds import Kind, Plain
from core.kz.alphabet import sort_key
from core.kz.kato import place
from core.model.office import Organisation
from core.model.people import Person
from core.model.training import Certificate, Course, Group, Lesson, Trainee
from core.programme import programme
from core.queries.people import full_name
from core.queries.query import Query, Rows, found, one, plain_values
from core.queries.training import attended_hours, hours_needed, marks_of, why_not_certified


@dataclass(frozen=True, slots=True)
class LessonColumn:
    """A day of the journal."""

    id: UUID
    held_on: date
    hours: int
    topic: str | None


@dataclass(frozen=True, slots=True)
class CertificateBrief:
    """The certificate in force of a trainee."""

    id: UUID
    number: str
    issued_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TraineeLine:
    """A trainee's line: a mark for each lesson or None, hours attended, and why no certificate may be issued."""

    id: UUID
    person: UUID
    full_name: str
    admitted_on: date
    left_on: date | None
    marks: tuple[str | None, ...]
    attended: int
    exam_on: date | None
    exam_result: str | None
    certificate: CertificateBrief | None
    refusals: tuple[str, ...]

    @property
    def may_be_certified(self) -> bool:
        """Whether a certificate issued today would be accepted."""
        return not self.refusals

    @property
    def lacks_consent(self) -> str:
        """The code of what is wrong with the consent; "" for one in force, and for who has left."""
        codes = ("consent_withdrawn", "consent_missing")
        return next((code for code in codes if code in self.refusals and self.left_on is None), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """A group's journal; `group` and `course` are the fields of the two records."""

    id: UUID
    group: dict[str, Plain]
    course: dict[str, Plain]
    lessons: tuple[LessonColumn, ...]
    trainees: tuple[TraineeLine, ...]
    hours_held: int
    hours_needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The values of an attendance sheet on paper."""

    organisation: Bilingual
    project: Bilingual
    course: Bilingual
    place: Bilingual | None
    group: str
    hours: int
    starts_on: date
    ends_on: date | None
    trainer: str | None
    lessons: tuple[LessonColumn, ...]
    trainees: tuple[TraineeLine, ...]


class GroupJournal(Query[Journal]):
    """Show a group's journal by name of trainee."""

    fields = declared(group=Field(Kind.LINK, required=True, target="group"))

    def run(self, session: Session, *, today: date) -> Rows[Journal]:
        """Raise NotFound `not_found`."""
        group = found(session, Group, self.values["group"])
        course = found(session, Course, group.course)
        lessons = _lessons(session, group.id)
        return one(
            Journal(
                id=group.id,
                group=plain_values(group),
                course=plain_values(course),
                lessons=lessons,
                trainees=_trainees(session, group, course, lessons, today),
                hours_held=sum(lesson.hours for lesson in lessons),
                hours_needed=hours_needed(session, course),
            )
        )


class AttendanceSheet(Query[Sheet]):
    """Give the values of a group's attendance sheet, to be printed and signed."""

    fields = declared(group=Field(Kind.LINK, required=True, target="group"))

    def run(self, session: Session, *, today: date) -> Rows[Sheet]:
        """Raise NotFound `not_found`."""
        group = found(session, Group, self.values["group"])
        course = found(session, Course, group.course)
        lessons = _lessons(session, group.id)
        return one(
            Sheet(
                organisation=organisation_name(session),
                project=project_name(course),
                course=Bilingual(course.title_kk, course.title_ru),
                place=_place(group.settlement),
                group=group.name,
                hours=course.hours,
                starts_on=group.starts_on,
                ends_on=group.ends_on,
                trainer=group.trainer,
                lessons=lessons,
                trainees=_trainees(session, group, course, lessons, today),
            )
        )


def organisation_of(session: Session) -> Organisation | None:
    """Return the one organisation of the store."""
    return session.scalars(
        select(Organisation).where(Organisation.deleted.is_(False)).order_by(Organisation.id)
    ).first()


def organisation_name(session: Session) -> Bilingual:
    """Return the organisation's names, empty before they are known."""
    known = organisation_of(session)
    return Bilingual(known.name_kk, known.name_ru) if known else Bilingual("", "")


def project_name(course: Course) -> Bilingual:
    """Return what the papers of the course's programme call it."""
    title = programme(course.programme).paper_title
    return Bilingual(title.kk, title.ru)


def _place(code: str | None) -> Bilingual | None:
    if code is None:
        return None
    known = place(code)
    return Bilingual(known.name_kk, known.name_ru)


def _lessons(session: Session, group: UUID) -> tuple[LessonColumn, ...]:
    rows = session.execute(
        select(Lesson.id, Lesson.held_on, Lesson.hours, Lesson.topic)
        .where(Lesson.group == group, Lesson.deleted.is_(False))
        .order_by(Lesson.held_on, Lesson.id)
    )
    return tuple(LessonColumn(**row._mapping) for row in rows)


def _trainees(
    session: Session, group: Group, course: Course, lessons: tuple[LessonColumn, ...], today: date
) -> tuple[TraineeLine, ...]:
    marks, hours = marks_of(session, group.id), attended_hours(session, group.id)
    certificates = _certificates(session, group.id)
    refusals = why_not_certified(session, course, group, today=today, issued_on=today)
    lines = [
        TraineeLine(
            id=trainee.id,
            person=person.id,
            full_name=full_name(person.surname, person.given_name, person.patronymic),
            admitted_on=trainee.admitted_on,
            left_on=trainee.left_on,
            marks=tuple(marks.get((trainee.id, lesson.id)) for lesson in lessons),
            attended=hours.get(trainee.id, 0),
            exam_on=trainee.exam_on,
            exam_result=trainee.exam_result,
            certificate=certificates.get(person.id),
            refusals=refusals[trainee.id],
        )
        for trainee, person in _roster(session, group.id)
    ]
    return tuple(sorted(lines, key=lambda line: (sort_key(line.full_name), line.id)))


def _roster(session: Session, group: UUID) -> list[tuple[Trainee, Person]]:
    rows = session.execute(
        select(Trainee, Person)
        .join(Person, Person.id == Trainee.person)
        .where(Trainee.group == group, Trainee.deleted.is_(False), Person.deleted.is_(False))
    )
    return [(trainee, person) for trainee, person in rows]


def _certificates(session: Session, group: UUID) -> dict[UUID, CertificateBrief]:
    rows = session.execute(
        select(Certificate.person, Certificate.id, Certificate.number, Certificate.issued_on).where(
            Certificate.group == group, Certificate.state == "issued", Certificate.deleted.is_(False)
        )
    )
    return {row.person: CertificateBrief(row.id, row.number, row.issued_on) for row in rows}
