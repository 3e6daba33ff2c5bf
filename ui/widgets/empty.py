"""What an empty page shows: what will be here, and the first thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme.tokens import CARD_PADDING
from ui.widgets.buttons import Button
from ui.widgets.discs import IconDisc
from ui.widgets.labels import PlainLabel, WrappedLabel

_DISC = 48
_WIDEST = 440


class EmptyState(QWidget):
    """A disc, a title, a sentence and perhaps a button, in the middle of the room there is."""

    pressed = Signal()

    def __init__(
        self,
        title: str = "",
        *,
        icon: str = "inbox",
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._disc = IconDisc(icon, size=_DISC)
        self._title = PlainLabel(face="section")
        self._text = WrappedLabel(face="small", ink="text2")
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(_WIDEST)
        self._action = Button(kind="primary", icon="plus")
        self._action.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._action.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(12)
        column.addStretch(1)
        for part in (self._disc, self._title, self._text, self._action):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.set_words(title, text=text, action=action)

    def set_words(self, title: str, *, text: str = "", action: str = "") -> None:
        """Say it in another language, or of another thing."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._action.setText(action)
        self._action.setVisible(bool(action))

    def set_icon(self, icon: str) -> None:
        """Change the icon."""
        self._disc.set_icon(icon, tone="info")

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._action.setFocus(event.reason())
