"""A batch issues one after another, tells how far it is, and collects who was refused."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from core.errors import AppError
from core.queries.certificates import ListCertificates
from core.queries.journal import Journal
from ui.views.training.batch import Batch
from ui.workspace import Workspace


@pytest.fixture
def batch(workspace: Workspace, qtbot: QtBot) -> Batch:
    return Batch(workspace, parent=workspace)


def test_goes_on_after_a_refusal(
    batch: Batch, workspace: Workspace, journal: Journal, settle: Callable[[], None], find: Any
) -> None:
    told: list[int] = []
    ended: list[dict[Any, AppError]] = []
    batch.went_on.connect(told.append)
    batch.ended.connect(ended.append)
    batch.start([line.id for line in journal.trainees], issued_on=workspace.store.today())
    settle()
    assert told == [1, 2, 3]
    assert list(ended[0]) == [journal.trainees[1].id]
    assert not batch.is_running
    assert len(find(ListCertificates())) == 2


def test_bears_the_day_it_was_given(
    batch: Batch, workspace: Workspace, journal: Journal, settle: Callable[[], None], find: Any
) -> None:
    day = workspace.store.today() - timedelta(days=1)
    batch.start([journal.trainees[0].id], issued_on=day)
    settle()
    assert [row.issued_on for row in find(ListCertificates())] == [day]


def test_a_stop_keeps_what_is_issued(
    batch: Batch, workspace: Workspace, journal: Journal, settle: Callable[[], None], find: Any
) -> None:
    batch.start([journal.trainees[at].id for at in (0, 2)], issued_on=workspace.store.today())
    batch.cancel()
    settle()
    assert len(find(ListCertificates())) == 1
