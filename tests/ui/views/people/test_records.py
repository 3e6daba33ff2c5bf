"""A card of records: lines with what can be done, one form at a time, and words while there is nothing."""

import pytest
from pytestqt.qtbot import QtBot

from core.commands.people import AddContact
from tests.ui.screen import opened
from tests.ui.views.looking import press
from tests.ui.views.people.hand import sees
from ui.views.people.command_form import CommandForm
from ui.views.people.records import Entry, RecordsCard
from ui.widgets import Pill
from ui.workspace import Workspace

ENTRY = Entry(key=1, title="+7 700", detail="телефон", pills=(Pill("ok"),), actions=(("change", "Change"),))


@pytest.fixture
def records(qtbot: QtBot) -> RecordsCard:
    made = RecordsCard()
    opened(qtbot, made)
    made.set_words("Contacts", add="Add a contact", empty="Nothing yet")
    made.show_entries([])
    return made


def form(workspace: Workspace) -> CommandForm:
    return CommandForm(workspace, AddContact, rows=(("type", "value"),), given={"person": "x"})


def test_says_what_will_be_here_until_there_is_something(records: RecordsCard) -> None:
    assert "Nothing yet" in sees(records)
    records.show_entries([ENTRY])
    assert "Nothing yet" not in sees(records)
    assert "телефон" in sees(records)


def test_an_action_names_its_line(records: RecordsCard, qtbot: QtBot) -> None:
    records.show_entries([ENTRY, Entry(key=2, title="@aigul", icon="send")])
    sees(records)
    with qtbot.waitSignal(records.acted) as acted:
        press(records, "Change")
    assert acted.args == [1, "change"]


def test_news_do_not_close_the_form_and_another_form_takes_its_place(
    records: RecordsCard, workspace: Workspace
) -> None:
    first, second = form(workspace), form(workspace)
    records.open_form(first, title="New contact")
    records.show_entries([ENTRY])
    assert "New contact" in sees(records)
    records.open_form(second)
    assert second.isVisible()
    second.closed.emit()
    assert not second.isVisible()
    assert "Save" not in sees(records)
