"""A panel saves once, says refusals beside their fields, and begins anew empty."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.identity import new_id
from core.queries.journal import Journal
from core.queries.training import ListCourses
from tests.core.commands.conftest import DISTRICT, Register
from tests.core.commands.test_certificates import PROGRAMME
from tests.ui.screen import opened
from ui.views.picking import Picked
from ui.views.training.panels import CoursePanel, GroupPanel
from ui.workspace import Workspace

COURSE = {
    "programme": PROGRAMME.code,
    "district": DISTRICT,
    "code": "BAK",
    "hours": 24,
    "title_kk": "Наубайшы",
    "title_ru": "Пекарь",
}


@pytest.fixture
def course(workspace: Workspace, qtbot: QtBot) -> CoursePanel:
    shown = CoursePanel(workspace)
    opened(qtbot, shown, width=368, height=716)
    shown.reword("New course")
    return shown


@pytest.fixture
def forming(workspace: Workspace, journal: Journal, find: Any, qtbot: QtBot) -> GroupPanel:
    shown = GroupPanel(workspace)
    opened(qtbot, shown, width=368, height=716)
    shown.reword("New group")
    shown.show_courses(find(ListCourses()))
    return shown


def test_opens_a_course(course: CoursePanel, settle: Callable[[], None], find: Any) -> None:
    course.form.show_values(COURSE)
    course.save()
    course.save()
    settle()
    assert [row.code for row in find(ListCourses())] == ["BAK"]


def test_what_is_missing_is_marked_and_nothing_is_done(
    course: CoursePanel, settle: Callable[[], None], find: Any
) -> None:
    course.form.show_values(COURSE | {"hours": None})
    course.save()
    settle()
    assert course.form._boxes["hours"].message()
    assert len(find(ListCourses())) == 0
    course.begin()
    assert course.form.values() == {}


def test_a_group_offers_the_settlements_of_its_course(forming: GroupPanel) -> None:
    (id,) = forming._courses
    assert forming.form.choices("settlement")._choices("kk") == []
    forming.form.show_values({"course": id})
    forming.form.changed.emit()
    assert forming.form.choices("settlement")._choices("kk")


def test_a_group_is_formed_with_its_first_trainees(
    forming: GroupPanel, register: Register, workspace: Workspace, qtbot: QtBot
) -> None:
    forming.form.show_values(
        {"course": next(iter(forming._courses)), "name": "Ш-2", "starts_on": workspace.store.today()}
    )
    forming.picker.add(Picked(register("Омаров"), "Омаров"))
    with qtbot.waitSignal(forming.saved) as saved:
        forming.save()
    assert len(saved.args[0].all("trainee")) == 1
    forming.begin()
    assert forming.picker.people() == []


def test_a_refusal_without_a_field_is_said_below(
    forming: GroupPanel, workspace: Workspace, settle: Callable[[], None]
) -> None:
    forming.form.show_values(
        {"course": next(iter(forming._courses)), "name": "Ш-2", "starts_on": workspace.store.today()}
    )
    forming.picker.add(Picked(new_id(), "nobody"))
    forming.save()
    settle()
    assert forming._message.isVisible()
    assert forming._save.isEnabled()
