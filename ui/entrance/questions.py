"""The questions of the first run, one at a time; each tells whether it is answered and says what is missing."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.wording import Language
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
        self._boxes = {
            field: FieldBox("", field) for field in (self.server, self.code, self.organisation, self.person)
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for option, note, fields in (
            (self._join, self._join_note, (self.server, self.code)),
            (self._start, self._start_note, (self.organisation, self.person)),
        ):
            column.addWidget(option)
            note.setContentsMargins(28, 0, 0, 0)
            column.addWidget(note)
            for field in fields:
                self._boxes[field].setContentsMargins(28, 4, 0, 0)
                column.addWidget(self._boxes[field])
            column.addSpacing(FIELD_GAP)
        self._join.setChecked(True)
        self._join.toggled.connect(lambda _: self._show())
        self.setFocusProxy(self.server)
        self._retranslate()
        self._show()

    def is_joining(self) -> bool:
        """Tell whether an office is joined, not started."""
        return self._join.isChecked()

    def is_ready(self) -> bool:
        """Tell whether both fields of the chosen way are filled."""
        return all(field.text().strip() for field in self._asked())

    def say_what_is_missing(self) -> None:
        """Mark the empty fields and go to the first."""
        empty = [field for field in self._asked() if not field.text().strip()]
        for field in empty:
            self._boxes[field].set_message(self.tr("This field is required"))
        for first in empty[:1]:
            first.setFocus()

    def clear_messages(self) -> None:
        """Take the marks away."""
        for box in self._boxes.values():
            box.set_message("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _asked(self) -> tuple[TextField, TextField]:
        return (self.server, self.code) if self.is_joining() else (self.organisation, self.person)

    def _show(self) -> None:
        for field, box in self._boxes.items():
            box.setVisible(field in self._asked())

    def _retranslate(self) -> None:
        self._join.setText(self.tr("I have a code from the coordinator"))
        self._join_note.setText(self.tr("This laptop joins your office. Needs a connection once."))
        self._start.setText(self.tr("Start a new office"))
        self._start_note.setText(self.tr("No server is needed; other laptops can join later."))
        self._boxes[self.server].set_label(self.tr("Server address"))
        self._boxes[self.code].set_label(self.tr("Code"))
        self._boxes[self.organisation].set_label(self.tr("Organization"))
        self._boxes[self.person].set_label(self.tr("Your full name"))
