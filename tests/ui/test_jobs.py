"""Jobs lose nothing, keep their order, can be stopped, and tell errors from bugs."""

import gc
import threading
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import AppError, Refused
from ui.jobs import Job, Jobs, Lane, Progress, Report


@pytest.fixture
def bugs() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(qtbot: QtBot, bugs: list[BaseException]) -> Iterator[Jobs]:
    made = Jobs(crashed=bugs.append)
    yield made
    made.close()


def never(_: object) -> None:
    raise AssertionError("must not be called")


def quiet(_: object) -> None:
    return None


def job(work: Callable[[Report], Any], **follow: Any) -> Job[Any]:
    return Job(work=work, **{"failed": never, **follow})


def answer(number: int, _: Report) -> int:
    return number


def idle(qtbot: QtBot, jobs: Jobs) -> None:
    qtbot.waitUntil(jobs.are_idle, timeout=20_000)


@pytest.mark.parametrize("round_", range(5))
def test_no_result_is_lost_and_each_lane_keeps_its_order(qtbot: QtBot, jobs: Jobs, round_: int) -> None:
    arrived: dict[Lane, list[int]] = {lane: [] for lane in Lane}
    for number in range(400):
        for lane in Lane:
            jobs.start(job(partial(answer, number), done=arrived[lane].append), lane=lane)
    idle(qtbot, jobs)
    assert all(arrived[lane] == list(range(400)) for lane in Lane)


def test_callbacks_run_on_the_interface_thread_and_work_on_its_lane(qtbot: QtBot, jobs: Jobs) -> None:
    seen: list[str] = []

    def work(_: Report) -> None:
        seen.append(threading.current_thread().name.split("_")[0])

    def done(_: object) -> None:
        seen.append(threading.current_thread().name)

    jobs.start(job(work, done=done), lane=Lane.DOCUMENTS)
    idle(qtbot, jobs)
    assert seen == ["documents", threading.main_thread().name]


def test_an_expected_failure_is_not_a_bug(qtbot: QtBot, jobs: Jobs, bugs: list[BaseException]) -> None:
    failed: list[AppError] = []

    def refuse(_: Report) -> None:
        raise Refused("iin_taken", "iin")

    def break_(_: Report) -> None:
        raise ZeroDivisionError

    jobs.start(job(refuse, done=never, failed=failed.append))
    jobs.start(job(break_, done=never))
    idle(qtbot, jobs)
    assert [error.code for error in failed] == ["iin_taken"]
    assert [type(bug) for bug in bugs] == [ZeroDivisionError]


def test_cancel_takes_effect_at_the_next_report(qtbot: QtBot, jobs: Jobs) -> None:
    started, stopped = threading.Event(), []

    def work(report: Report) -> None:
        started.set()
        done = 0
        while True:
            done += 1
            report(Progress(done, 1_000_000_000))

    running = jobs.start(job(work, done=never, cancelled=lambda: stopped.append("running")))
    waiting = jobs.start(job(never, done=never, cancelled=lambda: stopped.append("waiting")))
    assert started.wait(5)
    running.cancel()
    waiting.cancel()
    idle(qtbot, jobs)
    assert stopped == ["running", "waiting"]


def test_progress_is_throttled_but_its_end_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    told: list[Progress] = []

    def work(report: Report) -> None:
        for done in range(1, 20_001):
            report(Progress(done, 20_000))

    jobs.start(job(work, progressed=told.append))
    idle(qtbot, jobs)
    assert told[-1] == Progress(20_000, 20_000)
    assert len(told) < 200


@pytest.mark.parametrize(("lane", "expected"), [(Lane.STORE, [1, 2]), (Lane.SYNC, [1])])
def test_closing_ends_what_the_store_was_given_and_drops_what_else_waits(
    bugs: list[BaseException], lane: Lane, expected: list[int]
) -> None:
    jobs, finished, started, let_go = Jobs(crashed=bugs.append), [], threading.Event(), threading.Event()

    def work(number: int, _: Report) -> None:
        started.set()
        let_go.wait(5)
        finished.append(number)

    for number in (1, 2):
        jobs.start(job(partial(work, number), done=never), lane=lane)
    assert started.wait(5)
    jobs.stop()
    let_go.set()
    jobs.join()
    assert finished == expected
    assert not bugs


def test_what_is_on_its_way_when_it_stops_is_not_followed(
    qtbot: QtBot, jobs: Jobs, bugs: list[BaseException]
) -> None:
    ended = threading.Event()
    jobs.start(job(partial(answer, 1), done=never))
    jobs.start(job(lambda _: ended.set(), done=never))
    assert ended.wait(5)
    jobs.stop()
    jobs.join()
    qtbot.wait(10)
    assert not bugs


def test_nothing_starts_once_it_is_stopped(qtbot: QtBot, jobs: Jobs) -> None:
    jobs.stop()
    jobs.start(job(never))
    assert jobs.are_idle()
    jobs.join()


class Witness:
    """Stands for a widget that work holds: tells on which thread it is freed."""

    def __init__(self, freed: list[str]) -> None:
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.current_thread().name)


def held(freed: list[str], act: Callable[[], object]) -> Callable[[Report], Any]:
    """Return work that holds a witness, also in the frame that an error of it leads to."""
    witness = Witness(freed)

    def work(_: Report) -> object:
        return witness and act()

    return work


def refuse() -> None:
    raise Refused("iin_taken", "iin")


def break_() -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("act", [object, refuse, break_])
def test_what_work_holds_is_freed_on_the_interface_thread_though_the_lane_lingers(
    qtbot: QtBot, act: Callable[[], object]
) -> None:
    freed: list[str] = []
    told = threading.Event()
    jobs = Jobs(crashed=quiet)
    jobs._relayed.connect(lambda _: told.wait(5), Qt.ConnectionType.DirectConnection)
    jobs.start(job(held(freed, act), failed=quiet))
    idle(qtbot, jobs)
    gc.collect()
    told.set()
    jobs.close()
    assert freed == [threading.main_thread().name]


def test_what_runs_while_it_stops_is_freed_on_the_interface_thread_as_it_closes(qtbot: QtBot) -> None:
    freed: list[str] = []
    started, let_go = threading.Event(), threading.Event()

    def act() -> None:
        started.set()
        let_go.wait(5)

    jobs = Jobs(crashed=quiet)
    jobs.start(job(held(freed, act), done=never), lane=Lane.SYNC)
    assert started.wait(5)
    jobs.stop()
    let_go.set()
    jobs.close()
    assert jobs.are_idle()
    assert freed == [threading.main_thread().name]


def test_cycles_are_collected_on_no_lane_while_another_lives(jobs: Jobs, bugs: list[BaseException]) -> None:
    """A session ends on a lane of the program, whose interface still stands: a widget freed there crashes Qt."""
    session = Jobs(crashed=bugs.append)
    session.stop()
    session.join()
    assert not gc.isenabled()


def test_once_all_are_closed_python_collects_by_itself(qtbot: QtBot, bugs: list[BaseException]) -> None:
    Jobs(crashed=bugs.append).close()
    assert gc.isenabled()
