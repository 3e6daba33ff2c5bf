"""A batch issues to whoever is ready, names who is not and why, and stops between two certificates."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.commands.command import Answer, Command
from core.commands.training import ChangeTrainee
from core.queries.certificates import CertificateRow, ListCertificates
from core.queries.journal import GroupJournal
from tests.ui.screen import opened
from ui.views.training.group import GroupPage
from ui.views.view import Destination
from ui.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, group: UUID, qtbot: QtBot, settle: Callable[[], None]) -> GroupPage:
    shown = GroupPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    shown.go(Destination("group", group, {"tab": "certificates"}))
    settle()
    return shown


@pytest.fixture
def register_of(find: Any) -> Callable[[], list[CertificateRow]]:
    return lambda: list(find(ListCertificates()))


def test_the_paper_is_seen_before_it_is_issued(page: GroupPage) -> None:
    paper = page.panel.preview.paper()
    assert paper is not None
    assert paper.pages == 2
    assert page.panel.preview._page.is_drawn()


def test_who_is_left_out_is_named_with_the_reason(page: GroupPage) -> None:
    assert page.panel._left_out.said() == "1 trainee(s) not admitted Бондаренко А.: 8 of 12 hours"


def test_issues_to_all_who_are_ready(
    page: GroupPage, settle: Callable[[], None], register_of: Callable[[], list[CertificateRow]]
) -> None:
    page.panel.issue.click()
    settle()
    assert [row.name_printed.split()[0] for row in register_of()] == ["Ахметова", "Сейтова"]
    paper = page.panel.preview.paper()
    assert paper is not None
    first, last = register_of()
    assert (paper.name, paper.pages) == (f"{first.number} – {last.number}", 2)
    assert page.panel._lines()["ready"] == []


def test_a_stop_leaves_whole_certificates_only(
    page: GroupPage, settle: Callable[[], None], register_of: Callable[[], list[CertificateRow]]
) -> None:
    page.panel.issue.click()
    page.panel._batch.cancel()
    settle()
    assert [row.name_printed.split()[0] for row in register_of()] == ["Ахметова"]
    assert len(page.panel._lines()["ready"]) == 1


def test_what_is_refused_meanwhile_is_said_by_name(
    page: GroupPage,
    settle: Callable[[], None],
    do: Callable[[Command], Answer],
    find: Any,
    group: UUID,
    register_of: Callable[[], list[CertificateRow]],
) -> None:
    """Another window fails the first trainee just before: the rest are issued, and the reason is shown."""
    first = find(GroupJournal(group=str(group)))[0].trainees[0]
    do(ChangeTrainee(id=str(first.id), exam_result="failed"))
    page.panel.issue.click()
    settle()
    assert [row.name_printed.split()[0] for row in register_of()] == ["Сейтова"]
    assert page.panel._failed.said().startswith("1 certificate(s) not issued Ахметова А.: ")
