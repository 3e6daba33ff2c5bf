"""One command in its place: it saves what was typed, says what was refused, and sends only what changed."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.commands.people import AddContact, ChangePerson, RecordConsent
from core.queries.person import PersonCard
from tests.core.commands.conftest import Register
from tests.ui.screen import opened
from ui.views.people.command_form import CommandForm
from ui.workspace import Workspace

Card = Callable[[UUID], PersonCard]


@pytest.fixture
def contact(workspace: Workspace, qtbot: QtBot, register: Register) -> CommandForm:
    rows = (("type", "value"), ("note",))
    form = CommandForm(workspace, AddContact, rows=rows, given={"person": str(register())})
    opened(qtbot, form)
    form.begin("New contact")
    return form


def test_saves_what_is_typed_and_what_nobody_types(contact: CommandForm, qtbot: QtBot, card: Card) -> None:
    contact.form.show_values({"type": "email", "value": "aigul@example.kz"})
    with qtbot.waitSignal(contact.saved) as saved:
        QTest.keyClick(contact, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    (answer,) = saved.args or []
    person = UUID(str(contact.data()["person"]))
    assert [row.id for row in card(person).contacts] == [answer.one("contact")]


def test_a_repeat_makes_no_second_record(
    contact: CommandForm, settle: Callable[[], None], card: Card
) -> None:
    contact.form.show_values({"type": "email", "value": "aigul@example.kz"})
    for _ in range(2):
        contact.save()
        settle()
    assert len(card(UUID(str(contact.data()["person"]))).contacts) == 1


def test_what_is_missing_is_said_and_gone_to(contact: CommandForm, settle: Callable[[], None]) -> None:
    contact.save()
    settle()
    assert contact.form._boxes["value"].message()
    assert contact.form.editor("type").widget.hasFocus()


def test_escape_leaves(contact: CommandForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(contact.closed):
        QTest.keyClick(contact, Qt.Key.Key_Escape)


def test_a_change_sends_only_what_differs(
    workspace: Workspace, qtbot: QtBot, register: Register, card: Card
) -> None:
    person = register(phone="+77000001201")
    form = CommandForm(
        workspace,
        ChangePerson,
        rows=(("surname", "phone"), ("birth_date",)),
        given={"id": str(person)},
        known=card(person).values,
    )
    qtbot.addWidget(form)
    assert form.data() == {"id": str(person)}
    form.form.editor("phone").show_value(None)
    assert form.data() == {"id": str(person), "phone": None}


def test_a_refusal_without_a_field_is_said_below(
    workspace: Workspace, qtbot: QtBot, settle: Callable[[], None], do: Callable[[Any], Any]
) -> None:
    nobody = "01900000-0000-7000-8000-000000000000"
    form = CommandForm(
        workspace,
        RecordConsent,
        rows=(("given_on", "form"),),
        given={"person": nobody},
        beginning={"given_on": workspace.store.today(), "form": "paper", "scopes": ["processing"]},
    )
    opened(qtbot, form)
    form.save()
    settle()
    assert form._message.isVisible()
    assert form._save.isEnabled()
