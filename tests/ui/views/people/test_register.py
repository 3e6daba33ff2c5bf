"""A person is registered without a mouse, a refusal stands beside its field, and nothing typed is lost."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.queries.people import ListPeople
from core.queries.person import PersonCard
from core.queries.today import ListDrafts
from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from tests.ui.views.people import hand
from ui.views.people.register import RegisterPage
from ui.views.view import Destination
from ui.workspace import Workspace

Key = Qt.Key
IIN, NEXT_IIN = "850312490014", "850312490024"
Card = Callable[[UUID], PersonCard]


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, settle: Callable[[], None]) -> RegisterPage:
    shown = RegisterPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    settle()
    shown.go(Destination("people-new"))
    return shown


def fill_card() -> None:
    """Type the contact card as the paper shows it."""
    hand.types(IIN)
    hand.presses(Key.Key_Return)
    hand.types("Ахметова")
    hand.presses(Key.Key_Return)
    hand.types("Айгүл")
    hand.presses(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    hand.types("87000001201")
    hand.presses(Key.Key_Return)
    hand.chooses("Аягөз")


def wanted(page: RegisterPage, qtbot: QtBot) -> Destination:
    """Save by keyboard and return where the page leads."""
    with qtbot.waitSignal(page.wanted) as signal:
        hand.saves()
    (to,) = signal.args or []
    assert isinstance(to, Destination)
    return to


def test_a_contact_card_is_registered_by_keyboard_only(page: RegisterPage, qtbot: QtBot, card: Card) -> None:
    fill_card()
    to = wanted(page, qtbot)
    assert to.page == "person"
    assert to.id is not None
    found = card(to.id)
    assert (found.full_name, found.values["iin"]) == ("Ахметова Айгүл", IIN)
    assert (found.values["birth_date"], found.values["sex"]) == ("1985-03-12", "female")
    assert found.values["phone"] == "+77000001201"
    assert found.consent.state == "missing"


def test_with_consent_everything_is_saved_in_one_go(page: RegisterPage, qtbot: QtBot, card: Card) -> None:
    fill_card()
    hand.presses(Key.Key_Return, Key.Key_Space)
    entry = page._entry
    entry._details.form.editor("patronymic").show_value("Серікқызы")
    (line,) = entry._holdings._lines
    line.form.focus("category")
    hand.chooses("low-income")
    to = wanted(page, qtbot)
    assert to.id is not None
    found = card(to.id)
    assert found.full_name == "Ахметова Айгүл Серікқызы"
    assert found.consent.state == "in_force"
    assert [(one.code, one.proof) for one in found.categories] == [("low_income_family", "none")]
    assert [row.values["programme"] for row in found.enrolments] == ["abai-76"]


def test_what_succeeded_stays_and_what_was_refused_is_said_beside_its_field(
    page: RegisterPage, qtbot: QtBot, card: Card, find: Any, settle: Callable[[], None]
) -> None:
    fill_card()
    page._entry._agreed.setChecked(True)
    consent = page._entry._consent.form
    consent.editor("given_on").show_value("2099-01-01")
    hand.saves()
    settle()
    (known,) = find(ListPeople())
    assert "day" in page._bar.message()
    assert consent._boxes["given_on"].message()
    assert not page._entry.card.form.isEnabled()
    consent.editor("given_on").show_value(page.workspace.store.today())
    to = wanted(page, qtbot)
    assert to.id == known.id
    assert card(known.id).consent.state == "in_force"


def test_an_empty_card_is_not_saved(page: RegisterPage, find: Any, settle: Callable[[], None]) -> None:
    hand.saves()
    settle()
    assert find(ListPeople()) == ()
    assert page._bar.message()
    assert page._entry.card.form.editor("surname").widget.hasFocus()


def test_a_likely_duplicate_is_shown_and_stands_in_nobody_s_way(
    page: RegisterPage, qtbot: QtBot, register: Register
) -> None:
    known = register("Ахметова", iin=IIN, birth_date="1985-03-12", no_iin_reason=None)
    hand.types(NEXT_IIN)
    hand.presses(Key.Key_Return, Key.Key_Return)
    hand.types("Ахметова")
    qtbot.waitUntil(lambda: page._panel.shown() == known)
    assert "duplicate" in page._bar.message()
    page._panel._apart.click()
    qtbot.waitUntil(lambda: page._panel.shown() is None)
    assert page._bar.message() == ""


def test_a_draft_is_kept_on_leaving_and_gone_on_with(
    page: RegisterPage, settle: Callable[[], None], find: Any
) -> None:
    fill_card()
    page._entry._agreed.setChecked(True)
    QTest.keyClick(page, Key.Key_Escape)
    settle()
    (draft,) = find(ListDrafts())
    assert draft.form == "people-new"
    assert "Ахметова" in draft.title
    page.go(Destination("people-new"))
    assert page._entry.name() == ""
    page.go(Destination("people-new", given={"draft": draft.id}))
    settle()
    assert page._entry.name() == "Ахметова Айгүл"
    assert page._entry._agreed.isChecked()


def test_a_saved_person_leaves_no_draft(
    page: RegisterPage, qtbot: QtBot, settle: Callable[[], None], find: Any
) -> None:
    fill_card()
    wanted(page, qtbot)
    page._drafting.keep()
    settle()
    assert find(ListDrafts()) == ()


def test_the_next_person_begins_where_the_last_one_lives(page: RegisterPage, qtbot: QtBot) -> None:
    fill_card()
    wanted(page, qtbot)
    assert page._entry.card.form.values() == {"district": "103600000"}
