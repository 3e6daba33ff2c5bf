"""Killing `apply` loses no answered line and leaves the store whole."""

import random
import statistics
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.identity import new_id
from tests.faults.kills import Answer, Victim, kill, lost, stream

LINES_OF_A_KILL = 24  # on average

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")


def test_no_answered_line_is_lost(
    tmp_path: Path, seed: int, is_long: bool, record_property: Callable[[str, object], None]
) -> None:
    """Two hundred kills with --long."""
    times = 200 if is_long else 25
    lines = list(stream(times * LINES_OF_A_KILL // 4))
    tally = kill(Victim.founded(tmp_path), times=times, lines=lines, random_=random.Random(seed))
    record_property("measured", str(tally))
    assert tally.lost == 0
    assert statistics.median(tally.answered) >= 5


def test_a_line_that_is_not_in_the_store_counts_as_lost(tmp_path: Path) -> None:
    store = Victim.founded(tmp_path).open()
    user = str(store.author().user)
    answers = [Answer(1, True, {"user": user}), Answer(2, True, {"user": user, "person": [str(new_id())]})]
    assert lost(store, answers) == [answers[1]]
    store.close()
