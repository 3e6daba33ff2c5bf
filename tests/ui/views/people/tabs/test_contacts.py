"""Contacts and addresses are added, changed, and removed so that the page can offer them back."""

from collections.abc import Callable
from uuid import UUID

from pytestqt.qtbot import QtBot

from core.kz.kato import settlements
from core.queries.person import PersonCard
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from tests.ui.views.people.tabs.conftest import Show
from tests.ui.views.people.tabs.forms import fill
from ui.views.people.tabs.contacts import ContactsTab

Settle = Callable[[], None]
Card = Callable[[UUID], PersonCard]


def test_a_contact_is_added_and_changed(show: Show, settle: Settle, person: UUID, card: Card) -> None:
    tab = show(ContactsTab)
    tab.add_contact()
    fill(tab, type="telegram", value="@aigul")
    settle()
    assert "@aigul" in sees(tab)
    press(tab, "Change")
    fill(tab, value="@aigul85")
    settle()
    assert [row.values["value"] for row in card(person).contacts] == ["@aigul85"]


def test_an_address_may_be_in_another_district(show: Show, settle: Settle, person: UUID, card: Card) -> None:
    tab = show(ContactsTab)
    elsewhere = settlements("104600000")[0]
    tab.add_address()
    fill(tab, type="registered", settlement=elsewhere.code)
    settle()
    (row,) = card(person).addresses
    assert row.values["settlement"] == elsewhere.code
    assert elsewhere.short_kk in sees(tab)
    press(tab, "Change")
    fill(tab, line="Абай көшесі, 14")
    settle()
    (row,) = card(person).addresses
    assert (row.values["settlement"], row.values["line"]) == (elsewhere.code, "Абай көшесі, 14")


def test_a_removal_is_told(show: Show, settle: Settle, qtbot: QtBot, person: UUID, card: Card) -> None:
    tab = show(ContactsTab)
    tab.add_contact()
    fill(tab, type="email", value="aigul@example.kz")
    settle()
    (row,) = card(person).contacts
    sees(tab)
    with qtbot.waitSignal(tab.deleted) as deleted:
        press(tab, "Remove")
    assert deleted.args == ["contact", row.id]
