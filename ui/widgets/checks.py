"""Check boxes and radio buttons, painted; the same mark serves the table's delegate."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QRadioButton, QWidget

from ui.theme import Tokens, font, paint_icon
from ui.theme.tokens import FIELD_RADIUS, ICON_GAP, TOOL_HEIGHT
from ui.widgets.paint import paint_box, paint_focus, painting, shows_focus, text_width, write

MARK = 16
_INSET = 4


def paint_check(painter: QPainter, box: QRectF, *, state: Qt.CheckState, tokens: Tokens) -> None:
    """Paint a 16-px check mark in the middle of a box: empty, checked, or some of many."""
    mark = QRectF(0, 0, MARK, MARK)
    mark.moveCenter(box.center())
    if state == Qt.CheckState.Unchecked:
        paint_box(painter, mark, fill=tokens.surface, edge=tokens.field, radius=4)
        return
    paint_box(painter, mark, fill=tokens.accent, radius=4)
    name = "check" if state == Qt.CheckState.Checked else "minus"
    paint_icon(painter, mark.adjusted(2, 2, -2, -2), name=name, colour=tokens.onaccent)


class CheckBox(QCheckBox):
    """A check box with its word."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font("body"))

    def sizeHint(self) -> QSize:
        return _size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            box = QRectF(_INSET, 0, MARK, self.height())
            paint_check(painter, box, state=self.checkState(), tokens=tokens)
            _paint_word(self, painter, tokens)


class RadioButton(QRadioButton):
    """One of several, with its word."""

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFont(font("body"))

    def sizeHint(self) -> QSize:
        return _size(self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            centre = QPointF(_INSET + MARK / 2, self.height() / 2)
            ring = QRectF(0, 0, MARK, MARK)
            ring.moveCenter(centre)
            edge, width = (tokens.accent, 2) if self.isChecked() else (tokens.field, 1)
            paint_box(painter, ring, fill=tokens.surface, edge=edge, radius=MARK / 2, width=width)
            if self.isChecked():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                painter.drawEllipse(centre, 3.5, 3.5)
            _paint_word(self, painter, tokens)


def _size(text: str) -> QSize:
    words = text_width(text, face="body") + ICON_GAP if text else 0
    return QSize(round(2 * _INSET + MARK + words), TOOL_HEIGHT)


def _paint_word(button: QCheckBox | QRadioButton, painter: QPainter, tokens: Tokens) -> None:
    left = _INSET + MARK + ICON_GAP
    box = QRectF(left, 0, button.width() - left, button.height())
    ink = tokens.text if button.isEnabled() else tokens.text3
    write(painter, box, button.text(), face="body", colour=ink)
    if shows_focus(button):
        paint_focus(painter, button.rect(), colour=tokens.accent, radius=FIELD_RADIUS)
