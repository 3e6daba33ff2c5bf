"""Settings: choices hold at once, keys are changed by who knows the old one, a passport makes a new version."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.errors import Refused
from core.model.office import Organisation
from core.queries.office import ListPassports, ShowOffice, ShowPassport
from core.queries.query import ask
from core.store.store import Store
from tests.core.conftest import settle as enter_as
from tests.ui.views.guards import GROUPS, StandingGuard
from ui.entrance import Strength
from ui.entrance.passphrase import PassphraseField
from ui.forms import Form
from ui.views.office.readings import NumberReading
from ui.views.office.settings import SettingsPage
from ui.views.view import Destination
from ui.widgets import Button
from ui.workspace import Workspace

Settle = Callable[[], None]
Show = Callable[..., SettingsPage]


@pytest.fixture
def guard(qtbot: QtBot) -> StandingGuard:
    return StandingGuard()


@pytest.fixture
def show(store: Store, workspace: Workspace, settle: Settle, guard: StandingGuard, qtbot: QtBot) -> Show:
    """Show a tab of the page for a role."""

    def shown(tab: str, *, role: str = "coordinator") -> SettingsPage:
        enter_as(store, role=role)
        with store.applying() as session:
            id = store.author().organisation
            session.add(Organisation(id=id, bucket="o:test", name_kk="Үміт", name_ru="Умит"))
        page = SettingsPage(workspace, guard=guard, strength=lambda _: Strength(3))
        qtbot.addWidget(page)
        page.show()
        page.go(Destination("settings", given={"tab": tab}))
        settle()
        return page

    return shown


def press(page: QWidget, word: str) -> None:
    next(one for one in page.findChildren(Button) if one.isVisible() and one.text() == word).click()


def buttons(page: QWidget) -> list[str]:
    return [one.text() for one in page.findChildren(Button) if one.isVisible()]


def type_passphrases(page: QWidget, *texts: str) -> None:
    fields = [one for one in page.findChildren(PassphraseField) if one.isVisible()]
    for field, text in zip(fields, texts, strict=True):
        field.setText(text)


def said(page: QWidget) -> str:
    return " ".join(getattr(one, "text", str)() for one in page.findChildren(QWidget) if one.isVisible())


def form_of(page: QWidget) -> Form:
    return next(one for one in page.findChildren(Form) if one.isVisible())


def test_a_passphrase_is_changed_by_the_old_one(show: Show, guard: StandingGuard) -> None:
    page = show("keys")
    type_passphrases(page, "the old one", "a new long one", "a new long one")
    press(page, "Change the passphrase")
    assert guard.wishes == [("passphrase", "the old one", "a new long one")]
    assert all(not one.text() for one in page.findChildren(PassphraseField))


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


def test_only_what_changed_of_the_organisation_is_written(show: Show, store: Store, settle: Settle) -> None:
    page = show("organisation")
    form = form_of(page)
    form.editor("director").show_value("Ким А. В.")
    form.changed.emit()
    press(page, "Save")
    settle()
    values = ask(store, ShowOffice()).rows[0].values
    assert (values["director"], values["name_kk"]) == ("Ким А. В.", "Үміт")


@pytest.mark.parametrize(("tab", "word"), [("organisation", "Save"), ("passport", "Save a new version")])
def test_who_may_not_write_only_reads(show: Show, tab: str, word: str) -> None:
    page = show(tab, role="field_worker")
    assert word not in buttons(page)
    assert not form_of(page).isEnabled()


def test_a_passport_makes_a_new_version_of_what_differs(show: Show, store: Store, settle: Settle) -> None:
    page = show("passport")
    form = form_of(page)
    form.show_values({"starts_on": "2026-02-01", "ends_on": "2026-12-15"})
    first = next(one for one in page.findChildren(NumberReading))
    first.show_value(1500)
    press(page, "Save a new version")
    settle()
    (version,) = ask(store, ListPassports()).rows
    assert version.version == 1
    assert 1500 in version.targets.values()
    declared = ask(store, ShowPassport(programme=version.programme)).rows[0]
    assert declared.starts_on is not None


def test_a_target_that_is_no_number_is_said_beside_it(show: Show, store: Store, settle: Settle) -> None:
    page = show("passport")
    form_of(page).show_values({"starts_on": "2026-02-01", "ends_on": "2026-12-15"})
    first = next(one for one in page.findChildren(NumberReading))
    first.show_value("many")
    press(page, "Save a new version")
    settle()
    assert first.box.message()
    assert ask(store, ListPassports()).rows == []


def test_choices_of_this_computer_are_told_at_once(show: Show, guard: StandingGuard) -> None:
    page = show("computer")
    press(page, "Create backup")
    assert guard.wishes == [("snapshot",)]
