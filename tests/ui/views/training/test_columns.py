"""A group is finished, under way or not begun by its days."""

from dataclasses import replace
from typing import Any

import pytest

from core.queries.journal import Journal
from core.queries.training import ListCourses, ListGroups
from ui.views.training.columns import course_columns, group_columns


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2026-02-28", "Not begun"),
        ("2026-03-01", "Under way"),
        ("2026-03-10", "Under way"),
        ("2026-03-11", "Finished"),
    ],
)
def test_the_state_follows_the_days(journal: Journal, find: Any, today: str, state: str) -> None:
    (found,) = find(ListGroups())
    days = {
        name: type(found.starts_on).fromisoformat(f"2026-03-{day}")
        for name, day in (("starts_on", "01"), ("ends_on", "10"))
    }
    last = group_columns("en", today=today)[-1]
    assert [pill.text for pill in last.pills(replace(found, **days))] == [state]


def test_hours_held_stand_against_all(journal: Journal, find: Any) -> None:
    said = {one.name: one.text(find(ListGroups())[0]) for one in group_columns("en", today="2026-03-01")}
    assert (said["hours"], said["trainees"], said["certificates"]) == ("16 / 16", "3", "0")


@pytest.mark.parametrize(("language", "title"), [("kk", "Тігінші"), ("ru", "Швея")])
def test_a_course_is_called_in_the_language(journal: Journal, find: Any, language: Any, title: str) -> None:
    said = {one.name: one.text(find(ListCourses())[0]) for one in course_columns(language)}
    assert (said["title"], said["groups"]) == (title, "1")
