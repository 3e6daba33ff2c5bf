"""The head of a table: titles, the sort arrow, a check for all; click or keys sort, a right click chooses."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.tables.delegate import CHECK_ROOM, FIRST_PADDING, PADDING
from ui.tables.model import RowsModel
from ui.theme import paint_icon, tokens_of
from ui.theme.tokens import FIELD_RADIUS, HEADER_HEIGHT
from ui.widgets.checks import MARK, paint_check
from ui.widgets.paint import LEFT, RIGHT, paint_box, paint_focus, shows_focus, text_width, write

_ARROW = 14
_LEAST_WIDTH = 56


class Header(QHeaderView):
    """Tab reaches it; Left and Right walk, Space or Enter sorts."""

    sort_pressed = Signal(int)
    all_pressed = Signal()
    chooser_wanted = Signal(QPoint)

    def __init__(self, model: RowsModel, *, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._rows = model
        self._at = 0
        self.is_checkable = False
        self.sorted_by = ""
        self.is_descending = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(_LEAST_WIDTH)
        self.setFixedHeight(HEADER_HEIGHT)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda at: self.chooser_wanted.emit(self.mapToGlobal(at)))
        self.sectionClicked.connect(self.sort_pressed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEADER_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._walk(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.sort_pressed.emit(self._at)
        elif key == Qt.Key.Key_Menu:
            self.chooser_wanted.emit(
                self.mapToGlobal(QPoint(self.sectionViewportPosition(self._at), self.height()))
            )
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.is_checkable and event.position().x() < FIRST_PADDING + MARK + 4:
            self.all_pressed.emit()
            return
        super().mousePressEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        tokens = tokens_of(self.palette())
        column = self._rows.columns[section]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(rect)
        paint_box(painter, QRectF(box.left(), box.bottom() - 1, box.width(), 1), fill=tokens.line2)
        is_first = section == 0
        inner = box.adjusted(FIRST_PADDING if is_first else PADDING, 0, -PADDING, 0)
        if is_first and self.is_checkable:
            paint_check(
                painter,
                QRectF(inner.left(), inner.top(), MARK, inner.height()),
                state=self._state(),
                tokens=tokens,
            )
            inner.setLeft(inner.left() + CHECK_ROOM)
        is_sorted = bool(column.sort) and column.sort == self.sorted_by
        if is_sorted:
            inner.setRight(inner.right() - _ARROW)
        ink = tokens.text if is_sorted else tokens.text2
        align = RIGHT if column.align == "right" else LEFT
        write(painter, inner, column.title, face="mark", colour=ink, align=align)
        if is_sorted:
            words = min(text_width(column.title, face="mark"), inner.width())
            left = inner.right() + 2 if column.align == "right" else inner.left() + words + 4
            arrow = "arrow-down" if self.is_descending else "arrow-up"
            paint_icon(painter, QRectF(left, box.top(), _ARROW, box.height()), name=arrow, colour=ink)
        if section == self._at and shows_focus(self):
            paint_focus(painter, box.adjusted(4, 4, -4, -5), colour=tokens.accent, radius=FIELD_RADIUS)
        painter.restore()

    def _state(self) -> Qt.CheckState:
        checked = len(self._rows.checked())
        if not checked:
            return Qt.CheckState.Unchecked
        is_all = checked >= self._rows.rowCount()
        return Qt.CheckState.Checked if is_all else Qt.CheckState.PartiallyChecked

    def _walk(self, step: int) -> None:
        at = self._at + step
        while 0 <= at < self.count() and self.isSectionHidden(at):
            at += step
        if 0 <= at < self.count():
            self._at = at
            self.viewport().update()
