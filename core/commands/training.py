"""Commands about courses, groups, the lesson journal and certificates."""

from uuid import UUID

from core.commands.command import Change, Command, Create, Ids, taken
from core.commands.writing import change, make
from core.fields.field import Field, declared, items
from core.fields.kinds import Kind
from core.identity import new_id
from core.model.training import Course, Group, Lesson, LessonMark, Trainee
from core.store.work import UnitOfWork

_ID = Field(Kind.LINK, required=True)


class OpenCourse(Create):
    """Open a course in a district."""

    record = Course


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
        group = make(work, Group, values.pop("id", None) or new_id(), values)
        admitted = values["starts_on"]
        made = [
            make(work, Trainee, new_id(), {"group": group.id, "person": one, "admitted_on": admitted}).id
            for one in sorted(people)
        ]
        return {"group": group.id, "trainee": made}


class ChangeGroup(Change):
    """Change a group."""

    record = Group


class AdmitTrainee(Create):
    """Admit a person to a group."""

    record = Trainee


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
    """Write the mark of a trainee at a lesson of the same group, and return its id.

    Where two laptops have marked one cell without seeing each other both marks say the same from now on.
    """
    known = work.all(LessonMark, LessonMark.lesson == lesson, LessonMark.trainee == trainee)
    for one in known:
        change(work, one, {"mark": value})
    if known:
        return max(one.id for one in known)
    return make(work, LessonMark, new_id(), {"lesson": lesson, "trainee": trainee, "mark": value}).id
