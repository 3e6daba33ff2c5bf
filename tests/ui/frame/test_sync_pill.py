"""The sync pill: always true, running first, then problems, then what is not sent."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.screen import opened
from tests.ui.words import Words
from ui.frame.state import SyncState
from ui.frame.sync_pill import SyncPill


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    words = Words({})
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.fixture
def pill(qtbot: QtBot, english: None) -> SyncPill:
    made = SyncPill()
    opened(qtbot, made)
    return made


@pytest.mark.parametrize(
    ("state", "tone", "words"),
    [
        (SyncState(), "neutral", "Last sync: never"),
        (SyncState(is_local=True, unsent=14), "neutral", "Records stay on this laptop"),
        (SyncState(at="14:02"), "ok", "All sent · 14:02"),
        (SyncState(unsent=14), "warn", "Not sent 14"),
        (SyncState(unsent=14, minutes_ago=5), "warn", "Not sent 14 · 5 min ago"),
        (SyncState(unsent=14, minutes_ago=125), "warn", "Not sent 14 · 2 h ago"),
        (SyncState(unsent=14, minutes_ago=3000), "warn", "Not sent 14 · 2 d ago"),
        (SyncState(unsent=14, problems=3), "bad", "Problem: 3"),
        (
            SyncState(unsent=14, problems=3, is_running=True, sent=120, total=480),
            "info",
            "Sending 120 of 480",
        ),
    ],
)
def test_every_state_is_said_in_words_and_tone(
    pill: SyncPill, state: SyncState, tone: str, words: str
) -> None:
    pill.set_state(state)
    assert (pill.worded().tone, pill.worded().text) == (tone, words)
    assert pill.worded().icon


def test_it_can_be_stopped_only_while_sending(pill: SyncPill, qtbot: QtBot) -> None:
    cancel = next(each for each in pill.findChildren(QAbstractButton) if each.accessibleName() == "Cancel")
    assert not cancel.isVisible()
    pill.set_state(SyncState(is_running=True, sent=1, total=2))
    with qtbot.waitSignal(pill.cancel_wanted):
        cancel.click()


def test_pressed_it_leads_on(pill: SyncPill, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pill.pressed):
        pill.findChildren(QAbstractButton)[0].click()


def test_it_follows_the_language(pill: SyncPill, qapp: QApplication) -> None:
    pill.set_state(SyncState(unsent=14))
    words = Words({"Not sent": "Жіберілмеген"})
    qapp.installTranslator(words)
    QApplication.processEvents()
    spoken = pill.findChildren(QAbstractButton)[0].accessibleName()
    qapp.removeTranslator(words)
    assert spoken == "Жіберілмеген 14"
