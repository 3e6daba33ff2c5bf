"""The sync centre: a run that failed says why and offers to go on."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from tests.ui.views.looking import said as words
from tests.ui.views.sync.conftest import Settle
from ui.syncing import Syncing
from ui.views.sync.centre import SyncCentre


def test_a_run_that_failed_says_why_and_offers_again(
    show: Callable[..., SyncCentre], settle: Settle, qtbot: QtBot
) -> None:
    page = show()
    syncing: Syncing = page.property("syncing")
    with qtbot.waitSignal(syncing.ended):
        syncing.start()
    settle()
    assert "The server could not be reached" in words(page)
    assert "Retry" in words(page)
