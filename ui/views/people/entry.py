"""All that is entered about a new person, part by part, and the steps that save it in their order."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal

from core.commands.cases import EnrolPerson
from core.commands.people import AssignCategory, ChangePerson, RecordConsent, RegisterPerson
from core.errors import AppError
from core.model.people import Person
from core.wording import Language
from ui.forms import Form
from ui.views.people.card import CardPart
from ui.views.people.editors import PersonEditor
from ui.views.people.parts import FormPart, HoldingsPart
from ui.views.people.registration import Registration, Step
from ui.widgets import CheckBox, ScrollColumn
from ui.workspace import Workspace

CONSENT_ROWS = (("given_on", "valid_until", "form"), ("representative",), ("scopes",))
DETAIL_ROWS = (
    ("patronymic", "other_spelling"),
    ("language", "education", "marital_status"),
    ("employment", "housing", "disability"),
    ("note",),
)


class PersonEntry(ScrollColumn):
    """The parts of the form; what needs consent is there once the tick for it is."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(spacing=12)
        language, self._today = workspace.language, workspace.store.today()
        representative = PersonEditor(workspace)
        consent = Form(
            RecordConsent.fields,
            rows=CONSENT_ROWS,
            language=language,
            editors={"representative": representative},
        )
        self.card = CardPart(language=language)
        self._consent = FormPart(consent)
        self._details = FormPart(
            Form(ChangePerson.fields, rows=DETAIL_ROWS, without=Person.card, language=language)
        )
        workspace.tell_privacy(self._details.form.set_private)
        self._holdings = HoldingsPart(language=language, today=self._today)
        self._agreed = CheckBox("")
        self._agreed.toggled.connect(self._on_agreed)
        self._consent.body.insertWidget(1, self._agreed)
        self._forms = {"card": self.card, "consent": self._consent, "details": self._details}
        for part in (*self._forms.values(), self._holdings):
            part.changed.connect(self.changed)
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._on_agreed(is_agreed=False)

    def values(self) -> dict[str, Any]:
        """Return what a draft keeps of all parts."""
        return {
            "agreed": self._agreed.isChecked(),
            "holdings": self._holdings.values(),
            **{name: _given(part.form.values()) for name, part in self._forms.items()},
        }

    def show_values(self, known: Mapping[str, Any]) -> None:
        """Show what a draft kept, or an empty form with what is known."""
        beginning = {"consent": {"given_on": self._today, "form": "paper", "scopes": ["processing"]}}
        for name, part in self._forms.items():
            part.form.clear()
            part.form.show_values(known.get(name) or beginning.get(name, {}))
        self.card.begin()
        self._holdings.show_values(known.get("holdings", {}))
        self._agreed.setChecked(bool(known.get("agreed")))

    def propose(self, place: Mapping[str, object]) -> None:
        """Fill the district of a card that has none yet."""
        if not self.card.form.editor("district").value():
            self.card.form.show_values({**self.card.form.values(), **place})

    def typed(self) -> dict[str, Any]:
        """Return what is known of who the person is, as far as it can be read."""
        patronymic = self._details.form.values().get("patronymic") if self._agreed.isChecked() else None
        return self.card.typed() | ({"patronymic": patronymic} if patronymic else {})

    def name(self) -> str:
        """Return the name typed so far."""
        card = self.card.form.values()
        return " ".join(str(card[part]) for part in ("surname", "given_name") if card.get(part))

    def problems(self) -> int:
        """Mark what is wrong, go to the first of it, and return how many places there are."""
        forms = [self.card.form]
        if self._agreed.isChecked():
            forms += [self._consent.form, self._details.form, *(one.form for one in self._holdings.lines())]
        wrong = [(form, name) for form in forms for name in form.problems()]
        for form, name in wrong[:1]:
            form.focus(name)
        return len(wrong)

    def refuse(self, part: str, error: AppError) -> bool:
        """Show a refusal beside its field; False when there is none for it."""
        if part in self._forms:
            return self._forms[part].form.refuse(error)
        return self._holdings.refuse(part, error)

    def close_saved(self, done: Sequence[str]) -> None:
        """Close the parts that are saved."""
        for name, part in self._forms.items():
            part.set_saved(is_saved=name in done)
        self._agreed.setEnabled("consent" not in done)
        self._holdings.set_done(done)

    def steps(self, registration: Registration) -> list[Step]:
        """Return the commands in their order: the person, the consent, and what rests on it."""
        person, values = registration.id_of("card"), self.values()
        steps = [Step("card", RegisterPerson, {"id": person, **values["card"]})]
        if not self._agreed.isChecked():
            return steps
        consent = {"id": registration.id_of("consent"), "person": person, **values["consent"]}
        steps.append(Step("consent", RecordConsent, consent))
        if values["details"]:
            steps.append(Step("details", ChangePerson, {"id": person, **values["details"]}))
        for line in self._holdings.lines():
            data = {"id": str(line.id), "person": person, **_given(line.form.values())}
            steps.append(Step(str(line.id), AssignCategory, data))
        for code in self._holdings.programmes():
            enrolled = {"person": person, "programme": code, "enrolled_on": values["consent"].get("given_on")}
            steps.append(Step(code, EnrolPerson, {"id": registration.id_of(code), **enrolled}))
        return steps

    def reword(self, language: Language) -> None:
        """Say all parts in the language."""
        self.card.say(
            self.tr("Contact card"),
            self.tr("Enough to find the person again; it may be kept without consent."),
        )
        self._consent.say(self.tr("Consent"), self.tr("Without it nothing but the contact card may be kept."))
        self._agreed.setText(self.tr("The person has consented to the processing of personal data"))
        self._details.say(self.tr("Details"), self.tr("What is known today; the rest can be added later."))
        self._holdings.say(
            self.tr("Categories and programmes"),
            self.tr("Whom the person counts as, how it is proven, and where they take part."),
        )
        self.card.reword(language)
        self._consent.form.reword(language)
        self._details.form.reword(language)
        self._holdings.reword(language)

    def _on_agreed(self, is_agreed: bool) -> None:  # noqa: FBT001 - the tick's own signal
        for part in (self._consent.form, self._details, self._holdings):
            part.setVisible(is_agreed)
        self.changed.emit()


def _given(values: Mapping[str, object]) -> dict[str, object]:
    """Return the values that are there: a new record has nothing to empty."""
    return {name: value for name, value in values.items() if value is not None}
