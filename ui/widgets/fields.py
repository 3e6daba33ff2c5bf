"""Text fields, and the box around any field: label above, one sentence below when something is wrong."""

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import font, paint_icon, tokens_of
from ui.theme.tokens import BUTTON_HEIGHT, ICON_GAP, LABEL_GAP, TOOL_HEIGHT
from ui.widgets.buttons import IconButton
from ui.widgets.labels import PlainLabel
from ui.widgets.messages import LineMessage, Message

_ICON = 16
_ICON_ROOM = 40
_SCREEN_LINES = 3


class TextField(QLineEdit):
    """One line of typed text; an icon may stand at its left or right."""

    def __init__(
        self, *, placeholder: str = "", left: str = "", right: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self.setFont(font("body"))
        self.setPlaceholderText(placeholder)
        self.setTextMargins(_ICON_ROOM - 16 if left else 0, 0, _ICON_ROOM - 16 if right else 0, 0)

    def setPlaceholderText(self, text: str) -> None:
        """Say what is to be typed; where no label names the field, to a screen reader too."""
        if self.accessibleName() == self.placeholderText():
            self.setAccessibleName(text)
        super().setPlaceholderText(text)

    def setText(self, text: str | None) -> None:
        """Write a text and show its beginning, not its end."""
        super().setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def set_right(self, icon: str) -> None:
        """Change the icon at the right."""
        self._right = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        tokens = tokens_of(self.palette())
        ink = tokens.text2 if self.isEnabled() else tokens.text3
        for name, x in ((self._left, 12), (self._right, self.width() - 12 - _ICON)):
            if name:
                paint_icon(painter, QRectF(x, 0, _ICON, self.height()), name=name, colour=ink)
        painter.end()


class SearchField(TextField):
    """Filters while typing; Escape and the cross empty it, Down goes to what it filters."""

    left_down = Signal()

    def __init__(self, *, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, left="list-filter", parent=parent)
        self._clear = IconButton("x", name="", parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.setTextMargins(_ICON_ROOM - 16, 0, TOOL_HEIGHT - 8, 0)
        self.textChanged.connect(self._on_text)
        self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: object) -> None:
        self._clear.move(self.width() - TOOL_HEIGHT - 2, (self.height() - TOOL_HEIGHT) // 2)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._clear.set_name(self.tr("Clear"))

    def _on_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))


class LongText(QPlainTextEdit):
    """Text of several lines; Tab goes on to the next field."""

    def __init__(
        self, *, placeholder: str = "", lines: int = _SCREEN_LINES, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFont(font("body"))
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.setMinimumHeight(self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(120, max(BUTTON_HEIGHT, self.fontMetrics().lineSpacing() * self._lines + 24))

    def sizeHint(self) -> QSize:
        return QSize(240, self.minimumSizeHint().height())


class FieldBox(QWidget):
    """Label, field, message: `set_message` marks the field and says in one sentence what to do.

    `foot` is what stands below the field; a form puts one of its own into a line that keeps its room.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        note: str = "",
        foot: Message | LineMessage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(face="label", ink="text2")
        self._label.setBuddy(field)
        self._note = PlainLabel(face="small", ink="text3")
        above = QHBoxLayout()
        above.setSpacing(ICON_GAP)
        above.addWidget(self._label)
        above.addWidget(self._note)
        above.addStretch(1)
        self._said, self._hint = "", ""
        self.foot = foot or Message()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(LABEL_GAP)
        column.addLayout(above)
        column.addWidget(field)
        column.addWidget(self.foot)
        column.addStretch(1)
        self.set_label(label, note=note)
        self.set_message("")

    def set_label(self, label: str, *, note: str = "") -> None:
        """Name the field; the note is a quiet word such as "optional"."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.field.setAccessibleName(label)

    def message(self) -> str:
        """Return what is said below the field."""
        return self._said

    def set_hint(self, sentence: str) -> None:
        """Say quietly below the field what helps to fill it in; a message takes its place."""
        self._hint = sentence
        if not self._said:
            self._show_foot("text2")

    def set_message(self, sentence: str, *, tone: Literal["bad", "warn"] = "bad") -> None:
        """Say what is wrong and what to do, or what to look at twice; an empty sentence takes the mark away."""
        self._said = sentence
        self._show_foot(tone if sentence else "text2")
        self.field.setProperty("state", "error" if sentence and tone == "bad" else "")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _show_foot(self, ink: Literal["bad", "warn", "text2"]) -> None:
        icon = ("circle-alert" if ink == "bad" else "triangle-alert") if self._said else ""
        self.foot.say(self._said or self._hint, ink=ink, icon=icon)
        self.field.setAccessibleDescription(self._said or self._hint)
