"""Courses, groups and the lesson journal."""

from uuid import UUID

import pytest
from sqlalchemy import select

from core.commands.command import perform
from core.commands.training import (
    AdmitTrainee,
    FormGroup,
    MarkTrainee,
    RecordLesson,
)
from core.errors import Refused
from core.model.training import LessonMark
from core.store.store import Store
from tests.core.commands.conftest import Register


def test_a_group_admits_its_first_trainees(store: Store, course: UUID, register: Register) -> None:
    """Each person once; who is there is not admitted again."""
    people = [register(), register("Омаров")]
    made = perform(store, FormGroup(course=course, name="Ш-1", starts_on=store.today(), trainees=people))
    assert len(made.all("trainee")) == 2
    with pytest.raises(Refused, match=r"already_in_group \(person\)"):
        perform(store, AdmitTrainee(group=made.one("group"), person=people[0], admitted_on=store.today()))


def test_a_trainee_needs_consent(store: Store, course: UUID, register: Register) -> None:
    """Being in a course is a record about a person."""
    silent = register(consent=False)
    with pytest.raises(Refused, match="consent_missing"):
        perform(store, FormGroup(course=course, name="Ш-1", starts_on=store.today(), trainees=[silent]))


def test_a_mark_is_set_once_and_changed_in_place(store: Store, course: UUID, register: Register) -> None:
    """The cell of a trainee and a day is one record."""
    made = perform(
        store, FormGroup(course=course, name="Ш-1", starts_on=store.today(), trainees=[register()])
    )
    trainee, group = made.one("trainee"), made.one("group")
    marks = [{"trainee": trainee, "mark": "present"}]
    lesson = perform(store, RecordLesson(group=group, held_on=store.today(), hours=8, marks=marks)).one(
        "lesson"
    )
    perform(store, MarkTrainee(lesson=lesson, trainee=trainee, mark="absent"))
    with store.read() as session:
        assert list(session.scalars(select(LessonMark.mark))) == ["absent"]
