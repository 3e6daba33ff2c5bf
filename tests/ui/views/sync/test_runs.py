"""A run of the history says how it ended; a code that is not known here is said in general."""

import pytest
from pytestqt.qtbot import QtBot

from core.queries.deliveries import RunRow
from ui.views.sync.runs import explained, reason, result


def run(result: str, *, sent: int = 20, refused: int = 0) -> RunRow:
    return RunRow(
        no=1,
        started_at=0,
        ended_at=1,
        sent=sent,
        received=0,
        conflicts=0,
        refused=refused,
        bytes_up=0,
        bytes_down=0,
        result=result,
    )


@pytest.mark.parametrize(
    ("row", "text", "tone"),
    [
        (run("done"), "Complete", "ok"),
        (run("done", refused=6), "Partly: 20 of 26", "warn"),
        (run("cancelled"), "Stopped", "neutral"),
        (run("server_unreachable"), "No connection", "bad"),
        (run("server_untrusted"), "Not completed", "bad"),
    ],
)
def test_the_end_of_a_run_is_a_pill(qtbot: QtBot, row: RunRow, text: str, tone: str) -> None:
    assert (result(row).text, result(row).tone) == (text, tone)


def test_only_a_bad_end_has_a_reason(qtbot: QtBot) -> None:
    assert [reason(code, language="en") for code in (None, "done", "cancelled")] == ["", "", ""]
    assert "could not be reached" in reason("server_unreachable", language="en")


@pytest.mark.parametrize("code", ["not_yet_invented", "too_long"])
def test_a_code_without_its_own_sentence_is_said_in_general(qtbot: QtBot, code: str) -> None:
    assert explained(code, language="en").startswith("The server did not take it")
