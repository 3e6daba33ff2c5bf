"""A course of 16 hours with a group of three: two lessons, one trainee there for half of them."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.commands.command import Answer, Command
from core.commands.training import AdmitTrainee, FormGroup, OpenCourse, RecordLesson
from core.queries.journal import GroupJournal, Journal
from core.queries.query import Query
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT, Register, register, sealing
from tests.core.commands.test_certificates import PROGRAMME

__all__ = ["register", "sealing"]

NAMES = ("Ахметова", "Бондаренко", "Сейтова")


@pytest.fixture
def group(
    store: Store, register: Register, sealing: Ed25519PrivateKey, do: Callable[[Command], Answer]
) -> UUID:
    """Return the group; the second of its trainees, by name, missed the second lesson."""
    people = [register(name) for name in NAMES]
    first = store.today() - timedelta(days=10)
    course = do(
        OpenCourse(
            district=DISTRICT,
            programme=PROGRAMME.code,
            code="SEW",
            title_kk="Тігінші",
            title_ru="Швея",
            hours=16,
        )
    ).one("course")
    made = do(FormGroup(course=course, name="Ш-1", starts_on=first, trainees=[str(one) for one in people]))
    trainees = {str(person): id for person, id in zip(sorted(people), made.all("trainee"), strict=True)}
    for on, marks in ((0, ("present",) * 3), (1, ("present", "absent", "present"))):
        lesson = RecordLesson(
            group=made.one("group"),
            held_on=first + timedelta(days=on),
            hours=8,
            marks=[
                {"trainee": trainees[str(person)], "mark": mark}
                for person, mark in zip(people, marks, strict=True)
            ],
        )
        do(lesson)
    return made.one("group")


@pytest.fixture
def empty_group(
    store: Store, group: UUID, find: Callable[[Query[Any]], Sequence[Any]], do: Callable[[Command], Answer]
) -> UUID:
    """Return another group of the course, that nobody has joined yet."""
    (journal,) = find(GroupJournal(group=str(group)))
    course = str(journal.group["course"])
    return do(FormGroup(course=course, name="Ш-2", starts_on=store.today())).one("group")


@pytest.fixture
def fresh_group(store: Store, empty_group: UUID, register: Register, do: Callable[[Command], Answer]) -> UUID:
    """Return that group with its first trainee, and no lesson yet."""
    person = str(register("Досова"))
    do(AdmitTrainee(group=str(empty_group), person=person, admitted_on=store.today()))
    return empty_group


@pytest.fixture
def journal(find: Callable[[Query[Journal]], Sequence[Journal]], group: UUID) -> Journal:
    """The group's journal as it is written."""
    return find(GroupJournal(group=str(group)))[0]
