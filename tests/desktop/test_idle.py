"""Absence is told by silence and by a clock that leapt."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop.idle import IdleWatch


class Clock:
    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def left() -> list[bool]:
    return []


@pytest.fixture
def watch(qapp: QApplication, clock: Clock, left: list[bool]) -> IdleWatch:
    made = IdleWatch(minutes=5, now=clock, parent=qapp)
    made.left.connect(lambda: left.append(True))
    made.start()
    return made


def pass_time(watch: IdleWatch, clock: Clock, seconds: int) -> None:
    for _ in range(seconds // 5):
        clock.seconds += 5
        watch.tick()


def test_five_silent_minutes_are_absence(watch: IdleWatch, clock: Clock, left: list[bool]) -> None:
    pass_time(watch, clock, 295)
    assert left == []
    pass_time(watch, clock, 5)
    assert left == [True]


def test_a_key_begins_the_time_anew(watch: IdleWatch, clock: Clock, left: list[bool]) -> None:
    pass_time(watch, clock, 295)
    watch.eventFilter(QObject(), QEvent(QEvent.Type.KeyPress))
    pass_time(watch, clock, 295)
    assert left == []


def test_repainting_is_no_sign_of_a_person(watch: IdleWatch, clock: Clock, left: list[bool]) -> None:
    pass_time(watch, clock, 295)
    watch.eventFilter(QObject(), QEvent(QEvent.Type.Paint))
    pass_time(watch, clock, 5)
    assert left == [True]


@pytest.mark.parametrize("leap", [90, -3600])
def test_a_leap_of_the_clock_is_sleep(watch: IdleWatch, clock: Clock, left: list[bool], leap: int) -> None:
    clock.seconds += leap
    watch.tick()
    assert left == [True]


def test_a_shorter_time_holds_at_once(watch: IdleWatch, clock: Clock, left: list[bool]) -> None:
    watch.set_minutes(1)
    pass_time(watch, clock, 60)
    assert left == [True]
