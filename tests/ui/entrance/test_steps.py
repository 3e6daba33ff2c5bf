"""The steps at the left: done ones filled and checked, the current one ringed."""

from pytestqt.qtbot import QtBot

from tests.ui.screen import colour, opened, painted
from ui.entrance.steps import StepList
from ui.theme import LIGHT

STEPS = [("Language", "English"), ("Who you are", ""), ("Passphrase", ""), ("Done", "")]


def test_the_road_is_filled_up_to_the_step(qtbot: QtBot) -> None:
    steps = StepList()
    steps.show_steps(STEPS, at=1)
    opened(qtbot, steps, width=280, height=steps.sizeHint().height())
    image = painted(steps)
    assert colour(image, 16, 5) == LIGHT.accent
    assert colour(image, 16, 72 + 5) == LIGHT.surface
    assert colour(image, 16, 52) == LIGHT.accent
    assert colour(image, 16, 72 + 52) == LIGHT.line2


def test_the_step_is_spoken(qtbot: QtBot) -> None:
    steps = StepList()
    qtbot.addWidget(steps)
    steps.show_steps(STEPS, at=2)
    assert steps.accessibleName() == "Passphrase"
    assert steps.minimumSizeHint().height() == 4 * 72
