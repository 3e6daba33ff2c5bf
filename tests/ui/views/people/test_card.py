"""What an IIN says is proposed; what it contradicts is doubted beside the field and never refused."""

import pytest
from pytestqt.qtbot import QtBot

from core.kz.iin import iin_check_digit
from ui.forms import Form
from ui.views.people.card import CardPart
from ui.widgets import ElidedLabel, TextField

IIN = "850312490014"


@pytest.fixture
def part(qtbot: QtBot) -> CardPart:
    made = CardPart(language="en")
    qtbot.addWidget(made)
    made.show()
    return made


def enter(form: Form, name: str, text: str) -> None:
    """Put a text into a field as typing does."""
    field = form.editor(name).widget
    assert isinstance(field, TextField)
    field.setText(text)
    field.textEdited.emit(text)
    field.editingFinished.emit()


def message(part: CardPart, name: str) -> str:
    return part.form._boxes[name].message()


def test_birth_date_and_sex_are_proposed(part: CardPart) -> None:
    enter(part.form, "iin", IIN)
    assert part.form.values() == {"iin": IIN, "birth_date": "1985-03-12", "sex": "female"}


def test_another_iin_changes_its_own_proposal_only(part: CardPart) -> None:
    enter(part.form, "iin", IIN)
    part.form.editor("sex").show_value("male")
    head = "81022830900"
    enter(part.form, "iin", f"{head}{iin_check_digit(head)}")
    assert part.form.values()["birth_date"] == "1981-02-28"
    assert part.form.values()["sex"] == "male"


def test_a_contradiction_is_said_and_refuses_nothing(part: CardPart) -> None:
    enter(part.form, "iin", IIN)
    enter(part.form, "birth_date", "13.03.1985")
    assert "IIN" in message(part, "birth_date")
    assert part.form.editor("birth_date").widget.property("state") != "error"
    assert part.form.check("birth_date")
    enter(part.form, "birth_date", "12.03.1985")
    part.form.changed.emit()
    assert message(part, "birth_date") == ""


def test_a_number_that_is_none_is_said_on_leaving_the_field(part: CardPart) -> None:
    enter(part.form, "iin", "850312490015")
    assert "last digit" in message(part, "iin")
    assert part.typed()["iin"] == "850312490015"


def test_what_cannot_be_read_is_not_taken_as_typed(part: CardPart) -> None:
    enter(part.form, "birth_date", "12.0")
    enter(part.form, "surname", "Ахметова")
    assert part.typed() == {"surname": "Ахметова"}


def test_an_iin_clears_and_closes_the_reason_for_none(part: CardPart) -> None:
    reason = part.form.editor("no_iin_reason")
    reason.show_value("newborn")
    enter(part.form, "iin", "850312490015")
    assert part.form.values()["no_iin_reason"] == "newborn"
    enter(part.form, "iin", IIN)
    assert "no_iin_reason" not in part.form.values()
    assert not reason.widget.isEnabled()
    enter(part.form, "iin", "")
    assert reason.widget.isEnabled()


def test_it_says_what_is_needed_before_anything_is_wrong(part: CardPart) -> None:
    part.reword("en")
    said = {name: part.form.editor(name).widget.accessibleDescription() for name in ("iin", "given_name")}
    assert "One of the two" in said["iin"]
    assert "patronymic" in said["given_name"]
    assert set(said.values()) <= {label.text() for label in part.form.findChildren(ElidedLabel)}
