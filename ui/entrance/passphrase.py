"""Fields for a passphrase: hidden or shown, said twice, with its strength in bars and a word."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Ink
from ui.theme.tokens import FIELD_GAP, ICON_GAP, TOOL_HEIGHT
from ui.widgets import FieldBox, IconButton, PlainLabel, TextField, WrappedLabel
from ui.widgets.paint import paint_box, painting

BARS = 4
_BAR_HEIGHT = 6
_BAR_GAP = 4
_INKS: tuple[Ink, ...] = ("bad", "bad", "warn", "ok", "ok")


@dataclass(frozen=True, slots=True)
class Strength:
    """How good a passphrase is: 0 to 4 bars, and why it is not taken ("" when it is)."""

    bars: int
    refusal: str = ""


class PassphraseField(TextField):
    """A passphrase, hidden until the eye is pressed."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.eye = IconButton("eye", name="", parent=self)
        self.eye.setCheckable(True)
        self.eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.eye.toggled.connect(lambda _: self._show())
        self.setTextMargins(0, 0, TOOL_HEIGHT, 0)
        self._show()

    def hide_text(self) -> None:
        """Hide what is typed."""
        self.eye.setChecked(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.eye.move(self.width() - TOOL_HEIGHT - 2, (self.height() - TOOL_HEIGHT) // 2)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        is_shown = self.eye.isChecked()
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if is_shown else "eye")
        self.eye.set_name(self.tr("Hide") if is_shown else self.tr("Show"))


class StrengthBar(QWidget):
    """Bars filled from the left in the colour of the strength."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = 0

    def set_bars(self, bars: int) -> None:
        """Fill some of the bars."""
        self._bars = bars
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            width = (self.width() - _BAR_GAP * (BARS - 1)) / BARS
            for at in range(BARS):
                fill = tokens.ink(_INKS[self._bars]) if at < self._bars else tokens.line2
                top = (self.height() - _BAR_HEIGHT) / 2
                bar = QRectF(at * (width + _BAR_GAP), top, width, _BAR_HEIGHT)
                paint_box(painter, bar, fill=fill, radius=_BAR_HEIGHT / 2)


class PassphrasePair(QWidget):
    """A new passphrase, its strength, and the same once more."""

    changed = Signal()

    def __init__(self, *, strength: Callable[[str], Strength], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strength = strength
        self._first, self._again = PassphraseField(), PassphraseField()
        self._first_box, self._again_box = FieldBox("", self._first), FieldBox("", self._again)
        self._hint = WrappedLabel(face="caption", ink="text2")
        self._bar, self._word = StrengthBar(), PlainLabel(face="tag")
        below = QHBoxLayout()
        below.setSpacing(ICON_GAP)
        below.addWidget(self._bar, 1)
        below.addWidget(self._word)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._first_box)
        column.addWidget(self._hint)
        column.addLayout(below)
        column.addSpacing(FIELD_GAP)
        column.addWidget(self._again_box)
        self._first.textChanged.connect(self._on_changed)
        self._again.textChanged.connect(self._on_changed)
        self.setFocusProxy(self._first)
        for before, after in pairwise((self._first, self._again, self._first.eye, self._again.eye)):
            QWidget.setTabOrder(before, after)
        self._retranslate()

    def text(self) -> str:
        """Return the passphrase."""
        return self._first.text()

    def is_ready(self) -> bool:
        """Tell whether it is good enough and said twice alike."""
        is_good = not self._strength(self.text()).refusal
        return bool(self.text()) and is_good and self.text() == self._again.text()

    def say_what_is_missing(self) -> None:
        """Mark the field to mend, and go to it."""
        refusal = self._strength(self.text()).refusal
        if not self.text():
            refusal = self.tr("Think of a passphrase: four words or more.")
        self._first_box.set_message(refusal)
        is_alike = self.text() == self._again.text()
        is_wrong = bool(self._again.text()) and not (is_alike or refusal)
        self._again_box.set_message(self.tr("The two differ. Type it again.") if is_wrong else "")
        (self._first if refusal else self._again).setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self._first, self._again):
            field.clear()
            field.hide_text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._first_box.set_label(self.tr("New passphrase"))
        self._again_box.set_label(self.tr("Type it once more"))
        self._hint.setText(self.tr("Four words or more, in any language you like."))
        self._say_strength()

    def _on_changed(self) -> None:
        self._first_box.set_message("")
        self._again_box.set_message("")
        is_same = bool(self.text()) and self.text() == self._again.text()
        self._again_box.set_label(self.tr("Type it once more"), note=self.tr("the same") if is_same else "")
        self._say_strength()
        self.changed.emit()

    def _say_strength(self) -> None:
        bars = self._strength(self.text()).bars if self.text() else 0
        words = ("", self.tr("Weak"), self.tr("Fair"), self.tr("Strong"), self.tr("Very strong"))
        self._bar.set_bars(bars)
        self._bar.setAccessibleName(words[bars])
        self._word.set_ink(_INKS[bars])
        self._word.setText(words[bars])
