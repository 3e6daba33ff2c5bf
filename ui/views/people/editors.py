"""Editors whose choices only these pages know: a person found by search, a programme, what a file proves."""

from uuid import UUID

from core.commands.evidence import AttachFile
from core.fields.field import Field
from core.model.record import record_term
from core.programme import programmes
from core.queries.person import PersonCard, ShowPerson
from core.queries.query import Rows
from core.wording import Language
from ui.forms import Editor
from ui.forms.editors import ChoiceEditor
from ui.views.picking import PersonSearch, Picked
from ui.widgets import Choice
from ui.wording import capital, day, said
from ui.workspace import Workspace


class PersonEditor(Editor):
    """A link to a person, found by any part of a name, IIN or phone."""

    def __init__(self, workspace: Workspace) -> None:
        self._field = PersonSearch(workspace)
        super().__init__(self._field)
        self._workspace = workspace
        self._wanted: str | None = None
        self._field.picked.connect(self._on_picked)
        self._field.changed.connect(lambda _: self.changed.emit())

    def value(self) -> object:
        """Return the id of the person chosen, or the text that is nobody."""
        chosen = self._field.value()
        return str(chosen.id) if isinstance(chosen, Picked) else self._wanted or self._field.text() or None

    def show_value(self, value: object) -> None:
        """Show the person of an id; the name comes from the store."""
        self._wanted = None if value is None else str(value)
        self._field.set_choices([])
        if self._wanted:
            self._workspace.ask(ShowPerson(id=UUID(self._wanted)), done=self._on_known)

    def _on_known(self, rows: Rows[PersonCard]) -> None:
        (card,) = rows.rows
        if str(card.id) == self._wanted:
            self._show(Picked(card.id, card.full_name))

    def _on_picked(self, one: Picked) -> None:
        self._show(one)
        self.changed.emit()

    def _show(self, one: Picked) -> None:
        self._wanted = None
        self._field.set_choices([Choice(one, one.name)])
        self._field.set_value(one)


class ProgrammeEditor(ChoiceEditor):
    """A programme by its code."""

    def __init__(self, declared: Field, *, language: Language) -> None:
        super().__init__(declared, language=language)

    def reword(self, language: Language) -> None:
        """Offer the programmes in the language, the full title below the short one."""
        self.set_choices(
            [Choice(one.code, one.short.in_(language), one.title.in_(language)) for one in programmes()]
        )


class ProvenEditor(ChoiceEditor):
    """What an attachment proves: a category or the consent of the person."""

    def __init__(self, card: PersonCard, *, language: Language) -> None:
        self._card = card
        super().__init__(AttachFile.fields["proven"], language=language)

    def kind(self) -> str | None:
        """Return the kind of the record chosen."""
        chosen = self.value()
        if chosen is None:
            return None
        return "consent" if chosen == str(self._card.consent.id) else "category_period"

    def reword(self, language: Language) -> None:
        """Offer the categories with their first day, and the consent in force."""
        found = [
            Choice(
                str(row.id),
                capital(said("beneficiary_category", str(row.values["category"]), language)),
                day(str(row.values["from_on"])),
            )
            for row in self._card.category_periods
        ]
        if self._card.consent.id:
            found.append(Choice(str(self._card.consent.id), record_term("consent").in_(language)))
        self.set_choices(found)
