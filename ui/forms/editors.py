"""An editor for each kind of field: it shows a Python value and gives back a plain one for a command."""

from abc import abstractmethod
from collections.abc import Sequence
from datetime import date, time

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.fields.field import Field
from core.fields.kinds import Kind
from core.kz.kato import districts, place, settlements
from core.kz.phones import show_phone
from core.vocabulary import vocabulary
from core.wording import Language
from ui.widgets import CheckBox, Choice, ChoiceField, DateField, LongText, TextField, TimeField
from ui.wording import capital, place_line, place_name


class Editor(QObject):
    """A widget for one value. `value` is None when nothing is entered; `changed` tells of a person's edit."""

    changed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget

    @abstractmethod
    def value(self) -> object:
        """Return the plain value for a command."""
        raise NotImplementedError

    @abstractmethod
    def show_value(self, value: object) -> None:
        """Show a Python or plain value; None empties."""
        raise NotImplementedError

    def reword(self, language: Language) -> None:
        """Say domain words in the language."""


class LineEditor(Editor):
    """One line of text; what is wrong with it the command's own field says."""

    def __init__(self, declared: Field) -> None:
        self._field = TextField()
        super().__init__(self._field)
        self._is_phone = declared.kind is Kind.PHONE
        self._field.setMaxLength(declared.length or 200)
        self._field.textEdited.connect(self.changed)

    def value(self) -> object:
        """Return the text as typed."""
        return self._field.text().strip() or None

    def show_value(self, value: object) -> None:
        """Show the text; a telephone number in groups."""
        text = "" if value is None else str(value)
        self._field.setText(show_phone(text) if text and self._is_phone else text)


class NumberEditor(LineEditor):
    """A whole number."""

    def value(self) -> object:
        """Return the number, or the text when it is none, for the field to refuse."""
        text = super().value()
        return int(text) if isinstance(text, str) and text.isdecimal() else text


class LongEditor(Editor):
    """Several lines of text."""

    def __init__(self) -> None:
        self._field = LongText()
        super().__init__(self._field)
        self._field.textChanged.connect(self.changed)

    def value(self) -> object:
        """Return the text."""
        return self._field.toPlainText().strip() or None

    def show_value(self, value: object) -> None:
        """Show the text."""
        with QSignalBlocker(self._field):
            self._field.setPlainText("" if value is None else str(value))


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self) -> None:
        self._box = CheckBox("")
        super().__init__(self._box)
        self._box.clicked.connect(lambda: self.changed.emit())

    def value(self) -> object:
        """Return True, or None for what nobody ticked."""
        return True if self._box.isChecked() else None

    def show_value(self, value: object) -> None:
        """Tick or clear."""
        self._box.setChecked(bool(value))


class DayEditor(Editor):
    """A date; text that is no date goes to the field as it is, to be refused in words."""

    def __init__(self, declared: Field) -> None:
        self._field = DateField(years_ahead=0) if declared.is_past else DateField()
        super().__init__(self._field)
        self._field.changed.connect(self.changed)

    def value(self) -> object:
        """Return the day in ISO, or the text that could not be read."""
        day = self._field.value()
        return day.isoformat() if day else self._field.text().strip() or None

    def show_value(self, value: object) -> None:
        """Show a date or ISO text."""
        self._field.set_value(date.fromisoformat(value) if isinstance(value, str) else _as(date, value))


class TimeEditor(Editor):
    """A time of day."""

    def __init__(self) -> None:
        self._field = TimeField()
        super().__init__(self._field)
        self._field.changed.connect(self.changed)

    def value(self) -> object:
        """Return `HH:MM`, or the text that could not be read."""
        moment = self._field.value()
        return moment.strftime("%H:%M") if moment else self._field.text().strip() or None

    def show_value(self, value: object) -> None:
        """Show `HH:MM`."""
        self._field.set_value(time.fromisoformat(value) if isinstance(value, str) else None)


