"""The table view itself: keys, hover and clicks; what they mean is said by signals."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from ui.tables.delegate import CHECK_ROOM, FIRST_PADDING, CellDelegate
from ui.tables.header import Header
from ui.tables.model import ROW, RowsModel
from ui.widgets.matches import Matcher

HEADING_HEIGHT = 32


class RowsView(QTableView):
    """Up and Down walk, Enter opens, Space checks, Shift with Up and Down checks on, Ctrl+A checks all."""

    opened = Signal(object)
    action_pressed = Signal(object, str)
    typed = Signal(object, str, str)

    def __init__(self, model: RowsModel, *, matcher: Matcher, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self.painter = CellDelegate(matcher=matcher, parent=self)
        self.header = Header(model, parent=self)
        self.setHorizontalHeader(self.header)
        self.setModel(model)
        self.setItemDelegate(self.painter)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(self.verticalHeader().ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.entered.connect(lambda index: self._hover(index.row()))
        model.arrived.connect(self._span_headings)
        model.modelReset.connect(self.clearSpans)

    def set_checkable(self) -> None:
        """Put a check before every row and one for all in the header."""
        self.painter.is_checkable = self.header.is_checkable = True

    def walk_cells(self) -> None:
        """Let the keys walk cells, as in a journal; letters typed in a cell are told by `typed`."""
        self.painter.walks_cells = True

    def go_to(self, at: int) -> None:
        """Make a row the current one."""
        flags = QItemSelectionModel.SelectionFlag
        index = self.rows.index(at, max(self.currentIndex().column(), 0))
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.painter.walks_cells and self._tell_typed(event):
            return
        if not self.painter.walks_cells and self._check_by_key(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._is_on_check(index, event):
            self.rows.toggle(index.row())
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW) if index.isValid() else None
        if row is not None and self.rows.columns[index.column()].action(row):
            self.action_pressed.emit(row, self.rows.columns[index.column()].name)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not self._is_on_check(index, event):
            self._open(index)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _check_by_key(self, event: QKeyEvent) -> bool:
        if not self.painter.is_checkable:
            return False
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        at = self.currentIndex().row()
        if event.key() == Qt.Key.Key_A and is_control:
            self.rows.check_all()
        elif event.key() == Qt.Key.Key_Space and at >= 0:
            self.rows.toggle(at)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and is_shift and at >= 0:
            self._check_on(at, at + (1 if event.key() == Qt.Key.Key_Down else -1))
        elif event.key() == Qt.Key.Key_Escape and self.rows.checked():
            self.rows.check(set())
        else:
            return False
        return True

    def _check_on(self, here: int, there: int) -> None:
        for at in (here, there):
            if 0 <= at < self.rows.rowCount() and not self.rows.is_checked(at):
                self.rows.toggle(at)
        if 0 <= there < self.rows.rowCount():
            self.go_to(there)

    def _tell_typed(self, event: QKeyEvent) -> bool:
        index = self.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        if row is None or not event.text().isprintable() or not event.text():
            return False
        self.typed.emit(row, self.rows.columns[index.column()].name, event.text())
        return True

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None:
            self.opened.emit(row)

    def _is_on_check(self, index: QModelIndex, event: QMouseEvent) -> bool:
        is_first = index.isValid() and index.column() == 0
        x = event.position().x() + self.horizontalOffset()
        return is_first and self.painter.is_checkable and x < FIRST_PADDING + CHECK_ROOM

    def _span_headings(self, first: int, last: int) -> None:
        for at in range(first, last + 1):
            row = self.rows.row(at)
            if row is not None and self.rows.heading(row):
                self.setSpan(at, 0, 1, self.rows.columnCount())
                self.setRowHeight(at, HEADING_HEIGHT)

    def _hover(self, at: int) -> None:
        before, self.painter.hovered = self.painter.hovered, at
        for row in {before, at} - {-1}:
            width = self.viewport().width()
            self.viewport().update(0, self.rowViewportPosition(row), width, self.rowHeight(row))
