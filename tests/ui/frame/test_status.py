"""The status line: saved, backup, clock, each with a sign when it is wrong."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colours, opened, painted
from ui.frame.state import FrameState
from ui.frame.status import StatusLine
from ui.theme import LIGHT
from ui.widgets import ElidedLabel, PlainLabel


@pytest.fixture
def line(qtbot: QtBot) -> StatusLine:
    made = StatusLine()
    opened(qtbot, made, width=1000)
    return made


def words(line: StatusLine) -> list[str]:
    saved = [each.text() for each in line.findChildren(ElidedLabel)]
    return saved + [each.text() for each in line.findChildren(PlainLabel)]


def test_the_last_thing_saved_is_said_with_its_time(line: StatusLine) -> None:
    line.set_state(FrameState(saved_at="14:03", saved_what="Visit, Barshatas"))
    assert words(line)[0] == "Saved 14:03 · Visit, Barshatas"
    line.set_state(FrameState())
    assert words(line)[0] == ""


def test_a_missing_backup_and_a_wrong_clock_are_said(line: StatusLine) -> None:
    line.set_state(FrameState(backup_at="today 09:12"))
    assert words(line)[1:] == ["Backup copy: today 09:12", "The clock is right, UTC+5"]
    assert LIGHT.warn not in colours(painted(line))
    line.set_state(FrameState(is_backup_old=True, clock_off_minutes=-75))
    assert words(line)[1] == "No backup copy yet"
    assert "wrong" in words(line)[2]
    assert LIGHT.warn in colours(painted(line))


def test_two_minutes_are_no_fault(line: StatusLine) -> None:
    line.set_state(FrameState(clock_off_minutes=2))
    assert "right" in words(line)[2]
