"""The buttons of the rail: marked when current, counted when something waits, a line when folded."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, colours, opened, painted
from ui.frame.rail_items import RailHeading, RailItem
from ui.theme import LIGHT


def item(qtbot: QtBot) -> tuple[QWidget, RailItem]:
    room = QWidget()
    made = RailItem("people", icon="users", parent=room)
    made.set_words("People")
    opened(qtbot, room, width=208, height=32)
    made.resize(208, 32)
    return room, made


def test_the_current_page_has_bar_and_ground(qtbot: QtBot) -> None:
    _room, made = item(qtbot)
    assert LIGHT.accent not in colours(painted(made))
    made.setChecked(True)
    image = painted(made)
    assert colour(image, 1, 16) == LIGHT.accent
    assert colour(image, 100, 3) == LIGHT.current


def test_a_click_does_not_mark(qtbot: QtBot) -> None:
    _room, made = item(qtbot)
    with qtbot.waitSignal(made.clicked):
        made.click()
    assert not made.isChecked()


def test_a_count_is_a_figure_and_folded_a_dot(qtbot: QtBot) -> None:
    _room, made = item(qtbot)
    made.set_count(3)
    assert made.accessibleName() == "People, 3"
    assert LIGHT.line in colours(painted(made))
    made.set_folded(True)
    made.resize(48, 32)
    assert LIGHT.accent in colours(painted(made))
    made.set_count(0)
    assert LIGHT.accent not in colours(painted(made))


def test_a_heading_folds_to_a_line(qtbot: QtBot) -> None:
    room = QWidget()
    heading = RailHeading(parent=room)
    heading.setText("Work")
    opened(qtbot, room)
    heading.set_folded(False)
    tall = heading.height()
    heading.set_folded(True)
    assert heading.height() < tall
    assert LIGHT.line2 in colours(painted(heading))
