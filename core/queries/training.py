"""Reading courses: groups, the lesson journal with hours attended, and the register of certificates."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.model.training import Lesson, LessonMark

ATTENDED = ("present", "late")


def attended_hours(session: Session, group: UUID) -> dict[UUID, int]:
    """Return the academic hours that each trainee of the group attended, by trainee."""
    rows = session.execute(
        select(LessonMark.trainee, func.sum(Lesson.hours))
        .join(Lesson, Lesson.id == LessonMark.lesson)
        .where(
            Lesson.group == group,
            Lesson.deleted.is_(False),
            LessonMark.deleted.is_(False),
            LessonMark.mark.in_(ATTENDED),
        )
        .group_by(LessonMark.trainee)
    )
    return {trainee: int(hours) for trainee, hours in rows}
