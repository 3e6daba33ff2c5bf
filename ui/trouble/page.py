"""One page for all trouble that stops the work: a crash, a damaged store, a lost key, a program too old."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import CARD_GAP, PANEL_RADIUS
from ui.widgets import Button, IconDisc, LongText, PlainLabel, ScrollColumn, WrappedLabel
from ui.widgets.leaving import let_go
from ui.widgets.paint import paint_box, painting

_WIDTH = 560
_PADDING = 32
_REPORT_LINES = 6


@dataclass(frozen=True, slots=True)
class Way:
    """A way out: its name in the code, its word, and an icon."""

    name: str
    word: str
    icon: str = ""


class _Panel(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.surface, edge=tokens.line, radius=PANEL_RADIUS)


class TroublePage(QWidget):
    """Says what is wrong; the first way out is the primary button. `taken` tells which was pressed.

    A report, if there is one, is shown in full before a person copies it.
    """

    taken = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._text = WrappedLabel(face="title"), WrappedLabel(ink="text2")
        self._report = LongText(lines=_REPORT_LINES)
        self._report.setReadOnly(True)
        self._told = PlainLabel(face="label", ink="text2")
        self._ways = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        panel = _Panel()
        panel.setFixedWidth(_WIDTH)
        self._lay_out_panel(QVBoxLayout(panel))
        room = ScrollColumn()
        room.body.addStretch(1)
        room.body.addWidget(panel, 0, Qt.AlignmentFlag.AlignHCenter)
        room.body.addStretch(1)
        page = QVBoxLayout(self)
        page.addWidget(room)

    def show_trouble(self, title: str, *, text: str, ways: Sequence[Way], report: str = "") -> None:
        """Say what is wrong, what to do, and what can be pressed."""
        self._title.setText(title)
        self._text.setText(text)
        self._report.setPlainText(report)
        self._report.setVisible(bool(report))
        self._told.setText(self.tr("The report: it holds no names and nothing you typed"))
        self._told.setVisible(bool(report))
        self._report.setAccessibleName(self._told.text())
        while self._ways.count():
            if (old := self._ways.takeAt(0)) and (button := old.widget()):
                let_go(button)
        buttons = [self._button(way, is_first=at == 0) for at, way in enumerate(ways)]
        wide = sum(button.sizeHint().width() + self._ways.spacing() for button in buttons)
        is_row = wide <= _WIDTH - 2 * _PADDING
        self._ways.setDirection(
            QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        )
        for button in buttons:
            self._ways.addWidget(button)
        if is_row:
            self._ways.addStretch(1)

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self._report.toPlainText())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.bg)

    def _lay_out_panel(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(CARD_GAP)
        column.addWidget(IconDisc("shield-alert", tone="bad", size=48))
        for part in (self._title, self._text, self._told, self._report):
            column.addWidget(part)
        self._ways.setSpacing(8)
        column.addLayout(self._ways)

    def _button(self, way: Way, *, is_first: bool) -> Button:
        button = Button(way.word, kind="primary" if is_first else "secondary", icon=way.icon)
        button.clicked.connect(lambda _=False: self.taken.emit(way.name))
        if is_first:
            button.setFocus()
        return button
