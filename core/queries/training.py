"""Reading courses and groups, and the one rule of who may get a certificate."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.model.training import Certificate, Course, Group, Lesson, LessonMark, Trainee
from core.queries.narrowing import narrowed
from core.queries.passport import option_of
from core.queries.query import PAGE, Query, Rows
from core.queries.standing import MISSING, consents_of

ATTENDED = ("present", "late")
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CourseRow:
    """A course and how many groups it has had."""

    id: UUID
    programme: str
    code: str
    title_kk: str
    title_ru: str
    profession: str | None
    hours: int
    district: str
    groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupRow:
    """A group, its course, and how far it has come: people, lessons, hours held, certificates in force."""

    id: UUID
    name: str
    course: UUID
    programme: str
    title_kk: str
    title_ru: str
    profession: str | None
    hours: int
    district: str
    settlement: str | None
    starts_on: date
    ends_on: date | None
    trainer: str | None
    trainees: int
    lessons: int
    hours_held: int
    certificates: int


class ListCourses(Query[CourseRow]):
    """List courses by code."""

    fields = declared(programme=Field(Kind.TEXT), district=Field(Kind.DISTRICT), **PAGE)

    def run(self, session: Session, *, today: date) -> Rows[CourseRow]:
        """Answer with a page of them."""
        groups = (
            select(func.count())
            .where(Group.course == Course.id, Group.deleted.is_(False))
            .correlate(Course)
            .scalar_subquery()
        )
        chosen = select(
            *(Course.id, Course.programme, Course.code, Course.title_kk, Course.title_ru),
            *(Course.profession, Course.hours, Course.district, groups.label("groups")),
        ).where(*narrowed(Course, self.values, "programme"))
        rows = session.execute(chosen.order_by(Course.code, Course.id))
        return self.paged([CourseRow(**row._mapping) for row in rows])


class ListGroups(Query[GroupRow]):
    """List groups, the newest first."""

    fields = declared(
        programme=Field(Kind.TEXT),
        course=Field(Kind.LINK, target="course"),
        district=Field(Kind.DISTRICT),
        **PAGE,
    )

    def run(self, session: Session, *, today: date) -> Rows[GroupRow]:
        """Answer with a page of them."""
        chosen = select(
            *(Group.id, Group.name, Group.course, Group.settlement, Group.starts_on, Group.ends_on),
            *(Group.trainer, Course.programme, Course.title_kk, Course.title_ru, Course.profession),
            *(Course.hours, Course.district),
            _count(Trainee, Trainee.left_on.is_(None)).label("trainees"),
            _count(Lesson).label("lessons"),
            _hours_held().label("hours_held"),
            _count(Certificate, certificate_stands()).label("certificates"),
        ).join(Course, Course.id == Group.course)
        chosen = chosen.where(
            *narrowed(Group, self.values, "course"), *narrowed(Course, self.values, "programme")
        )
        rows = session.execute(chosen.order_by(Group.starts_on.desc(), Group.name, Group.id))
        return self.paged([GroupRow(**row._mapping) for row in rows])


def _count(
    record: type[Trainee | Lesson | Certificate], *conditions: ColumnElement[bool]
) -> ColumnElement[int]:
    counted = select(func.count()).where(record.group == Group.id, record.deleted.is_(False), *conditions)
    return counted.correlate(Group).scalar_subquery()


def _hours_held() -> ColumnElement[int]:
    held = select(func.coalesce(func.sum(Lesson.hours), 0))
    return held.where(Lesson.group == Group.id, Lesson.deleted.is_(False)).correlate(Group).scalar_subquery()


def marks_of(session: Session, group: UUID) -> dict[tuple[UUID, UUID], str]:
    """Return the marks of a group by (trainee, lesson).

    Two laptops may have marked one cell without seeing each other: the later mark stands, and a lesson is
    counted once.
    """
    rows = session.execute(
        select(LessonMark.trainee, LessonMark.lesson, LessonMark.mark)
        .join(Lesson, Lesson.id == LessonMark.lesson)
        .where(Lesson.group == group, Lesson.deleted.is_(False), LessonMark.deleted.is_(False))
        .order_by(LessonMark.id)
    )
    return {(row.trainee, row.lesson): row.mark for row in rows}


def attended_hours(session: Session, group: UUID) -> dict[UUID, int]:
    """Return the academic hours that each trainee of the group attended, by trainee."""
    lessons = session.execute(
        select(Lesson.id, Lesson.hours).where(Lesson.group == group, Lesson.deleted.is_(False))
    )
    hours = {row.id: row.hours for row in lessons}
    attended: dict[UUID, int] = {}
    for (trainee, lesson), mark in marks_of(session, group).items():
        if mark in ATTENDED:
            attended[trainee] = attended.get(trainee, 0) + hours[lesson]
    return attended


def hours_needed(session: Session, course: Course) -> int:
    """Return the least number of hours that reaches the passport's share of the course; 0 where none is asked."""
    percent: int = option_of(session, course.programme, "attendance_threshold") or 0
    return -(-percent * course.hours // 100)


def certificate_stands() -> ColumnElement[bool]:
    """Return the condition that a certificate is in force: issued and not voided since."""
    return and_(Certificate.state == "issued", Certificate.deleted.is_(False))


def why_not_certified(
    session: Session, course: Course, group: Group, *, today: date, issued_on: date
) -> Mapping[UUID, tuple[str, ...]]:
    """Return, by trainee, the codes of the refusals that a certificate of the day would meet today."""
    trainees = session.scalars(
        select(Trainee).where(Trainee.group == group.id, Trainee.deleted.is_(False))
    ).all()
    certified = set(
        session.scalars(select(Certificate.person).where(Certificate.group == group.id, certificate_stands()))
    )
    hours, needed = attended_hours(session, group.id), hours_needed(session, course)
    consents = consents_of(session, [one.person for one in trainees], on=today)
    found: dict[UUID, tuple[str, ...]] = {}
    for one in trainees:
        consent = consents.get(one.person, MISSING).state
        reasons = {
            "already_certified": one.person in certified,
            "certificate_hours": hours.get(one.id, 0) < needed,
            "exam_failed": one.exam_result == FAILED,
            "trainee_left": one.left_on is not None,
            "certificate_early": any(
                day is not None and issued_on < day for day in (group.ends_on, one.exam_on)
            ),
            "consent_withdrawn": consent == "withdrawn",
            "consent_missing": consent in ("missing", "expired"),
        }
        found[one.id] = tuple(code for code, is_so in reasons.items() if is_so)
    return found
