"""A person's card shows what happened and what holds, follows the store, and takes a removal back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.people import AddContact, AssignCategory
from core.commands.visits import RecordVisit
from core.queries.person import PersonCard
from tests.core.commands.conftest import DISTRICT, Register
from tests.ui.screen import opened
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from ui.views.people.person import PersonPage
from ui.views.view import Destination
from ui.widgets import Timeline
from ui.workspace import Workspace

SERVICE = {"type": "consult_legal", "form": "individual", "topic": "law_family", "minutes": 30}


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot) -> PersonPage:
    shown = PersonPage(workspace)
    opened(qtbot, shown, width=1142, height=716)
    return shown


@pytest.fixture
def met(register: Register, do: Callable[[Any], Any], workspace: Workspace) -> UUID:
    """Somebody who was visited today."""
    person = register()
    today = workspace.store.today()
    do(
        RecordVisit(
            district=DISTRICT,
            visited_on=today,
            purpose="consult",
            people=[str(person)],
            services=[{**SERVICE, "recipients": [{"person": str(person), "is_signed": True}]}],
        )
    )
    return person


def events(page: PersonPage) -> list[str]:
    """Return the titles of the timeline, the newest first."""
    (timeline,) = page.findChildren(Timeline)
    model = timeline.model()
    rows = (model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount()))
    return [moment.title for moment in rows]


def test_shows_what_happened_newest_first(page: PersonPage, met: UUID, settle: Callable[[], None]) -> None:
    page.go(Destination("person", met))
    settle()
    first, *_, last = events(page)
    assert first.startswith("Home visit")
    assert last == "Consent given"
    assert "1 service" in first


def test_a_change_made_elsewhere_is_shown_at_once(
    page: PersonPage, met: UUID, settle: Callable[[], None], workspace: Workspace
) -> None:
    page.go(Destination("person", met))
    settle()
    before = events(page)
    today = workspace.store.today()
    workspace.do(
        AssignCategory(person=str(met), category="asp_recipient", from_on=str(today), proof="pending")
    )
    settle()
    assert len(events(page)) == len(before) + 1


def test_the_tabs_count_and_open(page: PersonPage, met: UUID, settle: Callable[[], None]) -> None:
    page.go(Destination("person", met, {"tab": "services"}))
    settle()
    counts = {name: count for name, _, count in page._bar._options}
    assert (counts["services"], counts["documents"], counts["categories"]) == (1, 0, 0)
    assert page._tabs["services"].isVisible()
    page.go(Destination("person", met, {"tab": "history"}))
    assert page._tabs["services"].isVisible(), "a page that is shown already stays where the person is"


def test_a_removal_is_taken_back_by_key(
    page: PersonPage,
    met: UUID,
    settle: Callable[[], None],
    do: Callable[[Any], Any],
    card: Callable[[UUID], PersonCard],
) -> None:
    do(AddContact(person=str(met), type="email", value="aigul@example.kz"))
    page.go(Destination("person", met, {"tab": "contacts"}))
    settle()
    press(page, "Remove")
    settle()
    assert card(met).contacts == ()
    assert page._undo.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert [row.values["value"] for row in card(met).contacts] == ["aigul@example.kz"]


def test_begins_a_visit_and_a_consultation_with_the_person(
    page: PersonPage, met: UUID, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page.go(Destination("person", met))
    settle()
    for keys, name in ((Qt.Key.Key_N, "visit"), (None, "consultation")):
        with qtbot.waitSignal(page.wanted) as wanted:
            if keys:
                QTest.keyClick(page, keys, Qt.KeyboardModifier.ControlModifier)
            else:
                press(page, "Consultation")
        assert wanted.args == [Destination(name, given={"person": met})]


def test_in_privacy_no_category_is_named(
    page: PersonPage,
    met: UUID,
    settle: Callable[[], None],
    do: Callable[[Any], Any],
    workspace: Workspace,
) -> None:
    today = str(workspace.store.today())
    do(AssignCategory(person=str(met), category="asp_recipient", from_on=today, proof="none"))
    page.go(Destination("person", met, {"tab": "categories"}))
    settle()
    assert "targeted social assistance" in sees(page)
    workspace.set_private(True)
    settle()
    assert "assistance" not in sees(page)
    assert "TSA" not in sees(page)
    assert not any("assistance" in title for title in events(page))
