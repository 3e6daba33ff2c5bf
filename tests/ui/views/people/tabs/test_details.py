"""Details are changed in one form; without consent only the card is, and typing survives news."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from core.commands.people import ChangePerson, WithdrawConsent
from core.queries.person import PersonCard
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from tests.ui.views.people.tabs.forms import fill, the_form
from ui.views.people.tabs.details import DetailsTab
from ui.workspace import Workspace

Settle = Callable[[], None]
Card = Callable[[UUID], PersonCard]


def test_a_detail_is_changed_and_the_rest_stays(show: Show, settle: Settle, person: UUID, card: Card) -> None:
    before = card(person).values
    fill(show(DetailsTab), patronymic="Серікқызы", disability="group_1")
    settle()
    after = card(person).values
    assert {name for name in after if after[name] != before[name]} == {"patronymic", "disability"}


def test_without_consent_only_the_contact_card_is_there(
    show: Show, settle: Settle, person: UUID, card: Card, do: Callable[[Any], Any], qtbot: QtBot
) -> None:
    consent = card(person).consent.id
    do(WithdrawConsent(id=str(consent), withdrawn_on="2026-11-01"))
    tab = show(DetailsTab)
    assert "Only the contact card" in sees(tab)
    with pytest.raises(KeyError):
        the_form(tab).form.editor("patronymic")
    with qtbot.waitSignal(tab.tab_wanted) as wanted:
        press(tab, "Record a consent")
    assert wanted.args == ["consent"]
    fill(tab, phone="87000001201")
    settle()
    assert card(person).values["phone"] == "+77000001201"


def test_one_s_own_district_is_offered_first(show: Show, workspace: Workspace, person: UUID) -> None:
    """So it is in every form of a command, wherever it opens, and at once when another is granted."""
    workspace.districts = ("103600000",)
    district = the_form(show(DetailsTab)).form.choices("district")
    assert district._choices("en")[0].value == "103600000"
    workspace.districts_changed.emit(("103800000",))
    assert district._choices("en")[0].value == "103800000"


def test_what_is_being_typed_survives_news(
    show: Show, settle: Settle, workspace: Workspace, person: UUID
) -> None:
    tab = show(DetailsTab)
    form = the_form(tab).form
    form.editor("patronymic").show_value("Серік")
    form.editor("patronymic").changed.emit()
    workspace.do(ChangePerson(id=str(person), phone="87000001201"))
    settle()
    assert the_form(tab).form.values()["patronymic"] == "Серік"
    press(tab, "Cancel")
    settle()
    assert "patronymic" not in the_form(tab).form.values()


def test_in_privacy_the_restricted_field_is_not_there(show: Show, workspace: Workspace) -> None:
    workspace.set_private(True)
    tab = show(DetailsTab)
    assert not the_form(tab).form.editor("disability").widget.isVisible()
