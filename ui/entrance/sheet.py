"""The recovery sheet as a thing to print or to copy by hand; paper stays white in the dark theme."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import LIGHT, tokens_of
from ui.widgets.paint import RIGHT, line_height, paint_box, painting, write
from ui.widgets.popups import SHADOW, paint_raised

_WIDTH = 260
_EDGE = 20
_ROW = 24
_COLUMNS = 2
_NUMBER = 18


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the sheet: the key in groups, whose it is, which laptop and day."""

    groups: tuple[str, ...]
    owner: str
    device: str


class SheetView(QWidget):
    """The sheet as it will be printed, small."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet((), "", "")
        self._title, self._advice = "", ("", "")

    def set_words(self, title: str, *, advice: tuple[str, str]) -> None:
        """Word the sheet; the advice has two lines."""
        self._title, self._advice = title, advice
        self.update()

    def set_sheet(self, sheet: Sheet) -> None:
        """Show a sheet."""
        self._sheet = sheet
        self.setAccessibleName(" ".join(sheet.groups))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        rows = -(-len(self._sheet.groups) // _COLUMNS)
        return QSize(_WIDTH + 2 * SHADOW, 4 * _EDGE + 90 + rows * _ROW + 2 * SHADOW)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, _):
            paper = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            paint_raised(painter, paper, tokens=tokens_of(self.palette()), radius=2)
            paint_box(painter, paper, fill=LIGHT.surface, edge=LIGHT.line2)
            inner = paper.adjusted(_EDGE, _EDGE - 4, -_EDGE, -_EDGE + 4)
            y = self._paint_lines(painter, inner)
            y = self._paint_groups(painter, inner, y + 12)
            self._paint_owner(painter, inner, y + 10)

    def _paint_lines(self, painter: QPainter, box: QRectF) -> float:
        line = QRectF(box.left(), box.top(), box.width(), line_height("bold") + 2)
        write(painter, line, self._title, face="bold", colour=LIGHT.text)
        for words in self._advice:
            line = QRectF(box.left(), line.bottom() + 1, box.width(), line_height("caption"))
            write(painter, line, words, face="caption", colour=LIGHT.text2)
        return _rule(painter, box, line.bottom() + 10)

    def _paint_groups(self, painter: QPainter, box: QRectF, top: float) -> float:
        width = box.width() / _COLUMNS
        for at, group in enumerate(self._sheet.groups):
            x = box.left() + at % _COLUMNS * width
            row = QRectF(x, top + at // _COLUMNS * _ROW, width, _ROW)
            number = QRectF(row.left(), row.top(), _NUMBER, _ROW)
            write(painter, number, str(at + 1), face="small", colour=LIGHT.text3, align=RIGHT)
            write(painter, row.adjusted(_NUMBER + 8, 0, 0, 0), group, face="label", colour=LIGHT.text)
        rows = -(-len(self._sheet.groups) // _COLUMNS)
        return _rule(painter, box, top + rows * _ROW + 10)

    def _paint_owner(self, painter: QPainter, box: QRectF, top: float) -> None:
        for at, words in enumerate((self._sheet.owner, self._sheet.device)):
            line = QRectF(box.left(), top + at * 20, box.width(), 20)
            write(painter, line, words, face="small", colour=LIGHT.text2)


def _rule(painter: QPainter, box: QRectF, y: float) -> float:
    paint_box(painter, QRectF(box.left(), y, box.width(), 1), fill=LIGHT.line2)
    return y
