"""The panel around the recovery sheet: the paper and its print button."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.entrance.sheet import Sheet, SheetView
from ui.theme.tokens import CARD_PADDING, PANEL_RADIUS
from ui.widgets import Button
from ui.widgets.paint import paint_box, painting


class SheetPanel(QWidget):
    """Says when the sheet is to be printed."""

    print_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self.print = SheetView(), Button(icon="printer")
        column = QVBoxLayout(self)
        column.setContentsMargins(CARD_PADDING, CARD_PADDING, CARD_PADDING, CARD_PADDING)
        column.setSpacing(12)
        middle = Qt.AlignmentFlag.AlignHCenter
        for part in (self._view, self.print):
            column.addWidget(part, 0, middle)
        self.print.clicked.connect(self.print_wanted)
        self.setFocusProxy(self.print)
        self._retranslate()

    def set_sheet(self, sheet: Sheet) -> None:
        """Show a sheet."""
        self._view.set_sheet(sheet)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.bg, edge=tokens.line, radius=PANEL_RADIUS)

    def _retranslate(self) -> None:
        advice = (self.tr("Keep it on paper, locked away."), self.tr("Do not photograph it."))
        self._view.set_words(self.tr("Recovery sheet"), advice=advice)
        self.print.setText(self.tr("Print the sheet"))
