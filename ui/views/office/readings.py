"""Editors of a passport's targets and options: one for each that the programme's declaration leaves open."""

from abc import abstractmethod

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.programme.options import Choice as OneOf
from core.programme.options import Number, Option, Selection
from core.vocabulary import vocabulary
from core.wording import Language, Term
from ui.widgets import CheckBox, Choice, ChoiceField, FieldBox, TextField


class Reading(QObject):
    """An editor of one option; `value` is what the passport holds."""

    changed = Signal()

    def __init__(self, box: FieldBox, *, title: Term) -> None:
        super().__init__(box)
        self.box, self._title = box, title

    @abstractmethod
    def value(self) -> object:
        """Return the value for the passport."""
        raise NotImplementedError

    @abstractmethod
    def show_value(self, value: object) -> None:
        """Show a value of a passport."""
        raise NotImplementedError

    def reword(self, language: Language) -> None:
        """Say title and choices in the language."""
        self.box.set_label(self._title.in_(language))


class NumberReading(Reading):
    """A whole number; text that is none goes to the command as it is, to be refused."""

    def __init__(self, title: Term) -> None:
        self._field = TextField()
        super().__init__(FieldBox("", self._field), title=title)
        self._field.textEdited.connect(self.changed)

    def value(self) -> object:
        """Return the number."""
        text = self._field.text().strip().replace(" ", "").replace("\u00a0", "")
        return int(text) if text.isdecimal() else text

    def show_value(self, value: object) -> None:
        """Show the number."""
        self._field.setText("" if value is None else str(value))


class ChoiceReading(Reading):
    """One of several readings."""

    def __init__(self, option: OneOf) -> None:
        self._field, self._option = ChoiceField(), option
        super().__init__(FieldBox("", self._field), title=option.title)
        self._field.changed.connect(lambda _: self.changed.emit())

    def value(self) -> object:
        """Return the reading's id."""
        return self._field.value()

    def show_value(self, value: object) -> None:
        """Show the reading."""
        self._field.set_value(value)

    def reword(self, language: Language) -> None:
        """Say the readings in the language."""
        super().reword(language)
        kept = self._field.value()
        self._field.set_choices([Choice(id, term.in_(language)) for id, term in self._option.values.items()])
        self._field.set_value(kept)


class SelectionReading(Reading):
    """Codes of a vocabulary, each with its tick."""

    def __init__(self, option: Selection) -> None:
        widget = QWidget()
        super().__init__(FieldBox("", widget), title=option.title)
        self._words = vocabulary(option.vocabulary)
        self._boxes = {code: CheckBox() for code in self._words.codes}
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in self._boxes.values():
            column.addWidget(box)
            box.toggled.connect(self.changed)

    def value(self) -> object:
        """Return the codes ticked."""
        return [code for code, box in self._boxes.items() if box.isChecked()]

    def show_value(self, value: object) -> None:
        """Tick the codes."""
        ticked = value if isinstance(value, list | tuple) else ()
        for code, box in self._boxes.items():
            box.blockSignals(True)
            box.setChecked(code in ticked)
            box.blockSignals(False)

    def reword(self, language: Language) -> None:
        """Say the terms in the language."""
        super().reword(language)
        for code, box in self._boxes.items():
            box.setText(self._words.term(code).in_(language))


def reading_of(option: Option) -> Reading:
    """Return a new editor for an option."""
    if isinstance(option, OneOf):
        return ChoiceReading(option)
    if isinstance(option, Number):
        return NumberReading(option.title)
    return SelectionReading(option)