class ChoiceEditor(Editor):
    """One of a list: a vocabulary's terms, districts, settlements, or choices that the page hands in."""

    def __init__(self, declared: Field, *, language: Language) -> None:
        self._field = ChoiceField()
        super().__init__(self._field)
        self._declared = declared
        self._district: str | None = None
        self._given: Sequence[Choice] | None = None
        self._first: Sequence[str] = ()
        self.reword(language)
        self._field.changed.connect(self.changed)

    def value(self) -> object:
        """Return the code or id chosen, or the text that is no choice."""
        chosen = self._field.value()
        return str(chosen) if chosen is not None else self._field.text().strip() or None

    def show_value(self, value: object) -> None:
        """Choose by code or id."""
        self._field.set_value(None if value is None else str(value))

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer the page's own choices; their values are text."""
        self._given = choices
        self._offer(choices)

    def set_district(self, code: str | None) -> None:
        """Offer the settlements of a district."""
        if code != self._district:
            self._district = code
            self.reword(self._language)

    def put_first(self, codes: Sequence[str]) -> None:
        """Offer these districts before the others."""
        if self._declared.kind is Kind.DISTRICT and tuple(codes) != tuple(self._first):
            self._first = codes
            self.reword(self._language)

    def reword(self, language: Language) -> None:
        """Offer the same choices in the language."""
        self._language = language
        self._offer(self._given if self._given is not None else self._choices(language))

    def _offer(self, choices: Sequence[Choice]) -> None:
        chosen = self._field.value()
        self._field.set_choices(choices)
        self._field.set_value(chosen)

    def _choices(self, language: Language) -> list[Choice]:
        if self._declared.kind is Kind.DISTRICT:
            return district_choices(language, first=self._first)
        if self._declared.kind is Kind.PLACE:
            found = settlements(self._district) if self._district else ()
            return [_settlement(one.code, language) for one in found]
        if self._declared.vocabulary is None:
            return []
        words = vocabulary(self._declared.vocabulary)
        return [Choice(code, capital(words.term(code).in_(language))) for code in words.codes]


class ChoicesEditor(Editor):
    """Several of a vocabulary's terms, each with its tick."""

    def __init__(self, declared: Field, *, language: Language) -> None:
        widget = QWidget()
        super().__init__(widget)
        self._words = vocabulary(declared.vocabulary or "")
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 0, 0, 0)
        self._boxes = {code: CheckBox("") for code in self._words.codes}
        for box in self._boxes.values():
            column.addWidget(box)
            box.clicked.connect(lambda: self.changed.emit())
        self.reword(language)

    def value(self) -> object:
        """Return the codes ticked."""
        return [code for code, box in self._boxes.items() if box.isChecked()] or None

    def show_value(self, value: object) -> None:
        """Tick the codes of a set or list."""
        ticked = set(value) if isinstance(value, frozenset | list | tuple | set) else set()
        for code, box in self._boxes.items():
            box.setChecked(code in ticked)

    def reword(self, language: Language) -> None:
        """Say the terms in the language."""
        for code, box in self._boxes.items():
            box.setText(capital(self._words.term(code).in_(language)))


def districts_in_order(first: Sequence[str]) -> list[str]:
    """Return the codes of the districts: those named first in their order, then the others."""
    codes = [one.code for one in districts()]
    return sorted(codes, key=lambda code: first.index(code) if code in first else len(first))


def district_choices(language: Language, *, first: Sequence[str]) -> list[Choice]:
    """Return the districts as choices, those a person works in before the others."""
    return [Choice(code, place_name(code, language)) for code in districts_in_order(first)]


def editor_for(declared: Field, *, language: Language) -> Editor:
    """Return a new editor for the field's kind; links get the page's own choices."""
    match declared.kind:
        case Kind.NOTE:
            return LongEditor()
        case Kind.INTEGER:
            return NumberEditor(declared)
        case Kind.FLAG:
            return FlagEditor()
        case Kind.DAY:
            return DayEditor(declared)
        case Kind.TIME:
            return TimeEditor()
        case Kind.CHOICE | Kind.PLACE | Kind.DISTRICT | Kind.LINK:
            return ChoiceEditor(declared, language=language)
        case Kind.CHOICES:
            return ChoicesEditor(declared, language=language)
    return LineEditor(declared)


def _settlement(code: str, language: Language) -> Choice:
    return Choice(code, place_name(code, language), "" if place(code).main else place_line(code, language))


def _as(type_: type[date], value: object) -> date | None:
    return value if isinstance(value, type_) else None
