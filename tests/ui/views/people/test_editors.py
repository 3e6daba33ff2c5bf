"""Editors of the people's pages give plain values and show what a draft kept."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot

from core.commands.cases import EnrolPerson
from core.commands.people import AssignCategory
from core.programme import programmes
from core.queries.person import PersonCard
from tests.core.commands.conftest import Register
from ui.views.people.editors import PersonEditor, ProgrammeEditor, ProvenEditor
from ui.views.picking import Picked
from ui.workspace import Workspace


def test_a_person_is_picked_and_shown_again_by_id(
    workspace: Workspace, qtbot: QtBot, register: Register, settle: Callable[[], None]
) -> None:
    person = register()
    editor, again = PersonEditor(workspace), PersonEditor(workspace)
    for one in (editor, again):
        qtbot.addWidget(one.widget)
    with qtbot.waitSignal(editor.changed):
        editor._field.picked.emit(Picked(person, "Ахметова Айгүл"))
    assert editor.value() == str(person)
    again.show_value(editor.value())
    assert again.value() == str(person), "before the name is here"
    settle()
    assert again.value() == str(person)
    assert again._field.text() == "Ахметова Айгүл"
    again.show_value(None)
    assert again.value() is None


def test_every_programme_is_offered(qtbot: QtBot) -> None:
    editor = ProgrammeEditor(EnrolPerson.fields["programme"], language="kk")
    qtbot.addWidget(editor.widget)
    for one in programmes():
        editor.show_value(one.code)
        assert editor.value() == one.code


def test_a_file_proves_a_category_or_the_consent(
    qtbot: QtBot,
    workspace: Workspace,
    register: Register,
    do: Callable[[Any], Any],
    card: Callable[[UUID], PersonCard],
) -> None:
    person, today = register(), str(workspace.store.today())
    given = AssignCategory(person=str(person), category="released", from_on=today, proof="none")
    category = do(given).one("category_period")
    known = card(person)
    editor = ProvenEditor(known, language="kk")
    qtbot.addWidget(editor.widget)
    assert editor.kind() is None
    editor.show_value(str(category))
    assert (editor.value(), editor.kind()) == (str(category), "category_period")
    editor.show_value(str(known.consent.id))
    assert editor.kind() == "consent"
