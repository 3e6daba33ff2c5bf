"""The finder answers with people, families, places and pages; an empty search offers the pages."""

from collections.abc import Sequence

from core.commands.command import perform
from core.commands.people import RegisterPerson
from desktop.finding import Finding
from desktop.pages import titles
from desktop.vault import Vault
from tests.desktop.conftest import Desk
from ui.frame import FoundGroup, PageEntry
from ui.views.view import Destination
from ui.widgets import PlainLabel


def test_a_person_is_found_with_the_way_to_the_card(desk: Desk, office: Vault) -> None:
    desk.program.speak("en")
    session = desk.opened()
    data = {"surname": "Ахметова", "given_name": "Айгүл", "district": "103200000"}
    answer = perform(session.workspace.store, RegisterPerson(**data, no_iin_reason="lost"))
    entries = [PageEntry("people", "work", "users", lambda: "People", PlainLabel)]
    finding = Finding(session.workspace, entries=lambda: entries)
    found: list[Sequence[FoundGroup]] = []
    finding.search("", found.append)
    finding.search("ахме", found.append)
    finding.search("ахмет", found.append)
    desk.settle(session)
    first, last = found[0], found[-1]
    assert [item.key for group in first for item in group.items] == [Destination("people")]
    (person,) = last[0].items
    assert person.title == "Ахметова Айгүл"
    assert person.key == Destination("person", answer.one("person"))
    assert "people" in titles()
