"""A form derived from a command's declaration: rows of labelled editors that say what is wrong beside the field."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.errors import AppError, Refused
from core.fields.field import Field, Sensitivity
from core.fields.kinds import Kind
from core.model.record import field_term
from core.wording import Language, sentence
from ui.forms.editors import ChoiceEditor, Editor, editor_for
from ui.widgets import FieldBox, bring_into_sight
from ui.widgets.messages import LineMessage

_GAP = 12
_FOOT = 20  # the line below a row of fields that keeps its room for a message or a hint
_BY_ROW_ALONE = frozenset({Kind.LINK, Kind.LINKS, Kind.ITEMS, Kind.MAP, Kind.BYTES, Kind.HASH, Kind.INSTANT})
_SHORT = frozenset({Kind.TIME, Kind.INTEGER})
_NARROW, _WIDE = 2, 3


class Form(QWidget):
    """Editors of declared fields in rows. `rows` names the fields of each row, left to right.

    A field that no row names stands below them in a row of its own, unless `without` names it; links and what
    has parts are only where a row names them.
    A settlement follows the district of the same form, the reason for no IIN the IIN; a field with
    `visible_when` comes and goes with its sibling. `values()` has only what is entered; after `show_values`
    also what was emptied since, as None. A private form hides what is restricted and not required.
    `editors` are the page's own, for fields whose choices only a page knows. Enter goes on to the next field.
    """

    changed = Signal()

    def __init__(
        self,
        fields: Mapping[str, Field],
        *,
        rows: Sequence[Sequence[str]],
        language: Language,
        without: Collection[str] = (),
        editors: Mapping[str, Editor] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        every_row = _every_row(fields, rows, without=without)
        self._fields = {name: fields[name] for row in every_row for name in row}
        self._shown: set[str] = set()
        self._is_private = False
        self._told: dict[str, tuple[tuple[AppError, ...], Literal["bad", "warn"]]] = {}
        self._editors = {
            name: editors.get(name) or editor_for(one, language=language)
            for name, one in self._fields.items()
        }
        self._boxes = {
            name: FieldBox("", editor.widget, foot=LineMessage(editor.widget))
            for name, editor in self._editors.items()
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = {row: self._row(row) for row in every_row}
        for made in self._rows.values():
            column.addWidget(made)
        for name, editor in self._editors.items():
            editor.changed.connect(lambda name=name: self._on_edited(name))
        self.reword(language)
        self._follow()

    def _row(self, names: Sequence[str]) -> QWidget:
        """Return the fields side by side and below them one line, always there, for what is said of any."""
        row = QWidget()
        column, fields, said = QVBoxLayout(row), QHBoxLayout(), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in (fields, said):
            line.setSpacing(_GAP)
            column.addLayout(line)
        said.addStrut(_FOOT)
        for name in names:
            wide = _NARROW if self._fields[name].kind in _SHORT else _WIDE
            fields.addWidget(self._boxes[name], wide, Qt.AlignmentFlag.AlignTop)
            said.addWidget(self._boxes[name].foot, wide, Qt.AlignmentFlag.AlignTop)
        return row

    def editor(self, name: str) -> Editor:
        """Return the editor of a field, for a page that fills or watches it."""
        return self._editors[name]

    def choices(self, name: str) -> ChoiceEditor:
        """Return the editor of a field that is chosen from a list."""
        editor = self._editors[name]
        if not isinstance(editor, ChoiceEditor):
            raise TypeError(f"{name} is not chosen from a list")
        return editor

    def put_first(self, districts: Sequence[str]) -> None:
        """Offer the districts a person works in before the others, wherever one is chosen."""
        for editor in self._editors.values():
            if isinstance(editor, ChoiceEditor):
                editor.put_first(districts)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a state that a switch carries
        """Hide the restricted fields that may stay as they are, or show them again; their values stay."""
        self._is_private = is_private
        self._follow()

    def values(self) -> dict[str, object]:
        """Return the plain values for a command."""
        found = {name: editor.value() for name, editor in self._editors.items() if self._applies(name)}
        return {name: value for name, value in found.items() if value is not None or name in self._shown}

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show what is known; names the form has no field for are left alone."""
        for name, editor in self._editors.items():
            value = values.get(name)
            if value is not None:
                self._shown.add(name)
            if name == "settlement":
                self._follow()
            editor.show_value(value)
        self._follow()

    def clear(self) -> None:
        """Empty every field and take every message away."""
        self._shown.clear()
        for name, editor in self._editors.items():
            editor.show_value(None)
            self._tell(name)
        self._follow()

    def problems(self) -> list[str]:
        """Mark what the declarations refuse in the values entered; return the names of those fields."""
        return [name for name in self._fields if not self.check(name)]

    def check(self, name: str) -> bool:
        """Mark what the declaration refuses in one field; tell whether it is right."""
        error = self._refusal(name, self._fields[name]) if self._applies(name) else None
        self._tell(name, *filter(None, [error]))
        return error is None

    def _refusal(self, name: str, declared: Field) -> Refused | None:
        try:
            declared.read(self._editors[name].value())
        except Refused as error:
            return error
        return None

    def refuse(self, error: AppError) -> bool:
        """Show what a command refused beside its field; False when the form has no such field."""
        if error.field not in self._boxes:
            return False
        self._tell(error.field, error)
        self.focus(error.field)
        return True

    def warn(self, name: str, *doubts: AppError) -> None:
        """Say beside a field what looks wrong and may yet be right; no doubts take it away."""
        self._tell(name, *doubts, tone="warn")

    def _tell(self, name: str, *errors: AppError, tone: Literal["bad", "warn"] = "bad") -> None:
        self._told[name] = (errors, tone)
        words = " ".join(sentence(error).in_(self._language) for error in errors)
        self._boxes[name].set_message(words, tone=tone)

    def hint(self, name: str, words: str) -> None:
        """Say below a field what helps to fill it in."""
        self._boxes[name].set_hint(words)

    def focus(self, name: str) -> None:
        """Put the cursor into a field and scroll to it."""
        self._editors[name].widget.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self._boxes[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def reword(self, language: Language) -> None:
        """Say labels, choices and messages in the language."""
        self._language = language
        note, is_noted = self._note()
        for name, declared in self._fields.items():
            label = field_term(declared.record, name).in_(language)
            self._boxes[name].set_label(label, note=note if declared.required is is_noted else "")
            self._editors[name].reword(language)
        for name, (errors, tone) in self._told.items():
            self._tell(name, *errors, tone=tone)

    def _note(self) -> tuple[str, bool]:
        """Return the word for the fewer: required fields among optional ones, or the other way round."""
        required = sum(one.required for one in self._fields.values())
        if 2 * required < len(self._fields):
            return QCoreApplication.translate("Form", "required"), True
        return QCoreApplication.translate("Form", "optional"), False

    def _on_edited(self, name: str) -> None:
        self._tell(name)
        if name == "iin" and self._has_iin() and "no_iin_reason" in self._editors:
            self._tell("no_iin_reason")
            self._editors["no_iin_reason"].show_value(None)
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Let the settlements follow the district, and hidden fields their sibling."""
        if "settlement" in self._editors and "district" in self._editors:
            district = self._editors["district"].value()
            self.choices("settlement").set_district(district if isinstance(district, str) else None)
        if "no_iin_reason" in self._editors:
            reason = self._editors["no_iin_reason"]
            reason.widget.setEnabled(not self._has_iin() or reason.value() is not None)
        for names, row in self._rows.items():
            for name in names:
                self._boxes[name].setVisible(self._is_seen(name))
            row.setVisible(any(self._is_seen(name) for name in names))

    def _has_iin(self) -> bool:
        """Tell whether a right IIN stands in the form, which leaves no reason for having none."""
        editor = self._editors.get("iin")
        return editor is not None and bool(editor.value()) and not self._refusal("iin", self._fields["iin"])

    def _is_seen(self, name: str) -> bool:
        declared = self._fields[name]
        is_hidden = declared.sensitivity is Sensitivity.RESTRICTED and not declared.required
        return self._applies(name) and not (self._is_private and is_hidden)

    def _applies(self, name: str) -> bool:
        condition = self._fields[name].visible_when
        if condition is None or condition[0] not in self._editors:
            return True
        return self._editors[condition[0]].value() == condition[1]


def _every_row(
    fields: Mapping[str, Field], rows: Sequence[Sequence[str]], *, without: Collection[str]
) -> list[tuple[str, ...]]:
    """Return the rows without what is left out, and below them every field that no row names."""
    shown = [kept for row in rows if (kept := tuple(name for name in row if name not in without))]
    named = {name for row in rows for name in row}
    rest = (name for name, one in fields.items() if name not in named and one.kind not in _BY_ROW_ALONE)
    return [*shown, *((name,) for name in rest if name not in without)]
