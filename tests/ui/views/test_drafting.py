"""A draft is kept while one types, gone on with, and gone once its entry is saved."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from PySide6.QtCore import QTimer

from core.queries.today import ListDrafts
from ui.views.drafting import Drafting
from ui.workspace import Workspace


@pytest.fixture
def typed() -> dict[str, Any]:
    return {"surname": "Ахметова"}


@pytest.fixture
def drafting(workspace: Workspace, typed: dict[str, Any]) -> Drafting:
    return Drafting(workspace, form="person-new", typed=lambda: (str(typed["surname"]), dict(typed)))


def test_nothing_is_kept_of_a_form_nobody_touched(
    drafting: Drafting, settle: Callable[[], None], find: Any
) -> None:
    drafting.keep()
    settle()
    assert find(ListDrafts()) == ()


def test_an_edit_is_kept_by_itself_and_only_once(
    drafting: Drafting, typed: dict[str, Any], settle: Callable[[], None], find: Any, qtbot: Any
) -> None:
    drafting.findChildren(QTimer)[0].setInterval(0)
    with qtbot.waitSignal(drafting.kept):
        drafting.touch()
        typed["surname"] = "Ахметова Айгүл"
        drafting.touch()
    (kept,) = find(ListDrafts())
    assert kept.title == "Ахметова Айгүл"


def test_goes_on_where_it_was_left(drafting: Drafting, settle: Callable[[], None], find: Any) -> None:
    drafting.touch()
    drafting.begin()
    settle()
    (kept,) = find(ListDrafts())
    shown: list[Mapping[str, Any]] = []
    drafting.resume(kept.id, done=shown.append)
    settle()
    assert shown == [{"surname": "Ахметова"}]
    drafting.touch()
    drafting.keep()
    settle()
    assert [one.id for one in find(ListDrafts())] == [kept.id]


def test_is_let_go_of_once_saved(drafting: Drafting, settle: Callable[[], None], find: Any) -> None:
    drafting.touch()
    drafting.keep()
    drafting.touch()
    drafting.forget()
    drafting.keep()
    settle()
    assert find(ListDrafts()) == ()
