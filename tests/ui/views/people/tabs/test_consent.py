"""Consents are recorded, cover the minors of the family, and are withdrawn with a day and a reason."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from core.queries.person import PersonCard
from tests.core.commands.conftest import Register
from tests.ui.views.looking import buttons, press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from tests.ui.views.people.tabs.forms import fill, the_form
from ui.views.people.tabs.consent import ConsentTab
from ui.workspace import Workspace

Settle = Callable[[], None]
Card = Callable[[UUID], PersonCard]


def test_a_consent_is_withdrawn(show: Show, settle: Settle, person: UUID, card: Card) -> None:
    tab = show(ConsentTab)
    assert "In force" in sees(tab)
    press(tab, "Withdraw")
    fill(tab, withdrawal_reason="өз еркімен")
    settle()
    assert card(person).consent.state == "withdrawn"
    assert "Withdrawn" in sees(tab)
    assert "Withdraw" not in buttons(tab)


def test_a_consent_of_a_mother_covers_her_minors(
    show: Show,
    settle: Settle,
    person: UUID,
    card: Card,
    register: Register,
    family: Callable[..., UUID],
) -> None:
    son = register("Ахметов", consent=False, birth_date="2018-05-04")
    grown = register("Ахметова", consent=False, birth_date="1999-05-04")
    family(mother=person, son=son, daughter=grown)
    tab = show(ConsentTab)
    tab.record()
    offered = the_form(tab).form.editor("minors")
    offered.show_value([str(son), str(grown)])
    assert offered.value() == [str(son)], "a grown daughter consents herself"
    fill(tab)
    settle()
    assert card(son).consent.state == "in_force"
    assert card(grown).consent.state == "missing"


def test_a_consent_that_is_over_is_told_from_one_in_force(
    show: Show, settle: Settle, workspace: Workspace, do: Callable[[Any], Any]
) -> None:
    tab = show(ConsentTab)
    tab.record()
    fill(tab, given_on="2020-01-01", valid_until="2021-01-01")
    settle()
    assert "Expired 01.01.2021" in sees(tab)
    assert "In force" in sees(tab)


def test_the_representative_is_asked_for_only_where_one_consents(show: Show) -> None:
    tab = show(ConsentTab)
    tab.record()
    form = the_form(tab).form
    assert not form.editor("representative").widget.isVisible()
    form.editor("form").show_value("representative")
    form.editor("form").changed.emit()
    sees(tab)
    assert form.editor("representative").widget.isVisible()
