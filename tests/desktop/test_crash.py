"""A bug of any thread ends in the log and on one page."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from desktop.crash import CrashHook, report


def test_only_the_first_bug_is_shown_and_all_are_logged(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    shown: list[str] = []
    hook = CrashHook(shown.append)
    thread = threading.Thread(target=hook.take, args=(ValueError("Ахметова"),))
    thread.start()
    thread.join()
    hook.take(KeyError("second"))
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.wait(10)
    assert len(shown) == 1
    assert "ValueError" in shown[0]
    assert "ValueError" in caplog.text
    assert "KeyError" in caplog.text
    assert "Ахметова" not in shown[0] + caplog.text
    caplog.clear()


def test_the_report_says_what_a_developer_needs() -> None:
    told = report(RuntimeError("x"))
    assert told.startswith("Sapar ")
    assert "Python" in told
    assert "Qt" in told
