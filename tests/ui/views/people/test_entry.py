"""Everything entered about a person: steps in the order the law asks for, and drafts that are complete."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from tests.core.commands.conftest import DISTRICT
from ui.views.people.entry import PersonEntry
from ui.views.people.registration import Registration
from ui.workspace import Workspace

CARD = {"surname": "Ахметова", "given_name": "Айгүл", "no_iin_reason": "lost", "district": DISTRICT}
ALL = {
    "card": CARD,
    "agreed": True,
    "consent": {"given_on": "2026-07-01", "form": "paper", "scopes": ["processing"]},
    "details": {"patronymic": "Серікқызы"},
    "holdings": {
        "categories": [
            {
                "id": str(UUID(int=7)),
                "category": "low_income_family",
                "from_on": "2026-07-01",
                "proof": "pending",
            }
        ],
        "programmes": ["abai-76"],
    },
}


@pytest.fixture
def entry(workspace: Workspace, qtbot: QtBot) -> PersonEntry:
    made = PersonEntry(workspace)
    qtbot.addWidget(made)
    made.reword("en")
    made.show_values({})
    made.show()
    return made


def test_without_consent_there_is_only_the_contact_card(entry: PersonEntry, workspace: Workspace) -> None:
    entry.show_values({**ALL, "agreed": False})
    assert [step.part for step in entry.steps(Registration(workspace))] == ["card"]
    assert not entry._details.isVisible()


def test_the_consent_comes_before_what_rests_on_it(entry: PersonEntry, workspace: Workspace) -> None:
    entry.show_values(ALL)
    registration = Registration(workspace)
    steps = entry.steps(registration)
    assert [step.part for step in steps] == ["card", "consent", "details", str(UUID(int=7)), "abai-76"]
    person = registration.id_of("card")
    assert {step.data.get("person", step.data["id"]) for step in steps} == {person}


def test_a_draft_holds_everything(entry: PersonEntry) -> None:
    entry.show_values(ALL)
    assert entry.values() == ALL


def test_problems_are_counted_and_the_first_is_gone_to(entry: PersonEntry, qtbot: QtBot) -> None:
    entry.activateWindow()
    assert entry.problems() == 3
    qtbot.waitUntil(lambda: entry.card.form.editor("surname").widget.hasFocus())


def test_saved_parts_are_closed(entry: PersonEntry) -> None:
    entry.close_saved(["card", "consent"])
    assert not entry.card.form.isEnabled()
    assert not entry._agreed.isEnabled()
    assert entry._details.form.isEnabled()


def test_the_district_is_proposed_to_an_empty_card_only(entry: PersonEntry) -> None:
    entry.show_values({"card": {"surname": "Ахметова"}})
    entry.propose({"district": DISTRICT})
    assert entry.card.form.values() == {"surname": "Ахметова", "district": DISTRICT}
    entry.propose({"district": "104600000"})
    assert entry.card.form.values()["district"] == DISTRICT


def test_a_private_screen_hides_what_is_restricted(entry: PersonEntry, workspace: Workspace) -> None:
    entry.show_values(ALL)
    disability = entry._details.form.editor("disability").widget
    assert disability.isVisible()
    workspace.set_private(True)
    assert not disability.isVisible()
