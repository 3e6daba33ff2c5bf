"""Round marks: initials of a name in any script, an icon in its tone."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, colours, painted
from ui.theme import LIGHT
from ui.widgets import Avatar, IconDisc, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Ахметова Айгүл Серікқызы", "АА"), ("ким", "К"), ("әбдірахманова гүлмира", "ӘГ"), ("", "")],
)
def test_initials_are_two_at_most(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_disc_is_round_and_a_tile_is_not(qtbot: QtBot) -> None:
    corners = []
    for shape in ("round", "square"):
        disc = IconDisc("house", shape=shape)
        qtbot.addWidget(disc)
        corners.append(colour(painted(disc), 3, 3))
    assert corners == [LIGHT.bg, LIGHT.accentsoft]


def test_icon_and_tone_change_together(qtbot: QtBot) -> None:
    disc = IconDisc("house", size=48)
    qtbot.addWidget(disc)
    disc.set_icon("circle-alert", tone="bad")
    assert {LIGHT.badsoft, LIGHT.bad} <= colours(painted(disc))


def test_an_avatar_speaks_the_whole_name(qtbot: QtBot) -> None:
    avatar = Avatar("Ахметова Айгүл")
    qtbot.addWidget(avatar)
    avatar.set_name("Ким Алия")
    assert avatar.accessibleName() == "Ким Алия"
