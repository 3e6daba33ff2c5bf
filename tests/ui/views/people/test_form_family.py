"""A family is formed of people found by search; who may not be joined is said, and nothing typed is lost."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.queries.families import ListHouseholds, ShowHousehold
from core.queries.today import ListDrafts
from tests.core.commands.conftest import DISTRICT, Register
from tests.ui.screen import opened
from ui.views.people.form_family import FormFamilyPage
from ui.views.picking import Picked
from ui.views.view import Destination
from ui.workspace import Workspace


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> FormFamilyPage:
    shown = FormFamilyPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    return shown


def join(page: FormFamilyPage, person: UUID, relation: str) -> None:
    page._members.search.picked.emit(Picked(person, "Ахметова Айгүл"))
    page._members.members()[-1].form.editor("relation").show_value(relation)


def test_begins_with_a_person_and_takes_name_and_place_from_them(
    page: FormFamilyPage, register: Register, settle: Callable[[], None]
) -> None:
    person = register()
    page.go(Destination("families-new", given={"person": person}))
    settle()
    assert [row.one.id for row in page._members.members()] == [person]
    assert page._family.form.values() == {"name": "Ахметова", "district": DISTRICT}


def test_saves_the_members_with_their_relations(
    page: FormFamilyPage, register: Register, settle: Callable[[], None], qtbot: QtBot, find: Any
) -> None:
    mother, son = register(), register("Ахметов", consent=False, birth_date="2018-05-04")
    join(page, mother, "mother")
    settle()
    join(page, son, "son")
    join(page, son, "son")
    with qtbot.waitSignal(page.wanted) as wanted:
        QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (to,) = wanted.args or []
    (card,) = find(ShowHousehold(id=to.id))
    assert {one.person: one.relation for one in card.members} == {mother: "mother", son: "son"}
    settle()
    assert find(ListDrafts()) == ()


def test_without_an_adult_s_consent_the_members_are_marked(
    page: FormFamilyPage, register: Register, settle: Callable[[], None], find: Any
) -> None:
    join(page, register(consent=False), "mother")
    settle()
    page._bar.press()
    settle()
    assert "consent" in page._bar.message()
    assert page._members._edge == "bad"
    assert find(ListHouseholds()) == ()


def test_a_relation_that_is_missing_is_gone_to(
    page: FormFamilyPage, register: Register, settle: Callable[[], None]
) -> None:
    page._members.search.picked.emit(Picked(register(), "Ахметова"))
    settle()
    page._bar.press()
    assert page._members.members()[0].form._boxes["relation"].message()


def test_a_draft_is_gone_on_with(
    page: FormFamilyPage, register: Register, settle: Callable[[], None], find: Any
) -> None:
    person = register()
    join(page, person, "mother")
    settle()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    settle()
    (draft,) = find(ListDrafts())
    assert draft.form == "families-new"
    page.go(Destination("families-new"))
    assert page._members.values() == []
    page.go(Destination("families-new", given={"draft": draft.id}))
    settle()
    assert page._members.values() == [{"person": str(person), "relation": "mother"}]
