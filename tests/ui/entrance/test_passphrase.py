"""A new passphrase: hidden, strong enough, said twice alike."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colours, opened, painted
from ui.entrance.passphrase import PassphraseField, PassphrasePair, Strength, StrengthBar
from ui.theme import LIGHT
from ui.widgets import FieldBox

GOOD = "golden wheat of autumn"


def strength(text: str) -> Strength:
    return Strength(4) if len(text) >= 12 else Strength(1, "Use at least 12 characters.")


@pytest.fixture
def pair(qtbot: QtBot) -> PassphrasePair:
    made = PassphrasePair(strength=strength)
    opened(qtbot, made)
    return made


def messages(pair: PassphrasePair) -> list[str]:
    return [each.message() for each in pair.findChildren(FieldBox)]


@pytest.mark.parametrize(
    ("first", "again", "is_ready"),
    [
        ("", "", False),
        ("short", "short", False),
        (GOOD, "", False),
        (GOOD, GOOD + "x", False),
        (GOOD, GOOD, True),
    ],
)
def test_it_is_ready_when_good_and_said_twice(
    pair: PassphrasePair, first: str, again: str, is_ready: bool
) -> None:
    for field, text in zip(pair.findChildren(PassphraseField), (first, again), strict=True):
        field.setText(text)
    assert pair.is_ready() is is_ready


def test_what_is_missing_is_said_at_its_field(pair: PassphrasePair) -> None:
    first, again = pair.findChildren(PassphraseField)
    pair.say_what_is_missing()
    assert "four words" in messages(pair)[0]
    QTest.keyClicks(first, "short")
    pair.say_what_is_missing()
    assert messages(pair) == ["Use at least 12 characters.", ""]
    first.setText(GOOD)
    again.setText("something else")
    pair.say_what_is_missing()
    assert messages(pair)[0] == ""
    assert messages(pair)[1]
    assert again.hasFocus()


def test_typing_takes_the_message_away(pair: PassphrasePair) -> None:
    pair.say_what_is_missing()
    QTest.keyClicks(pair.findChildren(PassphraseField)[0], "g")
    assert messages(pair) == ["", ""]


def test_clearing_forgets_and_hides(pair: PassphrasePair) -> None:
    for field in pair.findChildren(PassphraseField):
        field.setText(GOOD)
    pair.clear()
    assert pair.text() == ""


@pytest.mark.parametrize(("bars", "ink"), [(1, LIGHT.bad), (2, LIGHT.warn), (4, LIGHT.ok)])
def test_bars_are_filled_in_the_colour_of_the_strength(qtbot: QtBot, bars: int, ink: str) -> None:
    bar = StrengthBar()
    opened(qtbot, bar, width=200, height=6)
    bar.set_bars(bars)
    shown = colours(painted(bar))
    assert ink in shown
    assert (LIGHT.line2 in shown) == (bars < 4)


def test_tab_goes_from_the_first_to_the_second_past_the_eyes(pair: PassphrasePair) -> None:
    first, again = pair.findChildren(PassphraseField)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert again.hasFocus()
    QTest.keyClick(again, Qt.Key.Key_Tab)
    assert first.eye.hasFocus()


def test_nothing_typed_again_yet_is_no_difference(pair: PassphrasePair) -> None:
    first, again = pair.findChildren(PassphraseField)
    QTest.keyClicks(first, GOOD)
    pair.say_what_is_missing()
    assert messages(pair) == ["", ""]
    assert again.hasFocus()
