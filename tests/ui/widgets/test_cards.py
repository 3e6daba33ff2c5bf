"""Cards: a title with its count and action, an edge when something is missing; tiles and lines."""

from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, opened, painted
from ui.theme import LIGHT
from ui.widgets import Button, Card, Count, Line, PlainLabel, Tile


def test_a_card_is_a_surface_with_a_line(qtbot: QtBot) -> None:
    card = Card("Family")
    opened(qtbot, card)
    image = painted(card)
    assert colour(image, 0, 100) == LIGHT.line
    assert colour(image, 20, 100) == LIGHT.surface
    assert colour(image, 0, 0) != LIGHT.line
    card.set_edge("bad")
    assert colour(painted(card), 0, 100) == LIGHT.bad


def test_a_count_shows_once_it_is_set(qtbot: QtBot) -> None:
    card = Card("Family")
    opened(qtbot, card)
    (count,) = card.findChildren(Count)
    assert not count.isVisible()
    card.set_count(6)
    assert count.isVisible()


def test_the_action_stands_at_the_right_of_the_title(qtbot: QtBot) -> None:
    card = Card("Family")
    action = Button("Open", kind="link")
    card.add_action(action)
    opened(qtbot, card)
    title = card.findChildren(PlainLabel)[0]
    assert action.geometry().right() > card.width() - 20
    assert abs(action.geometry().center().y() - title.geometry().center().y()) <= 2


def test_a_card_without_a_title_gives_its_room_to_content(qtbot: QtBot) -> None:
    heights = []
    for title in ("Family", ""):
        card = Card(title)
        qtbot.addWidget(card)
        card.body.addWidget(PlainLabel("x"))
        heights.append(card.sizeHint().height())
    assert heights[0] > heights[1] + 20


def test_a_tile_is_sunk_and_a_line_is_thin(qtbot: QtBot) -> None:
    tile, line = Tile(), Line()
    opened(qtbot, tile)
    opened(qtbot, line)
    assert colour(painted(tile), 20, 20) == LIGHT.sunk
    assert (line.height(), colour(painted(line), 5, 0)) == (1, LIGHT.line)
