"""Passphrase and recovery key: changed by who knows the old one, forgotten when the page is left."""

import pytest
from PySide6.QtWidgets import QWidget

from core.errors import Refused
from tests.ui.views.guards import GROUPS, StandingGuard
from tests.ui.views.looking import buttons, press, said
from tests.ui.views.office.conftest import Show
from ui.entrance.passphrase import PassphraseField


def type_passphrases(page: QWidget, *texts: str) -> None:
    fields = [one for one in page.findChildren(PassphraseField) if one.isVisible()]
    for field, text in zip(fields, texts, strict=True):
        field.setText(text)


def test_a_passphrase_is_changed_by_the_old_one(show: Show, guard: StandingGuard) -> None:
    page = show("keys")
    type_passphrases(page, "the old one", "a new long one", "a new long one")
    press(page, "Change the passphrase")
    assert guard.wishes == [("passphrase", "the old one", "a new long one")]
    assert all(not one.text() for one in page.findChildren(PassphraseField))


def test_each_field_says_which_passphrase_it_asks_for(show: Show) -> None:
    fields = [one for one in show("keys").findChildren(PassphraseField) if one.isVisible()]
    names = [field.accessibleName() for field in fields]
    assert names == ["Passphrase of today", "New passphrase", "Type it once more"]


@pytest.mark.parametrize("texts", [("", "a", "a"), ("old", "a", "b"), ("old", "", "")])
def test_what_is_missing_is_said_first(show: Show, guard: StandingGuard, texts: tuple[str, str, str]) -> None:
    page = show("keys")
    type_passphrases(page, *texts)
    press(page, "Change the passphrase")
    assert guard.wishes == []


def test_a_wrong_old_passphrase_is_said_beside_it(show: Show, guard: StandingGuard) -> None:
    guard.refusal = Refused("wrong_passphrase", "passphrase")
    page = show("keys")
    type_passphrases(page, "wrong", "a new long one", "a new long one")
    press(page, "Change the passphrase")
    assert "The passphrase is wrong" in said(page)


def test_a_new_recovery_sheet_is_printed_and_forgotten_when_the_page_is_left(
    show: Show, guard: StandingGuard
) -> None:
    page = show("keys")
    press(page, "Make a new key")
    press(page, "Print the sheet")
    assert guard.wishes == [("recovery",), ("print", *GROUPS)]
    page.hide()
    page.show()
    assert "Print the sheet" not in buttons(page)
