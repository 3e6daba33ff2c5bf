"""A family's card: members come and go, the household holds categories, and its facts are changed in place."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.queries.families import ShowHousehold
from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from ui.views.people.command_form import CommandForm
from ui.views.people.family import FamilyPage
from ui.views.view import Destination
from ui.workspace import Workspace


@pytest.fixture
def mother(register: Register) -> UUID:
    return register()


@pytest.fixture
def household(mother: UUID, family: Callable[..., UUID]) -> UUID:
    return family(mother=mother)


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, household: UUID, settle: Callable[[], None]) -> FamilyPage:
    shown = FamilyPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    shown.go(Destination("family", household))
    settle()
    return shown


def filled(page: FamilyPage, **values: object) -> None:
    """Fill the form that is open, and save it."""
    (form,) = page.findChildren(CommandForm)
    for name, value in values.items():
        form.form.editor(name).show_value(value)
    form.save()


def test_a_member_is_added_and_leaves(
    page: FamilyPage, household: UUID, register: Register, settle: Callable[[], None], find: Any
) -> None:
    son = register("Ахметов", consent=False, birth_date="2018-05-04")
    page.add_member()
    filled(page, person=str(son), relation="son")
    settle()
    assert "Ахметов Айгүл" in sees(page)
    page._on_member(son, "change")
    today = page.workspace.store.today()
    filled(page, left_on=str(today))
    settle()
    (card,) = find(ShowHousehold(id=household))
    (left,) = [one for one in card.members if one.left_on]
    assert left.person == son
    assert f"left on {today:%d.%m.%Y}" in sees(page)


def test_a_category_of_the_family_is_of_those_a_family_may_hold(
    page: FamilyPage, settle: Callable[[], None], household: UUID, find: Any
) -> None:
    page.add_category()
    (form,) = page.findChildren(CommandForm)
    form.form.editor("category").show_value("released")
    assert form.form.editor("category").value() is None
    filled(page, category="large_family")
    settle()
    (card,) = find(ShowHousehold(id=household))
    assert [one.code for one in card.categories] == ["large_family"]
    assert "Large family" in sees(page)


def test_the_facts_are_changed_in_place(page: FamilyPage, settle: Callable[[], None]) -> None:
    page._on_change()
    filled(page, name="Ахметовтар отбасы", line="Абай көшесі, 14")
    settle()
    QApplication.processEvents()
    assert "Ахметовтар отбасы" in sees(page)
    assert "Абай көшесі, 14" in sees(page)


def test_a_visit_begins_with_the_family(page: FamilyPage, household: UUID, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        press(page, "Home visit")
    assert wanted.args == [Destination("visit", given={"household": household})]


def test_a_member_leads_to_their_card(page: FamilyPage, mother: UUID, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.wanted) as wanted:
        press(page, "Open")
    assert wanted.args == [Destination("person", mother)]


def test_what_is_masked_on_the_card_is_not_in_the_form(page: FamilyPage) -> None:
    page.workspace.set_private(True)
    page._on_change()
    (form,) = page.findChildren(CommandForm)
    assert not form.form.editor("welfare").widget.isVisible()
    page.workspace.set_private(False)
    assert form.form.editor("welfare").widget.isVisible()
