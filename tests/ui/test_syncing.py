"""One run at a time; what it writes reaches the pages on their own thread, whatever way it ends."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import Unavailable
from core.identity import new_id
from core.store.work import Touched
from sync.run import Counts
from tests.laptops import enrolled
from ui.jobs import Jobs
from ui.syncing import Run, Syncing, Told
from ui.workspace import Workspace


def _raise(bug: BaseException) -> None:
    raise bug


@pytest.fixture
def workspace(qtbot: QtBot, tmp_path: Path) -> Iterator[Workspace]:
    store, jobs = enrolled(tmp_path), Jobs(crashed=_raise)
    yield Workspace(store, jobs=jobs, language="kk")
    jobs.close()
    store.close()


def ended(qtbot: QtBot, syncing: Syncing) -> None:
    with qtbot.waitSignal(syncing.ended, timeout=10_000):
        syncing.start()


def writing(person: UUID, *, then: Callable[[], Counts]) -> Run:
    def run(report: Told, changed: Callable[[Touched], None]) -> Counts:
        changed(frozenset({("person", person)}))
        report(Counts(sent=3, not_sent=5))
        return then()

    return run


def test_a_good_run_tells_progress_and_what_it_wrote(qtbot: QtBot, workspace: Workspace) -> None:
    person = new_id()
    syncing = Syncing(workspace, run=writing(person, then=lambda: Counts(sent=8)))
    came: list[tuple[Touched, bool]] = []
    workspace.changed.connect(
        lambda touched: came.append((touched, QThread.currentThread() is QApplication.instance().thread()))  # type: ignore[union-attr]
    )
    ended(qtbot, syncing)
    assert (syncing.progress.done, syncing.progress.total) == (3, 8)
    assert syncing.last == Counts(sent=8)
    assert came == [(frozenset({("person", person)}), True)]
    assert not syncing.is_running()


def test_what_a_failed_run_wrote_is_told_too(qtbot: QtBot, workspace: Workspace) -> None:
    def fail() -> Counts:
        raise Unavailable("server_unreachable")

    person = new_id()
    syncing = Syncing(workspace, run=writing(person, then=fail))
    came: list[Touched] = []
    workspace.changed.connect(came.append)
    ended(qtbot, syncing)
    assert syncing.problem is not None
    assert syncing.problem.code == "server_unreachable"
    assert syncing.last is None
    assert came == [frozenset({("person", person)})]


def test_a_second_start_waits_for_nobody_and_a_cancel_ends_the_run(
    qtbot: QtBot, workspace: Workspace
) -> None:
    begun, runs = threading.Event(), []

    def run(report: Told, changed: Callable[[Touched], None]) -> Counts:
        runs.append(1)
        begun.set()
        while True:
            report(Counts())

    syncing = Syncing(workspace, run=run)
    syncing.start()
    syncing.start()
    assert begun.wait(5)
    with qtbot.waitSignal(syncing.ended, timeout=10_000):
        syncing.cancel()
    assert runs == [1]
    assert syncing.problem is None
