"""Choices of this computer hold at once."""

from tests.ui.views.guards import StandingGuard
from tests.ui.views.looking import press
from tests.ui.views.office.conftest import Show


def test_choices_of_this_computer_are_told_at_once(show: Show, guard: StandingGuard) -> None:
    page = show("computer")
    press(page, "Create backup")
    assert guard.wishes == [("snapshot",)]
