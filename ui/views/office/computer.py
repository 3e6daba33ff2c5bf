"""Settings of this computer: language, theme, idle lock, backup copy. They are kept beside the store."""

from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.wording import sentence
from ui.guard import Guard
from ui.moments import spoken
from ui.views.office.sections import Section
from ui.widgets import Button, Card, Choice, ChoiceField, FieldBox, PlainLabel, Segments, WrappedLabel
from ui.workspace import Workspace

_MINUTES = (1, 2, 5, 10, 15, 30)
_FIELD = 240


class ComputerSection(Section):
    """Every choice holds at once."""

    def __init__(self, workspace: Workspace, *, guard: Guard, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._workspace, self._guard = workspace, guard
        self._look, self._idle, self._copy = Card(), Card(), Card()
        self._language = Segments((("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")))
        self._language_label, self._theme_label = (PlainLabel(face="label", ink="text2") for _ in range(2))
        self._theme = Segments(_themes("", "", ""))
        self._minutes = ChoiceField()
        self._minutes_box = FieldBox("", self._minutes)
        self._minutes_box.setFixedWidth(_FIELD)
        self._idle_text, self._copy_text = (WrappedLabel(face="small", ink="text2") for _ in range(2))
        self._take, self._told = Button(icon="hard-drive"), WrappedLabel(face="small", ink="bad")
        self._told.hide()
        self._lay_out()
        self._connect()
        self.reword()

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self._look.set_title(self.tr("Language and look"))
        self._language_label.setText(self.tr("Language"))
        self._theme_label.setText(self.tr("Theme"))
        self._theme.set_options(_themes(self.tr("As the system"), self.tr("Light"), self.tr("Dark")))
        self._idle.set_title(self.tr("Lock"))
        self._idle_text.setText(
            self.tr("The program locks itself when nobody is here, when the laptop sleeps, and by Ctrl+L.")
        )
        self._minutes_box.set_label(self.tr("Lock after"))
        self._minutes.set_choices([Choice(count, self.tr("%n min", "", count)) for count in _MINUTES])
        self._copy.set_title(self.tr("Backup copy"))
        self._take.setText(self.tr("Create backup"))
        self.show_state()

    def show_state(self) -> None:
        """Show what holds now."""
        self._language.set_choice(self._workspace.language)
        self._theme.set_choice(self._guard.theme)
        self._minutes.set_value(self._guard.idle_minutes)
        taken = self._guard.snapshot_ms
        rule = self.tr(
            "A copy is taken every day and after each sync, encrypted like the store; three are kept."
        )
        at = spoken(taken, now_ms=self._workspace.store.now()) if taken else self.tr("none yet")
        self._copy_text.setText(f"{rule} {self.tr('The last one: {at}.').format(at=at)}")

    def _lay_out(self) -> None:
        for label, choice in ((self._language_label, self._language), (self._theme_label, self._theme)):
            self._look.body.addWidget(label)
            self._look.body.addLayout(self.from_left(choice))
        self._idle.body.addWidget(self._idle_text)
        self._idle.body.addLayout(self.from_left(self._minutes_box))
        for part in (self._copy_text, self._told):
            self._copy.body.addWidget(part)
        self._copy.body.addLayout(self.from_left(self._take))
        self.add_cards(self._look, self._idle, self._copy)

    def _connect(self) -> None:
        self._language.chosen.connect(self._workspace.set_language)
        self._theme.chosen.connect(self._guard.set_theme)
        self._minutes.changed.connect(self._on_minutes)
        self._take.clicked.connect(self._on_take)
        self._guard.moved.connect(self.show_state)

    def _on_minutes(self, minutes: int | None) -> None:
        if minutes is not None:
            self._guard.set_idle_minutes(minutes)

    def _on_take(self) -> None:
        self._take.setEnabled(False)
        self._told.hide()
        self._guard.take_snapshot(done=self._on_taken, failed=self._on_failed)

    def _on_taken(self) -> None:
        self._take.setEnabled(True)

    def _on_failed(self, error: AppError) -> None:
        self._take.setEnabled(True)
        self._told.setText(sentence(error).in_(self._workspace.language))
        self._told.show()


def _themes(system: str, light: str, dark: str) -> tuple[tuple[str, str], ...]:
    return (("system", system), ("light", light), ("dark", dark))
