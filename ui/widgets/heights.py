"""Heights of parts that scroll as one with what is around them: a list in such a part shows all of its rows."""

from weakref import WeakSet

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QListView,
    QScrollArea,
    QTableView,
    QWidget,
)

_MOST = 32_000  # a longer list keeps its own scroll bar, and its rows in sight
_CHANGES = frozenset({QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest})


class FullHeight(QObject):
    """While it is on, the part is as high as the list or column in sight needs, and `around` alone scrolls."""

    def __init__(self, part: QWidget, *, around: QScrollArea, least: int = 360) -> None:
        super().__init__(around)
        self._part, self._around, self._least, self._is_on = part, around, least, False
        self._known: WeakSet[QAbstractScrollArea] = WeakSet()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)

    def set_on(self, *, is_on: bool) -> None:
        """Begin or end."""
        self._is_on = is_on
        self._part.setMinimumHeight(self._least if is_on else 0)
        self._soon.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_on and event.type() in _CHANGES:
            self._soon.start()
        if self._is_on and isinstance(event, QKeyEvent) and isinstance(watched, QAbstractItemView):
            return event.type() == QEvent.Type.KeyPress and self._turn(watched, event)
        return False

    def _turn(self, view: QAbstractItemView, event: QKeyEvent) -> bool:
        """Go a page on or back in a list that shows all rows: its page is what the part around it shows."""
        ways = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
        way, here = ways.get(Qt.Key(event.key())), view.currentIndex()
        if way is None or event.modifiers() or not here.isValid() or view.verticalScrollBar().maximum():
            return False
        row = view.visualRect(here)
        page = max(1, self._around.viewport().height() // max(1, row.height()) - 1)
        last = view.model().rowCount(here.parent()) - 1
        view.setCurrentIndex(here.siblingAtRow(max(0, min(here.row() + way * page, last))))
        return True

    def _fit(self) -> None:
        areas = _outermost(self._part)
        for one in areas:
            self._follow(one)
        if self._is_on:
            beside = [self._part.height() - one.viewport().height() for one in areas if one.isVisible()]
            wanted = [_natural(one) for one in areas if one.isVisible()]
            needed = max(map(sum, zip(beside, wanted, strict=True)), default=0)
            self._part.setMinimumHeight(needed if self._least < needed < _MOST else self._least)

    def _follow(self, area: QAbstractScrollArea) -> None:
        """Hear of every change of what the area holds, once."""
        if area in self._known:
            return
        self._known.add(area)
        area.installEventFilter(self)
        area.verticalScrollBar().rangeChanged.connect(lambda *_: self._soon.start())
        if isinstance(area, QAbstractItemView):
            for changed in (area.model().modelReset, area.model().layoutChanged, area.model().rowsInserted):
                changed.connect(lambda *_: self._soon.start())
            area.selectionModel().currentChanged.connect(lambda index, _: self._see(area, index))
        elif isinstance(area, QScrollArea) and (content := area.widget()):
            content.installEventFilter(self)

    def _see(self, view: QAbstractItemView, index: QModelIndex) -> None:
        """Keep the current row in sight, as a list with a scroll bar of its own does."""
        content = self._around.widget()
        if self._is_on and content and index.isValid() and view.hasFocus():
            row = view.visualRect(index)
            at = view.viewport().mapTo(content, row.center())
            self._around.ensureVisible(0, at.y(), 0, row.height())


def _outermost(part: QWidget) -> list[QAbstractScrollArea]:
    """Return the lists and columns in the part that are in no other."""
    found: list[QAbstractScrollArea] = []
    for kind in (QTableView, QListView, QScrollArea):
        found += [one for one in part.findChildren(kind) if one.window() is part.window()]
    return [one for one in found if not any(other is not one and other.isAncestorOf(one) for other in found)]


def _natural(area: QAbstractScrollArea) -> int:
    """Return the height of all that the area holds."""
    if isinstance(area, QTableView):
        return area.verticalHeader().length()
    if isinstance(area, QListView):
        ends = (area.model().index(at, 0) for at in (0, area.model().rowCount() - 1))
        first, last = map(area.visualRect, ends)
        return last.bottom() + 1 - first.top()
    content = area.widget() if isinstance(area, QScrollArea) else None
    return max(content.heightForWidth(area.viewport().width()), content.sizeHint().height()) if content else 0
