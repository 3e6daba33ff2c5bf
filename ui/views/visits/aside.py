"""The side of a visit: the next meeting, a note, and the signature of the recipient."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.commands.visits import RecordVisit
from core.errors import AppError
from core.wording import Language
from ui.forms import Form
from ui.widgets import Card, CheckBox, ScrollColumn

ASIDE = ("next_on", "next_at", "note")


class VisitSide(ScrollColumn):
    """What stands beside the services; `changed` tells of any edit."""

    changed = Signal()

    def __init__(self, *, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._next_card, self._signing = Card("-"), Card("-")
        self.form = Form({name: RecordVisit.fields[name] for name in ASIDE}, rows=(), language=language)
        self._signed = CheckBox("")
        self._next_card.body.addWidget(self.form)
        self._signing.body.addWidget(self._signed)
        self.form.changed.connect(self.changed)
        self._signed.toggled.connect(lambda _: self.changed.emit())
        self.body.addWidget(self._next_card)
        self.body.addWidget(self._signing)
        self.body.addStretch(1)

    def is_signed(self) -> bool:
        """Tell whether the recipient has signed on paper."""
        return self._signed.isChecked()

    def show_values(self, values: Mapping[str, object], *, is_signed: bool) -> None:
        """Show what a draft or a saved visit says."""
        self.form.clear()
        self.form.show_values(values)
        self._signed.setChecked(is_signed)

    def set_saved(self, *, is_saved: bool) -> None:
        """Let it be read only, or written."""
        for part in (self.form, self._signed):
            part.setEnabled(not is_saved)

    def refuse(self, error: AppError) -> bool:
        """Show a refusal beside its field; False when it is about something else."""
        return self.form.refuse(error)

    def reword(self, language: Language) -> None:
        """Say the cards in the language."""
        self._next_card.set_title(self.tr("Next meeting"))
        self._signing.set_title(self.tr("Signature of the recipient"))
        self._signed.setText(self.tr("Signed on paper"))
        self.form.reword(language)
