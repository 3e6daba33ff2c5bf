"""A form that does one command where it stands: Save runs it, a refusal is said beside its field."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.commands.command import Answer, Change, Command, Create
from core.errors import AppError, Refused
from core.identity import new_id
from core.wording import Language, sentence
from ui.forms import Editor, Form
from ui.widgets import Button, PlainLabel, Tile, WrappedLabel
from ui.workspace import Workspace

Values = Mapping[str, object]
NOTHING: Values = MappingProxyType({})


class CommandForm(Tile):
    """One command. `given` is the data nobody types, `known` what the record holds, `beginning` a proposal.

    A change sends only what differs from `known`. Ctrl+S saves, Escape closes; `saved` carries the answer.
    """

    saved = Signal(object)
    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        command: type[Command],
        *,
        rows: Sequence[Sequence[str]],
        without: Collection[str] = (),
        given: Values = NOTHING,
        known: Values = NOTHING,
        beginning: Values = NOTHING,
        editors: Mapping[str, Editor] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._workspace, self._command, self._given, self._known = workspace, command, dict(given), known
        self._first = rows[0][0]
        if issubclass(command, Create):
            self._given.setdefault("id", str(new_id()))
        self.form = Form(
            command.fields,
            rows=rows,
            without={*self._given, *without},
            language=workspace.language,
            editors=editors,
        )
        workspace.tell_districts(self.form.put_first)
        workspace.tell_privacy(self.form.set_private)
        self.form.show_values(known)
        self._shown = self.form.values()
        self.form.show_values({**beginning, **known})
        self._lay_out()
        for keys, act in (("Ctrl+S", self.save), ("Esc", self.closed.emit)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.reword(workspace.language)

    def _lay_out(self) -> None:
        self._title = PlainLabel(face="strong")
        self._title.hide()
        self._message = WrappedLabel(face="label", ink="bad")
        self._message.hide()
        self._save, self._cancel = Button(kind="primary", icon="check"), Button(kind="quiet")
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.closed)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        buttons.addStretch(1)
        self.body.setSpacing(12)
        self.body.addWidget(self._title)
        self.body.addWidget(self.form)
        self.body.addWidget(self._message)
        self.body.addLayout(buttons)

    def begin(self, title: str = "") -> None:
        """Name the form and put the cursor into its first field."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self.form.focus(self._first)

    def data(self) -> dict[str, Any]:
        """Return the data of the command."""
        values = self.form.values()
        if issubclass(self._command, Change):
            same = (self._known, self._shown)
            values = {
                name: value
                for name, value in values.items()
                if all(value != before.get(name) for before in same)
            }
        return {**self._given, **values}

    def save(self) -> None:
        """Do the command."""
        if wrong := self.form.problems():
            self.form.focus(wrong[0])
            return
        try:
            command = self._command(**self.data())
        except Refused as error:
            self._on_refused(error)
            return
        self._save.setEnabled(False)
        self._workspace.do(command, done=self._on_saved, failed=self._on_refused)

    def reword(self, language: Language) -> None:
        """Say the form in the language."""
        self.form.reword(language)
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _on_saved(self, answer: Answer) -> None:
        self._save.setEnabled(True)
        self.saved.emit(answer)

    def _on_refused(self, error: AppError) -> None:
        self._save.setEnabled(True)
        is_shown = self.form.refuse(error)
        self._message.setVisible(not is_shown)
        self._message.setText(sentence(error).in_(self._workspace.language))
