"""Commands about courses, groups, the lesson journal and certificates."""

from typing import Any
from uuid import UUID

from core.commands.command import Change, Command, Create, Ids, make, taken
from core.errors import Refused
from core.fields.field import Field, declared, items
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.training import Course, Group, Lesson, LessonMark, Trainee
from core.programme import programme
from core.store.work import UnitOfWork

_ID = Field(Kind.LINK, required=True)


class OpenCourse(Create):
    """Open a course in a district."""

    record = Course

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Demand a known programme."""
        programme(values["programme"])


class ChangeCourse(Change):
    """Change a course."""

    record = Course


class FormGroup(Create):
    """Form a group of a course and admit its first trainees."""

    record = Group
    fields = declared(id=Field(Kind.LINK), **taken(Group), trainees=Field(Kind.LINKS, target="person"))

    def run(self, work: UnitOfWork) -> Ids:
        """Make the group; its trainees are admitted on the first day."""
        values = dict(self.values)
        people = values.pop("trainees", None) or frozenset()
        ends = values.get("ends_on")
        if ends and ends < values["starts_on"]:
            raise Refused("ends_before_start", "ends_on")
        group = make(work, Group, values.pop("id", None) or new_id(), values)
        admitted = values["starts_on"]
        made = [
            _admit(work, {"group": group.id, "person": one, "admitted_on": admitted})
            for one in sorted(people)
        ]
        return {"group": group.id, "trainee": made}


class ChangeGroup(Change):
    """Change a group."""

    record = Group


class AdmitTrainee(Create):
    """Admit a person to a group."""

    record = Trainee

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Demand that the person is not in the group."""
        _require_new(work, values["group"], values["person"])


class ChangeTrainee(Change):
    """Change a trainee's days or the result of the examination."""

    record = Trainee


class RecordLesson(Create):
    """Record a lesson with a mark for each trainee."""

    record = Lesson
    fields = declared(
        id=Field(Kind.LINK),
        **taken(Lesson),
        marks=items(taken(LessonMark, without=("lesson",)), required=False),
    )

    def run(self, work: UnitOfWork) -> Ids:
        """Make the lesson and its marks."""
        values = dict(self.values)
        marks = values.pop("marks", None) or []
        if values["held_on"] > work.today:
            raise Refused("date_in_future", "held_on")
        lesson = make(work, Lesson, values.pop("id", None) or new_id(), values)
        made = [mark(work, lesson.id, one["trainee"], one["mark"]) for one in marks]
        return {"lesson": lesson.id, "lesson_mark": made}


class ChangeLesson(Change):
    """Change a lesson's day, hours or topic."""

    record = Lesson


class MarkTrainee(Command):
    """Set the mark of one trainee at one lesson: a cell of the journal."""

    record = LessonMark
    fields = declared(**taken(LessonMark))

    def run(self, work: UnitOfWork) -> Ids:
        """Write the mark, new or in place of the former one."""
        return {"lesson_mark": mark(work, self.values["lesson"], self.values["trainee"], self.values["mark"])}


def mark(work: UnitOfWork, lesson: UUID, trainee: UUID, value: str) -> UUID:
    """Write the mark of a trainee at a lesson of the same group, and return its id."""
    if work.get(Lesson, lesson).group != work.get(Trainee, trainee).group:
        raise Refused("other_group", "trainee")
    known = work.all(LessonMark, LessonMark.lesson == lesson, LessonMark.trainee == trainee)
    if known:
        known[0].mark = value
        return known[0].id
    return make(work, LessonMark, new_id(), {"lesson": lesson, "trainee": trainee, "mark": value}).id


def _admit(work: UnitOfWork, values: dict[str, Any]) -> UUID:
    _require_new(work, values["group"], values["person"])
    return make(work, Trainee, new_id(), values).id


def _require_new(work: UnitOfWork, group: UUID, person: UUID) -> None:
    if work.all(Trainee, Trainee.group == group, Trainee.person == person, Trainee.left_on.is_(None)):
        raise Refused("already_in_group", "person")
