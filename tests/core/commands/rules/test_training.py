"""The rules of a course, a group, a trainee and a cell of the journal."""

from datetime import timedelta
from uuid import UUID

import pytest

from core.commands.command import perform
from core.commands.training import (
    ChangeCourse,
    ChangeGroup,
    ChangeLesson,
    ChangeTrainee,
    FormGroup,
    MarkTrainee,
    RecordLesson,
)
from core.errors import Refused
from core.store.store import Store
from tests.core.commands.conftest import (
    Register,
)


def test_a_mark_is_of_the_lesson_s_group(store: Store, course: UUID, register: Register) -> None:
    """A trainee of another group has no cell there."""
    today = store.today()
    one, other = (
        perform(store, FormGroup(course=course, name=name, starts_on=today, trainees=[register(name)]))
        for name in ("Бірінші", "Екінші")
    )
    lesson = perform(store, RecordLesson(group=one.one("group"), held_on=today, hours=8)).one("lesson")
    with pytest.raises(Refused, match=r"other_group \(trainee\)"):
        perform(store, MarkTrainee(lesson=lesson, trainee=other.one("trainee"), mark="present"))


def test_a_lesson_is_not_held_tomorrow(store: Store, course: UUID) -> None:
    """The journal says what was."""
    group = perform(store, FormGroup(course=course, name="Ш-1", starts_on=store.today())).one("group")
    with pytest.raises(Refused, match=r"date_in_future \(held_on\)"):
        perform(store, RecordLesson(group=group, held_on=store.today() + timedelta(days=1), hours=8))


def test_a_change_keeps_the_rules_of_the_beginning(store: Store, course: UUID, register: Register) -> None:
    """Programme, days in order, nothing tomorrow."""
    today = store.today()
    made = perform(store, FormGroup(course=course, name="Ш-1", starts_on=today, trainees=[register()]))
    group, trainee = made.one("group"), made.one("trainee")
    lesson = perform(store, RecordLesson(group=group, held_on=today, hours=8)).one("lesson")
    for command, refusal in (
        (ChangeCourse(id=course, programme="nonsense"), r"not_in_vocabulary \(programme\)"),
        (ChangeGroup(id=group, ends_on=today - timedelta(days=1)), r"ends_before_start \(ends_on\)"),
        (ChangeGroup(id=group, ends_on=today, starts_on=today + timedelta(days=1)), r"ends_before_start"),
        (ChangeTrainee(id=trainee, left_on="2000-01-01"), r"ends_before_start \(left_on\)"),
        (ChangeTrainee(id=trainee, left_on=today + timedelta(days=1)), r"date_in_future \(left_on\)"),
        (
            ChangeTrainee(id=trainee, exam_on=today + timedelta(days=1), exam_result="good"),
            r"date_in_future \(exam_on\)",
        ),
        (ChangeLesson(id=lesson, held_on="2130-01-01"), r"date_in_future \(held_on\)"),
    ):
        with pytest.raises(Refused, match=refusal):
            perform(store, command)
    perform(store, ChangeTrainee(id=trainee, exam_on=today + timedelta(days=1)))
