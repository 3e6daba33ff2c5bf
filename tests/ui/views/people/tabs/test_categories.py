"""Categories are given and changed where they stand; one of the family says so."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from core.commands.people import AssignCategory
from core.queries.person import PersonCard
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from tests.ui.views.people.tabs.forms import fill
from ui.views.people.tabs.categories import CategoriesTab
from ui.workspace import Workspace

Settle = Callable[[], None]
Card = Callable[[UUID], PersonCard]


def test_a_category_is_given_and_its_proof_follows(
    show: Show, settle: Settle, person: UUID, card: Card
) -> None:
    tab = show(CategoriesTab)
    tab.add()
    fill(tab, category="released", proof="pending")
    settle()
    assert [(one.code, one.proof) for one in card(person).categories] == [("released", "pending")]
    sees(tab)
    press(tab, "Change")
    fill(tab, proof="proven", document_number="1024")
    settle()
    assert [one.proof for one in card(person).categories] == ["proven"]
    assert "1024" in sees(tab)


def test_a_period_out_of_order_is_said_beside_its_field(show: Show, settle: Settle) -> None:
    tab = show(CategoriesTab)
    tab.add()
    form = fill(tab, category="released", until_on="2020-01-01")
    settle()
    assert form.form._boxes["until_on"].message()


def test_what_the_family_holds_is_marked(
    show: Show, person: UUID, do: Callable[[Any], Any], family: Callable[..., UUID], workspace: Workspace
) -> None:
    today = str(workspace.store.today())
    held = AssignCategory(
        household=str(family(mother=person)), category="large_family", from_on=today, proof="none"
    )
    do(held)
    assert "of the whole family" in sees(show(CategoriesTab))


def test_in_privacy_the_line_is_masked(
    show: Show, person: UUID, do: Callable[[Any], Any], workspace: Workspace
) -> None:
    today = str(workspace.store.today())
    do(AssignCategory(person=str(person), category="released", from_on=today, proof="none"))
    workspace.set_private(True)
    assert "liberty" not in sees(show(CategoriesTab))
