"""Before sending: what waits, by kind."""

from collections.abc import Callable
from uuid import UUID

from tests.ui.views.looking import said as words
from ui.views.sync.centre import SyncCentre


def test_what_waits_is_said_by_kind(show: Callable[..., SyncCentre], person: UUID) -> None:
    assert "Person: 1" in words(show())
