"""The questions of the first run, one at a time; each tells whether it is answered and says what is missing."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.wording import Language
from ui.entrance.authority import AuthorityField
from ui.entrance.districts import DistrictsField
from ui.theme.tokens import FIELD_GAP, ICON_GAP
from ui.widgets import FieldBox, RadioButton, TextField, WrappedLabel

_LANGUAGES: tuple[tuple[Language, str], ...] = (
    ("kk", "Қазақ тілі"),
    ("ru", "Русский язык"),
    ("en", "English"),
)


class LanguageQuestion(QWidget):
    """Each language is called by its own name."""

    chosen = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = {code: RadioButton(name) for code, name in _LANGUAGES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ICON_GAP)
        for code, option in self._options.items():
            column.addWidget(option)
            option.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
        self.set_language("kk")

    def set_language(self, language: Language) -> None:
        """Mark a language."""
        self._options[language].setChecked(True)
        self.setFocusProxy(self._options[language])

    def name(self) -> str:
        """Return the language's own name."""
        return next(name for code, name in _LANGUAGES if self._options[code].isChecked())


class WhoQuestion(QWidget):
    """Join an office by the coordinator's code, or start a new one."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._join, self._start = RadioButton(), RadioButton()
        self._join_note, self._start_note = (WrappedLabel(face="caption", ink="text2") for _ in range(2))
        self.server, self.code, self.organisation, self.person = (TextField() for _ in range(4))
        self.authority, self.districts = AuthorityField(), DistrictsField()
        self.authority.setContentsMargins(28, 0, 0, 0)
        self._ways: tuple[tuple[TextField | DistrictsField, ...], ...] = (
            (self.server, self.code),
            (self.organisation, self.person, self.districts),
        )
        self._boxes = {field: FieldBox("", field) for way in self._ways for field in way}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for option, note, fields in (
            (self._join, self._join_note, self._ways[0]),
            (self._start, self._start_note, self._ways[1]),
        ):
            column.addWidget(option)
            note.setContentsMargins(28, 0, 0, 0)
            column.addWidget(note)
            for field in fields:
                self._boxes[field].setContentsMargins(28, 4, 0, 0)
                column.addWidget(self._boxes[field])
        column.insertWidget(column.indexOf(self._start), self.authority)
        column.insertSpacing(column.indexOf(self._start), FIELD_GAP)
        self._join.setChecked(True)
        self._join.toggled.connect(lambda _: self._show())
        self.setFocusProxy(self.server)
        self._retranslate()
        self._show()

    def is_joining(self) -> bool:
        """Tell whether an office is joined, not started."""
        return self._join.isChecked()

    def is_ready(self) -> bool:
        """Tell whether every field of the chosen way is filled."""
        return not self._empty()

    def say_what_is_missing(self) -> None:
        """Mark the empty fields and go to the first."""
        empty = self._empty()
        for field in empty:
            is_text = isinstance(field, TextField)
            required, untaken = self.tr("This field is required"), self.tr("Choose at least one district")
            self._boxes[field].set_message(required if is_text else untaken)
        for first in empty[:1]:
            first.setFocus()

    def set_language(self, language: Language) -> None:
        """Name the districts in a language."""
        self.districts.set_language(language)

    def clear_messages(self) -> None:
        """Take the marks away."""
        for box in self._boxes.values():
            box.set_message("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _asked(self) -> tuple[TextField | DistrictsField, ...]:
        return self._ways[0 if self.is_joining() else 1]

    def _empty(self) -> list[TextField | DistrictsField]:
        return [field for field in self._asked() if not _is_filled(field)]

    def _show(self) -> None:
        for field, box in self._boxes.items():
            box.setVisible(field in self._asked())
        self.authority.setVisible(self.is_joining())

    def _retranslate(self) -> None:
        self._join.setText(self.tr("I have a code from the coordinator"))
        self._join_note.setText(self.tr("This laptop joins your office. Needs a connection once."))
        self._start.setText(self.tr("Start a new office"))
        self._start_note.setText(self.tr("No server is needed; the office works on this laptop alone."))
        self._boxes[self.server].set_label(self.tr("Server address"))
        self._boxes[self.code].set_label(self.tr("Code"))
        self._boxes[self.organisation].set_label(self.tr("Organization"))
        self._boxes[self.person].set_label(self.tr("Your full name"))
        self._boxes[self.districts].set_label(self.tr("Districts where the office works"))


def _is_filled(field: TextField | DistrictsField) -> bool:
    return bool(field.text().strip() if isinstance(field, TextField) else field.codes())
