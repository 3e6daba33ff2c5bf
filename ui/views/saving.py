"""The bar under an entry: what is to be mended and where, when its draft was kept, and Save."""

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets import Button, Card, Icon, PlainLabel, WrappedLabel
from ui.wording import clock

_ICONS = {"bad": "circle-alert", "warn": "triangle-alert"}


class SaveBar(Card):
    """Says what stands in the way; `shown` asks to see it, `saved` and `left` are what the person wants."""

    saved = Signal()
    left = Signal()
    shown = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=8, parent=parent)
        self._kept_at: int | None = None
        self._icon = Icon("circle-alert", ink="bad")
        self._message = WrappedLabel(face="label", ink="bad")
        self._show = Button(kind="link")
        self._draft_icon, self._draft = Icon("check", ink="ok"), PlainLabel(face="small", ink="text2")
        self._leave = Button()
        self._save = Button(kind="primary", icon="check")
        self._show.clicked.connect(self.shown)
        self._leave.clicked.connect(self.left)
        self._save.clicked.connect(self.saved)
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._message, 1)
        for part in (self._show, self._draft_icon, self._draft, self._leave, self._save):
            row.addWidget(part)
        self.body.addLayout(row)
        self.say("")
        self.say_kept(None)
        self.reword()

    def say(self, message: str, *, tone: Literal["bad", "warn"] = "bad", shows: bool = False) -> None:
        """Say what stands in the way or is worth a look; `shows` offers to lead there."""
        self._message.set_ink(tone)
        self._message.setText(message)
        self._icon.set_icon(_ICONS[tone], ink=tone)
        self._icon.setVisible(bool(message))
        self._show.setVisible(bool(message) and shows)

    def message(self) -> str:
        """Return what is said."""
        return self._message.text()

    def say_kept(self, at: int | None) -> None:
        """Say when the draft was kept, in milliseconds since 1970; None while there is none."""
        self._kept_at = at
        for part in (self._draft_icon, self._draft):
            part.setVisible(at is not None)
        self._draft.setText("" if at is None else self.tr("Draft kept {time}").format(time=clock(at)))

    def set_busy(self, *, is_busy: bool) -> None:
        """Let Save wait while the entry is being saved."""
        self._save.setEnabled(not is_busy)

    def press(self) -> None:
        """Save, as the key does."""
        self._save.click()

    def reword(self) -> None:
        """Say the bar in the language of the moment."""
        self._show.setText(self.tr("Show"))
        self._leave.setText(self.tr("Leave as a draft"))
        self._save.setText(self.tr("Save"))
        self.say_kept(self._kept_at)
