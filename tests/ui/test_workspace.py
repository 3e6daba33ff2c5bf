"""What a page may count on: commands tell what they touched, errors come back, tables remember."""

from collections.abc import Callable
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.commands.people import RegisterPerson
from core.errors import AppError, Unavailable
from core.queries.people import ListPeople, PersonRow
from core.queries.query import Rows
from core.store.store import Store
from tests.core.commands.conftest import DISTRICT
from tests.core.conftest import store
from tests.ui.views.conftest import settle, workspace
from ui.jobs import Progress, Report
from ui.workspace import Workspace

__all__ = ["settle", "store", "workspace"]

PERSON = {
    "surname": "Ахметова",
    "given_name": "Айгүл",
    "no_iin_reason": "lost",
    "district": DISTRICT,
    "birth_date": "1990-12-31",
}


def test_a_command_tells_what_it_touched_before_its_page_goes_on(
    workspace: Workspace, settle: Callable[[], None]
) -> None:
    told: list[str] = []
    workspace.saved.connect(lambda: told.append("saved"))
    workspace.changed.connect(lambda touched: told.extend(sorted(kind for kind, _ in touched)))
    workspace.do(RegisterPerson(**PERSON), done=lambda _: told.append("done"))
    settle()
    assert told == ["saved", "person", "done"]


def test_a_refusal_is_the_page_s_or_everybody_s(workspace: Workspace, settle: Callable[[], None]) -> None:
    mine: list[AppError] = []
    common: list[AppError] = []
    workspace.failed.connect(common.append)

    def fail(_: Store) -> None:
        raise Unavailable("store_in_use")

    workspace.read(fail, done=lambda _: None)
    workspace.draw(lambda _: fail(workspace.store), done=lambda _: None, failed=mine.append)
    settle()
    assert ([one.code for one in common], [one.code for one in mine]) == (["store_in_use"], ["store_in_use"])


def test_a_query_brings_rows(workspace: Workspace, settle: Callable[[], None]) -> None:
    workspace.do(RegisterPerson(**PERSON))
    found: list[Rows[PersonRow]] = []
    workspace.ask(ListPeople(), done=found.append)
    settle()
    assert [row.surname for row in found[0].rows] == ["Ахметова"]


def test_a_document_tells_how_far_it_is(workspace: Workspace, settle: Callable[[], None]) -> None:
    told: list[Progress] = []

    def draw(report: Report) -> str:
        report(Progress(1, 2))
        return "drawn"

    done: list[str] = []
    workspace.draw(draw, done=done.append, progressed=told.append)
    settle()
    assert (told, done) == ([Progress(1, 2)], ["drawn"])


def test_a_table_remembers_beyond_its_page(workspace: Workspace) -> None:
    workspace.memory("people")["order"] = "name"
    assert workspace.memory("people") == {"order": "name"}
    assert workspace.memory("groups") == {}


@pytest.mark.parametrize(("language", "times"), [("ru", 1), ("en", 0)])
def test_a_language_is_told_when_it_is_another(
    workspace: Workspace, language: str, times: int, qtbot: QtBot
) -> None:
    told: list[str] = []
    workspace.language_changed.connect(told.append)
    workspace.set_language(language)  # type: ignore[arg-type]
    assert told == [language] * times


def test_touched_records_are_named(workspace: Workspace, settle: Callable[[], None]) -> None:
    ids: list[UUID] = []
    workspace.changed.connect(lambda touched: ids.extend(id for _, id in touched))
    answers: list[UUID] = []
    workspace.do(RegisterPerson(**PERSON), done=lambda answer: answers.append(answer.one("person")))
    settle()
    assert ids == answers
