"""The contact card of a registration: what its IIN says is proposed, what it contradicts is doubted."""

from collections.abc import Collection
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from core.commands.people import RegisterPerson
from core.errors import Refused
from core.kz.iin import Iin, mismatches, read_iin
from core.wording import Language
from ui.forms import Form
from ui.views.people.parts import FormPart
from ui.widgets import TextField

_ROWS = (
    ("iin", "no_iin_reason"),
    ("surname", "given_name"),
    ("birth_date", "sex", "phone"),
    ("district", "settlement"),
)
_DOUBTS = {"iin_birth_date_differs": "birth_date", "iin_sex_differs": "sex"}


class CardPart(FormPart):
    """The only fields that are kept without consent, the IIN first."""

    def __init__(self, *, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(Form(RegisterPerson.fields, rows=_ROWS, language=language), parent=parent)
        self._proposed: dict[str, object] = {}
        self.form.changed.connect(self._on_edited)
        number = self.form.editor("iin").widget
        if isinstance(number, TextField):
            number.editingFinished.connect(self._on_number_left)

    def begin(self) -> None:
        """Forget what was proposed for the person before."""
        self._proposed = {}

    def reword(self, language: Language) -> None:
        """Say the fields in the language."""
        self.form.reword(language)
        self.form.hint("iin", self.tr("One of the two is needed: the IIN, or why there is none."))
        self.form.hint("given_name", self.tr("The patronymic is entered once the consent below is ticked."))

    def typed(self) -> dict[str, Any]:
        """Return the Python values as far as they can be read; an unfinished IIN as it is."""
        typed: dict[str, Any] = {}
        for name, value in self.form.values().items():
            try:
                typed[name] = RegisterPerson.fields[name].read(value)
            except Refused:
                if name == "iin":
                    typed[name] = value
        return {name: value for name, value in typed.items() if value is not None}

    def _on_edited(self) -> None:
        if iin := self._iin():
            self._propose("birth_date", iin.birth_date.isoformat() if iin.birth_date else None)
            self._propose("sex", iin.sex)
            self._doubt(iin)

    def _propose(self, name: str, said: str | None) -> None:
        """Fill a field that is empty or holds an earlier proposal; what a person typed stays."""
        editor = self.form.editor(name)
        if said and editor.value() in (None, self._proposed.get(name)):
            editor.show_value(said)
            self._proposed[name] = said

    def _doubt(self, iin: Iin) -> None:
        """Say beside the fields what the IIN and the rest do not agree on; nothing is refused for it."""
        typed = self.typed()
        born: date | None = typed.get("birth_date")
        found = {*iin.warnings, *mismatches(iin, birth_date=born, sex=typed.get("sex"))}
        for name in ("iin", "birth_date", "sex"):
            self._warn(name, {code for code in found if _DOUBTS.get(code, "iin") == name})

    def _warn(self, name: str, codes: Collection[str]) -> None:
        self.form.warn(name, *(Refused(code) for code in sorted(codes)))

    def _on_number_left(self) -> None:
        if self.form.editor("iin").value() and self._iin() is None:
            self.form.check("iin")

    def _iin(self) -> Iin | None:
        try:
            return read_iin(str(self.form.editor("iin").value() or ""))
        except Refused:
            return None
