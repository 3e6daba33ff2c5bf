"""The panel of help: it lies over the right edge of the window and leaves the work beside it usable."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from core.wording import Language
from ui.help.leaf import HelpLeaf
from ui.help.texts import read_help
from ui.theme.tokens import CARD_PADDING, ICON_GAP, PANEL_RADIUS
from ui.widgets import Icon, IconButton, KeyCap, Line, PlainLabel, ScrollColumn
from ui.widgets.leaving import let_go
from ui.widgets.paint import painting
from ui.widgets.popups import SHADOW, paint_raised

_WIDTH = 384
_EDGE = 12


class HelpPanel(QWidget):
    """Help of one page or several below each other; Escape closes it and gives the focus back."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._back: QWidget | None = None
        self._word = PlainLabel(face="label", ink="text2")
        self._shut = IconButton("x", name="")
        self._shut.clicked.connect(self.shut)
        self._column = ScrollColumn()
        self._leaves: list[HelpLeaf] = []
        self._column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._lay_out()
        parent.installEventFilter(self)
        self.hide()

    def toggle(self, names: Sequence[str], *, language: Language) -> None:
        """Open at the help of these names, or close what is open."""
        if self.isVisible():
            self.shut()
            return
        self._back = self.window().focusWidget()
        self._write(names, language)
        self._place()
        self.show()
        self.raise_()
        self._column.setFocus()

    def turn(self, names: Sequence[str], *, language: Language) -> None:
        """Follow to another page or language, while the panel is open."""
        if self.isVisible():
            self._write(names, language)

    def shut(self) -> None:
        """Close, and give the focus back to where it was."""
        has_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.hide()
        if has_focus and self._back is not None and isValid(self._back) and self._back.isVisible():
            self._back.setFocus()
        self._back = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def event(self, event: QEvent) -> bool:
        """Keep Escape for this panel: the page below may have a shortcut of the same key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            paint_raised(painter, box, tokens=tokens, radius=PANEL_RADIUS)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(CARD_PADDING, ICON_GAP, ICON_GAP, ICON_GAP)
        head.setSpacing(ICON_GAP)
        head.addWidget(Icon("circle-question-mark", ink="text2"))
        head.addWidget(self._word)
        head.addStretch(1)
        head.addWidget(KeyCap("F1"))
        head.addWidget(self._shut)
        self._column.body.setContentsMargins(CARD_PADDING + 4, CARD_PADDING, CARD_PADDING + 4, CARD_PADDING)
        self._column.body.addStretch(1)
        column = QVBoxLayout(self)
        edge = SHADOW + 1
        column.setContentsMargins(edge, edge, edge, edge + PANEL_RADIUS // 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Line())
        column.addWidget(self._column, 1)

    def _place(self) -> None:
        room = self._host.rect()
        left = room.right() - _WIDTH - _EDGE - SHADOW
        height = room.height() - 2 * _EDGE + 2 * SHADOW
        self.setGeometry(left, _EDGE - SHADOW, _WIDTH + 2 * SHADOW, height)

    def _write(self, names: Sequence[str], language: Language) -> None:
        self._word.setText(self.tr("Help"))
        self._shut.set_name(self.tr("Close"))
        body = self._column.body
        for old in self._leaves:
            let_go(old)
        self._leaves = [
            HelpLeaf(read_help(name, language), is_first=at == 0) for at, name in enumerate(names)
        ]
        for leaf in self._leaves:
            body.insertWidget(body.count() - 1, leaf)
        self._column.verticalScrollBar().setValue(0)
