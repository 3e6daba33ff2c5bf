"""The unlock page: the passphrase, or the recovery key with a new passphrase."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.wording import Language
from ui.entrance.passphrase import PassphraseField, PassphrasePair, Strength
from ui.frame import Logo
from ui.theme.tokens import FIELD_GAP, PANEL_RADIUS
from ui.widgets import Banner, Button, FieldBox, PlainLabel, ScrollColumn, Segments, TextField, WrappedLabel
from ui.widgets.paint import paint_box, painting

_WIDTH = 440
_PADDING = 32


class _Panel(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.surface, edge=tokens.line, radius=PANEL_RADIUS)


class UnlockPage(QWidget):
    """Enter unlocks; the caller answers by hiding the page or by `refuse`."""

    unlock_wanted = Signal(str)
    recovery_wanted = Signal(str, str)
    language_wanted = Signal(str)
    help_wanted = Signal()

    def __init__(self, *, strength: Callable[[str], Strength], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_recovering = False
        self._title, self._text = WrappedLabel(face="title"), WrappedLabel(face="small", ink="text2")
        self._message = Banner("", tone="bad")
        self._field = PassphraseField()
        self._box = FieldBox("", self._field)
        self._key = TextField()
        self._key_box = FieldBox("", self._key)
        self._pair = PassphrasePair(strength=strength)
        self._recovery = QWidget()
        self._go, self._other = Button(kind="primary"), Button(kind="quiet")
        self._help = Button(kind="quiet", icon="circle-question-mark")
        self._languages = Segments((("kk", "KK"), ("ru", "RU"), ("en", "EN")))
        self._lay_out()
        self._connect()
        self._ask(is_recovering=False)

    def set_language(self, language: Language) -> None:
        """Mark the language of the moment."""
        self._languages.set_choice(language)

    def refuse(self, sentence: str) -> None:
        """Say why it does not open, and what to do; an empty sentence takes the message away."""
        self.set_busy(is_busy=False)
        self._message.set_words(sentence, tone="bad")
        self._message.setVisible(bool(sentence))
        self._field.selectAll()
        self._current().setFocus()

    def set_busy(self, *, is_busy: bool) -> None:
        """Wait while the key is stretched."""
        for part in (self._box, self._recovery, self._go, self._other):
            part.setEnabled(not is_busy)

    def clear(self) -> None:
        """Forget what was typed and go back to the passphrase."""
        self._field.clear()
        self._field.hide_text()
        self._key.clear()
        self._pair.clear()
        self._ask(is_recovering=False)

    def ask_recovery(self) -> None:
        """Ask for the recovery key."""
        self._ask(is_recovering=True)

    def is_recovering(self) -> bool:
        """Tell whether the recovery key is asked for."""
        return self._is_recovering

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.bg)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._recovery)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FIELD_GAP)
        column.addWidget(self._key_box)
        column.addWidget(self._pair)
        panel = _Panel()
        panel.setFixedWidth(_WIDTH)
        self._lay_out_panel(QVBoxLayout(panel))
        room = ScrollColumn()
        room.body.addStretch(1)
        room.body.addWidget(panel, 0, Qt.AlignmentFlag.AlignHCenter)
        room.body.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 24, 24, 24)
        page.addWidget(self._languages, 0, Qt.AlignmentFlag.AlignRight)
        page.addWidget(room, 1)

    def _lay_out_panel(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, 24)
        column.setSpacing(FIELD_GAP)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Logo(size=40))
        head.addWidget(PlainLabel("Sapar", face="title"), 1)
        column.addLayout(head)
        column.addSpacing(8)
        for part in (self._title, self._text, self._message, self._box, self._recovery, self._go):
            column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self._other)
        foot.addStretch(1)
        foot.addWidget(self._help)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._languages.chosen.connect(self.language_wanted)
        self._go.clicked.connect(self._on_go)
        self._other.clicked.connect(self._on_other)
        self._help.clicked.connect(self.help_wanted)

    def _ask(self, *, is_recovering: bool) -> None:
        self._is_recovering = is_recovering
        self._message.hide()
        self._box.setVisible(not is_recovering)
        self._recovery.setVisible(is_recovering)
        self.set_busy(is_busy=False)
        self._word()
        self._current().setFocus()

    def _current(self) -> QWidget:
        return self._key if self._is_recovering else self._field

    def _word(self) -> None:
        self._box.set_label(self.tr("Passphrase"))
        self._key_box.set_label(self.tr("Recovery key"))
        self._key.setPlaceholderText(self.tr("from the printed sheet, 14 groups"))
        self._help.setText(self.tr("Help"))
        if self._is_recovering:
            self._title.setText(self.tr("Open by the recovery key"))
            self._text.setText(self.tr("Type the key from your sheet, then think of a new passphrase."))
            self._other.setText(self.tr("Back"))
        else:
            self._title.setText(self.tr("Enter the passphrase"))
            self._text.setText(self.tr("The data on this laptop is encrypted."))
            self._other.setText(self.tr("Forgot the passphrase?"))
        self._go.setText(self.tr("Unlock"))

    def _on_other(self) -> None:
        self._ask(is_recovering=not self._is_recovering)

    def _on_go(self) -> None:
        self._message.hide()
        if not self._is_recovering:
            self._unlock()
        elif not self._key.text().strip():
            self._key_box.set_message(self.tr("This field is required"))
            self._key.setFocus()
        elif self._pair.is_ready():
            self.set_busy(is_busy=True)
            self.recovery_wanted.emit(self._key.text(), self._pair.text())
        else:
            self._pair.say_what_is_missing()

    def _unlock(self) -> None:
        if self._field.text():
            self.set_busy(is_busy=True)
            self.unlock_wanted.emit(self._field.text())
        else:
            self._field.setFocus()
