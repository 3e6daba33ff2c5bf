"""A person joins a programme once, and leaves it with a reason."""

from collections.abc import Callable
from uuid import UUID

from core.queries.person import PersonCard
from tests.ui.views.looking import buttons, press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from tests.ui.views.people.tabs.forms import fill, the_form
from ui.views.people.tabs.programmes import ProgrammesTab

Settle = Callable[[], None]


def test_joins_and_leaves(
    show: Show, settle: Settle, person: UUID, card: Callable[[UUID], PersonCard]
) -> None:
    tab = show(ProgrammesTab)
    tab.enrol()
    fill(tab, programme="abai-76")
    settle()
    assert "Takes part" in sees(tab)
    press(tab, "End")
    form = fill(tab)
    settle()
    assert form.form._boxes["end_reason"].message(), "an end without a reason is refused"
    fill(tab, end_reason="moved")
    settle()
    (row,) = card(person).enrolments
    assert row.values["end_reason"] == "moved"
    assert "Ended" in sees(tab)
    assert "End" not in buttons(tab)


def test_a_second_time_is_refused_beside_the_programme(show: Show, settle: Settle) -> None:
    tab = show(ProgrammesTab)
    for _ in range(2):
        tab.enrol()
        fill(tab, programme="abai-76")
        settle()
    assert the_form(tab).form._boxes["programme"].message()
