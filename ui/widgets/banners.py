"""Messages: a banner stays until what it says is solved; an undo bar stays ten seconds."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Ink, Tone
from ui.theme.tokens import CARD_PADDING, CARD_RADIUS, ICON_GAP, TOOL_HEIGHT
from ui.widgets.buttons import Button
from ui.widgets.icons import Icon
from ui.widgets.labels import PlainLabel, WrappedLabel
from ui.widgets.paint import paint_box, painting

_BAR = 4
_UNDO_MS = 10_000
_ICONS: dict[Tone, str] = {
    "ok": "circle-check",
    "warn": "triangle-alert",
    "bad": "circle-alert",
    "info": "info",
    "neutral": "info",
}

_INKS: dict[Tone, Ink] = {"ok": "ok", "warn": "warn", "bad": "bad", "info": "accent", "neutral": "text2"}


class Banner(QWidget):
    """One line, its reason, and one button that leads out of it."""

    pressed = Signal()

    def __init__(
        self,
        title: str,
        *,
        reason: str = "",
        action: str = "",
        tone: Tone = "warn",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._icon = Icon(_ICONS[tone], size=20)
        self._title = WrappedLabel(face="strong")
        self._reason = WrappedLabel(face="small", ink="text2")
        self._action = Button(height=TOOL_HEIGHT)
        self._action.clicked.connect(self.pressed)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._reason)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_PADDING, 10, 10, 10)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_words(title, reason=reason, action=action, tone=tone)

    def set_words(self, title: str, *, reason: str = "", action: str = "", tone: Tone = "warn") -> None:
        """Say something else."""
        self._tone = tone
        self._icon.set_icon(_ICONS[tone], ink=_INKS[tone])
        self._title.setText(title)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{title} {reason}".strip())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            ink, soft = tokens.tone(self._tone)
            outline = QPainterPath()
            outline.addRoundedRect(QRectF(self.rect()), CARD_RADIUS, CARD_RADIUS)
            painter.setClipPath(outline)
            paint_box(painter, self.rect(), fill=soft)
            paint_box(painter, QRectF(0, 0, _BAR, self.height()), fill=ink)


class UndoBar(QWidget):
    """Says what was done and offers to take it back; Ctrl+Z stays the page's own."""

    undo_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = PlainLabel()
        self._undo = Button(kind="quiet", height=TOOL_HEIGHT)
        self._undo.clicked.connect(self._on_undo)
        self._timer = QTimer(self, singleShot=True, interval=_UNDO_MS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(CARD_PADDING, 5, 12, 5)
        row.setSpacing(ICON_GAP)
        row.addWidget(Icon("trash-2"))
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(PlainLabel("Ctrl+Z", face="caption", ink="text3"))
        self.hide()

    def offer(self, text: str) -> None:
        """Show what was done, for ten seconds."""
        self._text.setText(text)
        self._undo.setText(self.tr("Undo"))
        self.setAccessibleName(text)
        self.show()
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.raised, edge=tokens.line2, radius=CARD_RADIUS)

    def _on_undo(self) -> None:
        self._timer.stop()
        self.hide()
        self.undo_wanted.emit()
