"""The one delegate of all tables: background, bar, check, icon, two lines, pills, bullet bar, button."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.tables.columns import Column
from ui.tables.model import ROW, RowsModel
from ui.theme import Tokens, paint_icon, tokens_of
from ui.theme.tokens import FIELD_RADIUS, ICON_GAP, PILL_HEIGHT
from ui.widgets.bullets import BAR_HEIGHT, paint_bullet
from ui.widgets.checks import MARK, paint_check
from ui.widgets.matches import Matcher, paint_match
from ui.widgets.paint import (
    CENTER,
    LEFT,
    RIGHT,
    line_height,
    paint_box,
    paint_focus,
    shortened,
    text_width,
    write,
)
from ui.widgets.pills import PILL_GAP, paint_pills, pill_width

FIRST_PADDING = 16
PADDING = 12
CHECK_ROOM = MARK + PADDING
_BAR = 3
_ICON = 16
_LINE_GAP = 2
_ACTION_HEIGHT = 32
_ALIGN = {"left": LEFT, "right": RIGHT, "center": CENTER}
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints a cell from its column's functions; the view tells it hover, match and the way keys walk."""

    def __init__(self, *, matcher: Matcher, parent: QWidget) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.match = ""
        self.is_checkable = False
        self.walks_cells = False
        self.tint: Callable[[Any], bool] = lambda _: False
        self._matcher = matcher

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        assert isinstance(model, RowsModel)
        row = index.data(ROW)
        tokens = tokens_of(option.palette)
        box = QRectF(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_first = index.column() == 0
        self._paint_ground(painter, option, row, is_hovered=index.row() == self.hovered, tokens=tokens)
        if is_first and option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, QRectF(box.left(), box.top(), _BAR, box.height() - 1), fill=tokens.accent)
        if row is not None and model.heading(row):
            words = box.adjusted(FIRST_PADDING, 0, -PADDING, 0)
            write(painter, words, model.heading(row), face="mark", colour=tokens.text2)
            return
        inner = box.adjusted(FIRST_PADDING if is_first else PADDING, 0, -PADDING, -1)
        if is_first and self.is_checkable:
            state = Qt.CheckState.Checked if model.is_checked(index.row()) else Qt.CheckState.Unchecked
            paint_check(
                painter, QRectF(inner.left(), inner.top(), MARK, inner.height()), state=state, tokens=tokens
            )
            inner.setLeft(inner.left() + CHECK_ROOM)
        if row is not None:
            self._paint_cell(painter, inner, model.columns[index.column()], row, option, tokens)
        if self.walks_cells and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, box.adjusted(2, 2, -2, -3), colour=tokens.accent, radius=FIELD_RADIUS)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Say in a tooltip all that a cell has no room for."""
        row, model = index.data(ROW), index.model()
        assert isinstance(model, RowsModel)
        words = ""
        if row is not None and not model.heading(row):
            column = model.columns[index.column()]
            if _natural_width(column, row) > self._room(option, index):
                words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        QToolTip.showText(event.globalPos(), words, view)
        return True

    def _room(self, option: QStyleOptionViewItem, index: _Index) -> float:
        is_first = index.column() == 0
        check = CHECK_ROOM if is_first and self.is_checkable else 0
        return QRectF(option.rect).width() - (FIRST_PADDING if is_first else PADDING) - PADDING - check

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Any, *, is_hovered: bool, tokens: Tokens
    ) -> None:
        box = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            paint_box(painter, box, fill=tokens.sel)
        elif row is not None and self.tint(row):
            paint_box(painter, box, fill=tokens.warnrow)
        elif is_hovered:
            paint_box(painter, box, fill=tokens.hoverrow)
        paint_box(painter, QRectF(box.left(), box.bottom() - 1, box.width(), 1), fill=tokens.line)

    def _paint_cell(
        self,
        painter: QPainter,
        box: QRectF,
        column: Column[Any],
        row: Any,
        option: QStyleOptionViewItem,
        tokens: Tokens,
    ) -> None:
        icon = column.icon(row)
        if icon:
            place = QRectF(box.left(), box.top(), _ICON, box.height())
            paint_icon(painter, place, name=icon, colour=tokens.ink(column.icon_ink(row)))
            box.setLeft(box.left() + _ICON + ICON_GAP)
        action, pills, bar, sub = column.action(row), column.pills(row), column.bar(row), column.sub(row)
        if action:
            self._paint_action(painter, box, action, option, tokens)
            return
        height = PILL_HEIGHT if pills else line_height(column.face)
        upper, lower = _lines(box, height, has_two=bool(sub))
        if bar is not None:
            place = QRectF(box.left(), upper.center().y() - BAR_HEIGHT, box.width(), 2 * BAR_HEIGHT)
            paint_bullet(painter, place, bar, tokens=tokens)
        elif pills:
            room = box.width()
            left = box.left()
            if column.align == "center":
                left = max(left, box.center().x() - pill_width(pills[0]) / 2)
            paint_pills(painter, QPointF(left, upper.center().y()), pills, tokens=tokens, room=room)
        else:
            self._paint_fact(painter, upper, column, row, tokens)
        align = _ALIGN[column.align]
        write(painter, lower, sub, face="caption", colour=tokens.ink(column.sub_ink(row)), align=align)

    def _paint_fact(
        self, painter: QPainter, box: QRectF, column: Column[Any], row: Any, tokens: Tokens
    ) -> None:
        text, tail = column.text(row), column.tail(row)
        room = box.adjusted(0, 0, -text_width(f" {tail}", face="small") if tail else 0, 0)
        if column.is_searched and self.match:
            spans = self._matcher(text, self.match)
            paint_match(painter, room, text, spans=spans, face=column.face, mark=tokens.mark)
        ink = tokens.ink(column.ink(row))
        write(painter, room, text, face=column.face, colour=ink, align=_ALIGN[column.align])
        if tail:
            shown = shortened(text, face=column.face, width=room.width())
            after = box.adjusted(text_width(shown + " ", face=column.face), 0, 1, 0)
            write(painter, after, tail, face="small", colour=tokens.text2)

    def _paint_action(
        self, painter: QPainter, box: QRectF, word: str, option: QStyleOptionViewItem, tokens: Tokens
    ) -> None:
        place = QRectF(box.left(), box.center().y() - _ACTION_HEIGHT / 2, box.width(), _ACTION_HEIGHT)
        is_primary = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_primary:
            paint_box(painter, place, fill=tokens.accent, radius=FIELD_RADIUS)
        ink = tokens.onaccent if is_primary else tokens.accent
        write(painter, place, word, face="label", colour=ink, align=CENTER)


def _natural_width(column: Column[Any], row: Any) -> float:
    """Return the width that all words of a cell need, in logical pixels."""
    tail = column.tail(row)
    fact = text_width(column.text(row), face=column.face) + (
        text_width(f" {tail}", face="small") if tail else 0
    )
    pills = sum(pill_width(pill) + PILL_GAP for pill in column.pills(row))
    icon = _ICON + ICON_GAP if column.icon(row) else 0
    return icon + max(fact, pills - PILL_GAP, text_width(column.sub(row), face="caption"))


def _lines(box: QRectF, upper: float, *, has_two: bool) -> tuple[QRectF, QRectF]:
    """Return the boxes of the fact, so high, and the detail; one line alone stands in the middle."""
    if not has_two:
        return box, QRectF()
    lower = line_height("caption")
    top = box.center().y() - (upper + _LINE_GAP + lower) / 2
    fact = QRectF(box.left(), top, box.width(), upper)
    return fact, QRectF(box.left(), fact.bottom() + _LINE_GAP, box.width(), lower)
