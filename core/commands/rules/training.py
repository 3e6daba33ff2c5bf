"""The rules of a course, a group, a trainee and a cell of the journal."""

from core.commands.rules.periods import meets, require_order
from core.errors import Refused
from core.model.training import Certificate, Course, Group, Lesson, LessonMark, Trainee
from core.programme import programme
from core.store.work import UnitOfWork


def course_rule(_: UnitOfWork, one: Course) -> None:
    """Demand a known programme."""
    programme(one.programme)


def group_rule(_: UnitOfWork, one: Group) -> None:
    """Demand days in order."""
    require_order(one.starts_on, one.ends_on, "ends_on")


def trainee_rule(work: UnitOfWork, one: Trainee) -> None:
    """Demand days in order, no result before the examination, and one place in the group at a time."""
    require_order(one.admitted_on, one.left_on, "left_on")
    if one.exam_result and one.exam_on and one.exam_on > work.today:
        raise Refused("date_in_future", "exam_on")
    if work.all(
        Trainee,
        Trainee.id != one.id,
        Trainee.group == one.group,
        Trainee.person == one.person,
        meets((Trainee.admitted_on, Trainee.left_on), one.admitted_on, one.left_on),
    ):
        raise Refused("already_in_group", "person")


def certificate_rule(_: UnitOfWork, one: Certificate) -> None:
    """Demand that it is voided after it is issued."""
    require_order(one.issued_on, one.voided_on, "voided_on")


def mark_rule(work: UnitOfWork, one: LessonMark) -> None:
    """Demand a trainee of the lesson's own group."""
    if work.get(Lesson, one.lesson).group != work.get(Trainee, one.trainee).group:
        raise Refused("other_group", "trainee")
