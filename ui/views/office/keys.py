"""Passphrase and recovery key: changed by who knows the old one, printed at once, never shown again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from core.errors import AppError
from core.wording import sentence
from ui.entrance import Sheet, Strength
from ui.entrance.passphrase import PassphraseField, PassphrasePair
from ui.entrance.sheet_panel import SheetPanel
from ui.guard import Guard
from ui.views.office.sections import Section
from ui.widgets import Banner, Button, Card, FieldBox, WrappedLabel
from ui.workspace import Workspace

_FIELD = 400


class KeysSection(Section):
    """Nothing typed here outlives the change, and a sheet no longer than the page is open."""

    def __init__(
        self,
        workspace: Workspace,
        *,
        guard: Guard,
        strength: Callable[[str], Strength],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._workspace, self._guard = workspace, guard
        self._sheet: Sheet | None = None
        self._passphrase, self._recovery = Card(), Card()
        self._guarded, self._recovery_text = (WrappedLabel(face="small", ink="text2") for _ in range(2))
        self._old, self._pair = PassphraseField(), PassphrasePair(strength=strength)
        self._old_box = FieldBox("", self._old)
        self._change, self._renew, self._done = Button(icon="key-round"), Button(icon="refresh-cw"), Button()
        self._told, self._recovery_told = Banner("", tone="ok"), Banner("", tone="bad")
        self._panel = SheetPanel()
        self._lay_out()
        self._change.clicked.connect(self._on_change)
        self._renew.clicked.connect(self._on_renew)
        self._done.clicked.connect(self.forget)
        self._panel.print_wanted.connect(self._on_print)
        self.reword()
        self.forget()

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self._passphrase.set_title(self.tr("Passphrase"))
        self._guarded.setText(
            self.tr("The passphrase and this computer's keyring guard the store together.")
            if self._guard.is_device_bound
            else self.tr("The passphrase alone guards the store: this computer has no trusted keyring.")
        )
        self._old_box.set_label(self.tr("Passphrase of today"))
        self._change.setText(self.tr("Change the passphrase"))
        self._recovery.set_title(self.tr("Recovery key"))
        self._recovery_text.setText(
            self.tr(
                "If the passphrase is forgotten, only the printed sheet opens the store. "
                "A new key makes the sheet printed before void."
            )
        )
        self._renew.setText(self.tr("Make a new key"))
        self._done.setText(self.tr("The sheet is printed or copied, and put away"))

    def forget(self) -> None:
        """Forget the sheet and what was typed."""
        self._sheet = None
        self._old.clear()
        self._pair.clear()
        for part in (self._panel, self._done, self._told, self._recovery_told):
            part.hide()
        self._renew.show()

    def _lay_out(self) -> None:
        self._old_box.setFixedWidth(_FIELD)
        self._pair.setFixedWidth(_FIELD)
        for part in (self._guarded, self._told, self._old_box, self._pair):
            self._passphrase.body.addWidget(part)
        self._passphrase.body.addLayout(self.from_left(self._change))
        self._recovery.body.addWidget(self._recovery_text)
        self._recovery.body.addWidget(self._recovery_told)
        self._recovery.body.addLayout(self.from_left(self._panel))
        self._recovery.body.addLayout(self.from_left(self._renew, self._done))
        self.add_cards(self._passphrase, self._recovery)

    def _on_change(self) -> None:
        self._old_box.set_message("" if self._old.text() else self.tr("This field is required"))
        if not self._old.text():
            self._old.setFocus()
        elif not self._pair.is_ready():
            self._pair.say_what_is_missing()
        else:
            self._change.setEnabled(False)
            self._guard.change_passphrase(
                old=self._old.text(), new=self._pair.text(), done=self._on_changed, failed=self._on_refused
            )

    def _on_changed(self) -> None:
        self._change.setEnabled(True)
        self.forget()
        self.reword()
        self._told.set_words(self.tr("The new passphrase holds from now on"), tone="ok")
        self._told.show()

    def _on_refused(self, error: AppError) -> None:
        self._change.setEnabled(True)
        self._old_box.set_message(sentence(error).in_(self._workspace.language))
        self._old.setFocus()

    def _on_renew(self) -> None:
        self._renew.setEnabled(False)
        self._guard.renew_recovery(done=self._on_renewed, failed=self._on_not_renewed)

    def _on_renewed(self, sheet: Sheet) -> None:
        self._renew.setEnabled(True)
        self._sheet = sheet
        self._panel.set_sheet(sheet)
        self._renew.hide()
        self._recovery_told.hide()
        self._panel.show()
        self._done.show()
        self._panel.setFocus()

    def _on_not_renewed(self, error: AppError) -> None:
        self._renew.setEnabled(True)
        self._recovery_told.set_words(sentence(error).in_(self._workspace.language), tone="bad")
        self._recovery_told.show()

    def _on_print(self) -> None:
        if self._sheet is not None:
            self._guard.print_sheet(self._sheet)
