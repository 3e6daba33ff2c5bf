"""Training: courses, their groups, the lesson journal and the certificates."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from core.fields.field import Policy, Sensitivity
from core.fields.home import in_district, via
from core.fields.kinds import Kind
from core.model.record import Record, field


class Course(Record):
    """A programme of training; a worker-profession course names its profession."""

    __tablename__ = "course"
    home = in_district()

    district: Mapped[str] = field(Kind.DISTRICT, required=True)
    programme: Mapped[str] = field(Kind.TEXT, required=True, length=40)
    code: Mapped[str] = field(Kind.TEXT, required=True, length=20)
    title_kk: Mapped[str] = field(Kind.TEXT, required=True)
    title_ru: Mapped[str] = field(Kind.TEXT, required=True)
    profession: Mapped[str | None] = field(Kind.CHOICE, vocabulary="working_profession")
    hours: Mapped[int] = field(Kind.INTEGER, required=True, least=1, most=2000)


class Group(Record):
    """People who take a course together."""

    __tablename__ = "group"
    home = via("course")

    course: Mapped[UUID] = field(Kind.LINK, target="course", required=True, is_fixed=True)
    name: Mapped[str] = field(Kind.TEXT, required=True, length=60)
    settlement: Mapped[str | None] = field(Kind.PLACE)
    starts_on: Mapped[date] = field(Kind.DAY, required=True)
    ends_on: Mapped[date | None] = field(Kind.DAY)
    trainer: Mapped[str | None] = field(Kind.TEXT, sensitivity=Sensitivity.PERSONAL)
    order_number: Mapped[str | None] = field(Kind.TEXT, length=40)
    order_on: Mapped[date | None] = field(Kind.DAY)


class Trainee(Record):
    """A person admitted to a group."""

    __tablename__ = "trainee"
    home = via("group")
    ending = ("left_on",)

    group: Mapped[UUID] = field(Kind.LINK, target="group", required=True, is_fixed=True)
    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    admitted_on: Mapped[date] = field(Kind.DAY, required=True)
    left_on: Mapped[date | None] = field(Kind.DAY, is_past=True)
    exam_on: Mapped[date | None] = field(Kind.DAY)
    exam_result: Mapped[str | None] = field(Kind.CHOICE, vocabulary="exam_result")


class Lesson(Record):
    """One day of a group's journal, in academic hours of 45 minutes."""

    __tablename__ = "lesson"
    home = via("group")

    group: Mapped[UUID] = field(Kind.LINK, target="group", required=True, is_fixed=True)
    held_on: Mapped[date] = field(Kind.DAY, required=True, is_past=True)
    hours: Mapped[int] = field(Kind.INTEGER, required=True, least=1, most=12)
    topic: Mapped[str | None] = field(Kind.TEXT)


class LessonMark(Record):
    """Whether a trainee was at a lesson."""

    __tablename__ = "lesson_mark"
    home = via("lesson")

    lesson: Mapped[UUID] = field(Kind.LINK, target="lesson", required=True, is_fixed=True)
    trainee: Mapped[UUID] = field(Kind.LINK, target="trainee", required=True, is_fixed=True)
    mark: Mapped[str] = field(Kind.CHOICE, vocabulary="attendance_mark", required=True)


class Certificate(Record):
    """A certificate of a course. The number is never used again; a mistake is voided with its reason.

    `seal` is the signed text of the QR; `name_printed` is the name as it stands on the paper.
    """

    __tablename__ = "certificate"
    home = via("person")
    is_deletable = False
    ending = ("state", "voided_on", "void_reason")

    person: Mapped[UUID] = field(Kind.LINK, target="person", required=True, is_fixed=True)
    group: Mapped[UUID] = field(Kind.LINK, target="group", required=True, is_fixed=True)
    number: Mapped[str] = field(Kind.TEXT, required=True, length=40)
    issued_on: Mapped[date] = field(Kind.DAY, required=True, is_past=True)
    hours: Mapped[int] = field(Kind.INTEGER, required=True)
    result: Mapped[str | None] = field(Kind.CHOICE, vocabulary="exam_result")
    name_printed: Mapped[str] = field(Kind.TEXT, required=True, sensitivity=Sensitivity.PERSONAL)
    seal: Mapped[str | None] = field(Kind.TEXT, length=2000)
    state: Mapped[str] = field(
        Kind.CHOICE, vocabulary="certificate_state", required=True, conflict=Policy.REVIEW
    )
    voided_on: Mapped[date | None] = field(Kind.DAY, conflict=Policy.REVIEW, is_past=True)
    void_reason: Mapped[str | None] = field(Kind.TEXT)
    reprints: Mapped[int | None] = field(Kind.INTEGER)
