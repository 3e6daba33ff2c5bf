"""Rows for a table: a count, and pages of rows fetched as they come into sight; nothing is painted here."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal

from ui.tables.columns import Column

PAGE = 32  # rows; a screen shows fewer, and each one more is read at each key of a search
ROW = Qt.ItemDataRole.UserRole
_PAGES_KEPT = 60
_PAGES_WANTED = 3
_Index = QModelIndex | QPersistentModelIndex

Deliver = Callable[[Sequence[Any]], None]
Fetch = Callable[[int, int, Deliver], None]


def fetch_from(rows: Sequence[Any]) -> Fetch:
    """Return a fetch over rows that are already here."""

    def fetch(offset: int, limit: int, deliver: Deliver) -> None:
        deliver(rows[offset : offset + limit])

    return fetch


class RowsModel(QAbstractTableModel):
    """Knows the count at once and the rows when they arrive; one page is asked for at a time.

    The first page is asked for at once, the others when the view is done painting what is here.
    `fetch(offset, limit, deliver)` may deliver now or later, on the interface thread; what an older
    `show` asked for is dropped. `key` tells rows apart over a refresh.
    """

    arrived = Signal(int, int)
    checked_changed = Signal(int)

    def __init__(self, columns: Sequence[Column[Any]], *, key: Callable[[Any], Hashable]) -> None:
        super().__init__()
        self.columns = list(columns)
        self.heading: Callable[[Any], str] = lambda _: ""
        self._key = key
        self._checked: set[Hashable] = set()
        self._total = 0
        self._fetch: Fetch = fetch_from(())
        self._pages: OrderedDict[int, Sequence[Any]] = OrderedDict()
        self._wanted: list[int] = []
        self._asked: int | None = None
        self._showing = 0

    def show(self, *, total: int, fetch: Fetch) -> None:
        """Show other rows; checked rows stay checked."""
        self.beginResetModel()
        self._showing += 1
        self._total, self._fetch = total, fetch
        self._pages.clear()
        self._wanted.clear()
        self._asked = None
        self.endResetModel()
        if total:
            self._wanted.append(0)
            self._ask()

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Read the same rows by other columns, as in another language."""
        self.beginResetModel()
        self.columns = list(columns)
        self.endResetModel()

    def row(self, at: int) -> Any | None:
        """Return a row, or `None` while it is on its way; asking makes it come."""
        page = at // PAGE
        if page in self._pages:
            self._pages.move_to_end(page)
            rows = self._pages[page]
            return rows[at % PAGE] if at % PAGE < len(rows) else None
        self._want(page)
        return None

    def key_at(self, at: int) -> Hashable | None:
        """Return a row's key, or `None` while the row is on its way."""
        row = self.row(at)
        return None if row is None else self._key(row)

    def find(self, key: Hashable) -> int | None:
        """Return where a row is, if it is among those that are here."""
        for page, rows in self._pages.items():
            for at, row in enumerate(rows):
                if self._key(row) == key:
                    return page * PAGE + at
        return None

    def checked(self) -> frozenset[Hashable]:
        """Return the keys of the checked rows."""
        return frozenset(self._checked)

    def is_checked(self, at: int) -> bool:
        """Tell whether a row is checked."""
        return self.key_at(at) in self._checked

    def check(self, keys: set[Hashable]) -> None:
        """Check these rows and no others."""
        self._checked = set(keys)
        self._say_checked()

    def toggle(self, at: int) -> None:
        """Check a row, or take its check away."""
        key = self.key_at(at)
        if key is not None:
            self._checked ^= {key}
            self._say_checked()

    def check_all(self) -> None:
        """Check every row there is; rows not yet here are asked for first."""
        self._fetch(0, self._total, lambda rows: self.check({self._key(row) for row in rows}))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index.row())
        if row is None or role == ROW:
            return row
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (
                column.text(row),
                column.tail(row),
                column.sub(row),
                *(p.text for p in column.pills(row)),
            )
            return ", ".join(part for part in parts if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        is_heading = row is not None and self.heading(row)
        return Qt.ItemFlag.NoItemFlags if is_heading else super().flags(index)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        is_title = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if orientation == Qt.Orientation.Horizontal and is_title:
            return self.columns[section].title
        return None

    def _want(self, page: int) -> None:
        if page == self._asked or page in self._wanted:
            return
        self._wanted = [*self._wanted, page][-_PAGES_WANTED:]
        QTimer.singleShot(0, self._ask)

    def _ask(self) -> None:
        if self._asked is not None or not self._wanted:
            return
        page = self._asked = self._wanted.pop()
        self._fetch(page * PAGE, PAGE, partial(self._on_page, self._showing, page))

    def _on_page(self, showing: int, page: int, rows: Sequence[Any]) -> None:
        if showing != self._showing:
            return
        self._asked = None
        self._pages[page] = rows
        if len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first, last = page * PAGE, min(page * PAGE + PAGE, self._total) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
        self.arrived.emit(first, last)
        self._ask()

    def _say_checked(self) -> None:
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, 0))
        self.checked_changed.emit(len(self._checked))
