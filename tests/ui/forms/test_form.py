"""A form is its declaration: labels in the language, values for the command, refusals beside the field."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.commands.command import Command
from core.commands.people import AssignCategory, ChangePerson, RecordConsent, RegisterPerson
from core.commands.visits import RecordVisit
from core.errors import Refused
from core.kz.kato import place
from core.wording import LANGUAGES, Language
from ui.forms import Form
from ui.widgets import ChoiceField, FieldBox, PlainLabel

ROWS = (("iin",), ("surname", "given_name"), ("birth_date", "sex"), ("district", "settlement"), ("phone",))


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    """A form of the contact card."""
    made = Form(RegisterPerson.fields, rows=ROWS, language="kk")
    qtbot.addWidget(made)
    made.show()
    return made


def test_gives_back_what_it_shows(form: Form) -> None:
    """Python values in, plain values out."""
    given = {"surname": "Ахметова", "birth_date": "1985-03-12", "sex": "female", "district": "103600000"}
    form.show_values(given)
    assert form.values() == given


def test_a_field_that_no_row_names_stands_below(qtbot: QtBot) -> None:
    """A new field is in every form of its record; a link waits for a page that offers what to choose."""
    fields = ChangePerson.fields
    form = Form(fields, rows=(("phone", "surname"),), without=("surname", "note"), language="kk")
    qtbot.addWidget(form)
    names = [*form._editors]
    assert names[:2] == ["phone", "iin"]
    assert not {"surname", "note", "id", "responsible"} & set(names)
    assert {"housing", "settlement", "birth_date"} <= set(names)


def test_a_private_form_hides_what_is_restricted_and_optional(qtbot: QtBot) -> None:
    """What stands there stays; a form that cannot be saved without a restricted field keeps it in sight."""
    form = Form(ChangePerson.fields, rows=(("disability",),), language="kk")
    needed = Form(AssignCategory.fields, rows=(("category",),), language="kk")
    for made in (form, needed):
        qtbot.addWidget(made)
        made.show()
    form.show_values({"disability": "group_1"})
    for is_private in (True, False):
        form.set_private(is_private)
        needed.set_private(is_private)
        assert form.editor("disability").widget.isVisible() is not is_private
        assert form.editor("housing").widget.isVisible()
        assert needed.editor("category").widget.isVisible()
        assert form.values() == {"disability": "group_1"}


def test_empty_fields_are_not_values_but_emptied_ones_are(form: Form) -> None:
    """A command is told what a person took away, and nothing of what nobody touched."""
    assert form.values() == {}
    form.show_values({"phone": "+77000001245"})
    form.editor("phone").show_value(None)
    assert form.values() == {"phone": None}


def test_what_the_declaration_refuses_stands_beside_the_field(form: Form) -> None:
    """A wrong check digit and a missing name are marked in the language of the form."""
    form.editor("iin").show_value("850312390019")
    assert form.problems() == ["iin", "surname", "given_name", "district"]
    messages = [box.message() for box in form.findChildren(FieldBox) if box.message()]
    assert len(messages) == 4
    assert all("енгіз" in text or "тексер" in text.lower() or text for text in messages)


def test_what_is_said_follows_the_language(form: Form) -> None:
    form.check("surname")
    form.warn("birth_date", Refused("iin_birth_date_differs"))
    form.refuse(Refused("iin_or_reason", "iin"))
    before = {box.message() for box in form.findChildren(FieldBox)} - {""}
    form.reword("ru")
    after = {box.message() for box in form.findChildren(FieldBox)} - {""}
    assert len(before) == len(after) == 3
    assert not before & after


def test_what_a_command_refuses_stands_beside_the_field(form: Form) -> None:
    """An error with a field of the form is taken; another is not."""
    assert form.refuse(Refused("iin_or_reason", "iin"))
    assert not form.refuse(Refused("forbidden"))


@pytest.mark.parametrize("width", [900, 300])
def test_nothing_moves_when_a_message_comes_and_goes(form: Form, width: int) -> None:
    """A click on its way to a field below lands in it, also where the message is longer than its line."""
    form.resize(width, 600)
    below = form.editor("surname").widget

    def at() -> int:
        QApplication.processEvents()
        return below.mapTo(form, below.rect().topLeft()).y()

    before = at()
    assert form.refuse(Refused("iin_check", "iin"))
    assert at() == before
    form.editor("iin").changed.emit()
    assert at() == before


def test_labels_follow_the_language(form: Form) -> None:
    """Switching does not lose what is typed."""
    form.editor("surname").show_value("Ахметова")
    seen = set()
    for language in LANGUAGES:
        form.reword(language)
        seen |= {label.text() for label in form.findChildren(PlainLabel)}
    assert {"Тегі", "Фамилия", "Surname"} <= seen
    assert form.values() == {"surname": "Ахметова"}


def test_settlements_follow_the_district(form: Form) -> None:
    """Only places of the chosen district can be chosen."""
    form.show_values({"district": "103600000", "settlement": "103620100"})
    assert str(form.values()["settlement"]).startswith("1036")
    form.editor("district").show_value("104600000")
    form.show_values({"district": "104600000"})
    assert form.values().get("settlement") is None


def test_own_districts_are_offered_first(form: Form) -> None:
    """In the order they are named; what is chosen stays chosen, in any language."""
    form.show_values({"district": "103600000"})
    district = form.choices("district")
    district.put_first(["104600000", "103600000"])
    form.reword("ru")
    field = district.widget
    assert isinstance(field, ChoiceField)
    field.open_list()
    offered = [field.list_view().model().index(at, 0).data() for at in range(12)]
    assert offered[:2] == [place(code).short_ru for code in ("104600000", "103600000")]
    assert len(set(offered)) == 12
    assert form.values() == {"district": "103600000"}


@pytest.mark.parametrize("command", [RegisterPerson, RecordConsent, RecordVisit])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plain_field_has_an_editor_and_a_word(
    qtbot: QtBot, command: type[Command], language: Language
) -> None:
    """Any declared field can be put into a form."""
    names = [
        name for name, one in command.fields.items() if one.kind not in {"items", "links"} and name != "id"
    ]
    made = Form(command.fields, rows=[[name] for name in names], language=language)
    qtbot.addWidget(made)
    assert made.values() == {}
