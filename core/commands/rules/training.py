"""The rules of a trainee, a cell of the journal, and of what certificates hang on."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, select

from core.commands.rules.rule import Rule, between
from core.errors import Refused
from core.model.training import Certificate, Course, Group, Lesson, LessonMark, Trainee
from core.queries.training import certificate_stands
from core.store.work import UnitOfWork


@between("exam_on", "exam_result")
def result_after_examination(work: UnitOfWork, one: Trainee) -> None:
    """Demand no result before the examination."""
    if one.exam_result and one.exam_on and one.exam_on > work.today:
        raise Refused("date_in_future", "exam_on")


@between("lesson", "trainee")
def mark_in_group(work: UnitOfWork, one: LessonMark) -> None:
    """Demand a trainee of the lesson's own group."""
    if work.get(Lesson, one.lesson).group != work.get(Trainee, one.trainee).group:
        raise Refused("other_group", "trainee")


def kept_for(certificates: Callable[[Any], ColumnElement[bool]]) -> Rule:
    """Demand that nothing is deleted on which one of these certificates in force hangs: figures stand on it."""

    @between("deleted")
    def kept(work: UnitOfWork, one: Any) -> None:
        in_force = select(Certificate.id).where(certificates(one), certificate_stands())
        if one.deleted and work.session.scalars(in_force).first():
            raise Refused("certificates_in_force", "id")

    return kept


def of_course(one: Course) -> ColumnElement[bool]:
    """Return the condition that a certificate is of the course."""
    return Certificate.group.in_(select(Group.id).where(Group.course == one.id))


def of_group(one: Group) -> ColumnElement[bool]:
    """Return the condition that a certificate is of the group."""
    return Certificate.group == one.id


def of_trainee(one: Trainee) -> ColumnElement[bool]:
    """Return the condition that a certificate is the trainee's of their group."""
    return (Certificate.group == one.group) & (Certificate.person == one.person)
