"""A list on a page: head, rows, empty state, footer with the count; widths and columns are remembered."""

from collections.abc import Callable, Hashable, MutableMapping, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QAction, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedLayout, QVBoxLayout, QWidget

from ui.tables.columns import Column
from ui.tables.model import ROW, Fetch, RowsModel, fetch_from
from ui.tables.view import RowsView
from ui.theme.tokens import CARD_RADIUS, HEADER_HEIGHT, TWO_LINE_ROW_HEIGHT
from ui.widgets import ElidedLabel, EmptyState, Line, Menu, PlainLabel
from ui.widgets.matches import Matcher, match_plainly
from ui.widgets.paint import paint_box, painting

_SAVE_AFTER_MS = 400
Memory = MutableMapping[str, Any]


class Table(QWidget):
    """Rows by columns; `opened`, `moved` and the rest say what the person did, the page answers."""

    opened = Signal(object)
    moved = Signal(object)
    checked = Signal(int)
    sort_wanted = Signal(str, bool)
    action_wanted = Signal(object, str)
    typed = Signal(object, str, str)

    def __init__(
        self,
        columns: Sequence[Column[Any]],
        *,
        key: Callable[[Any], Hashable],
        memory: Memory,
        row_height: int = TWO_LINE_ROW_HEIGHT,
        matcher: Matcher = match_plainly,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._memory = memory
        self._key_of = key
        self._known: Hashable | None = None
        self._first: int | None = None
        self._all: int | None = None
        self._is_cut = False
        self._headings = 0
        self.model = RowsModel(columns, key=key)
        self.view = RowsView(self.model, matcher=matcher)
        self.view.verticalHeader().setDefaultSectionSize(row_height)
        self.view.setAccessibleName(columns[0].title if columns else "")
        self.empty = EmptyState()
        self._lay_out()
        self._connect()
        self._save = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._save.timeout.connect(self._remember)
        self._recall()

    def show_rows(self, rows: Sequence[Any], *, all_rows: int | None = None) -> None:
        """Show rows that are here; headings among them are not counted."""
        self._headings = sum(bool(self.model.heading(row)) for row in rows)
        self._show(len(rows), fetch=fetch_from(rows), all_rows=all_rows)

    def show_pages(self, *, total: int, fetch: Fetch, is_cut: bool = False) -> None:
        """Show rows that come page by page; one that `is_cut` has more than it can show."""
        self._headings = 0
        self._show(total, fetch=fetch, all_rows=None, is_cut=is_cut)

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Read the rows by other columns, as in another language; widths and sort stay."""
        self.model.set_columns(columns)
        self.view.setAccessibleName(columns[0].title if columns else "")
        self._recall()
        self._say_count()

    def set_match(self, text: str) -> None:
        """Show where the search matched."""
        self.view.painter.match = text
        self.view.viewport().update()

    def set_tint(self, is_tinted: Callable[[Any], bool]) -> None:
        """Tint the rows that wait for a decision."""
        self.view.painter.tint = is_tinted

    def start_at_first(self) -> None:
        """Make the first row the current one when rows come and the person is on none."""
        self._first = 0

    def set_headings(self, heading: Callable[[Any], str]) -> None:
        """Let some rows be headings over all columns: `heading(row)` gives their words, else ""."""
        self.model.heading = heading

    def set_head(self, head: QWidget) -> None:
        """Put a title and its actions above the rows, inside the card."""
        self._column.insertWidget(0, head)

    def set_note(self, note: str) -> None:
        """Say something beside the count."""
        self._note.set_text(note)

    def current(self) -> Any | None:
        """Return the row the person is on."""
        index = self.view.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def sort(self) -> tuple[str, bool]:
        """Return the name sorted by ("" for none) and whether from the last to the first."""
        return self.view.header.sorted_by, self.view.header.is_descending

    def open_chooser(self, at: QPoint) -> None:
        """Offer the columns at a point of the screen."""
        menu = Menu(parent=self)
        for section, column in enumerate(self.model.columns):
            action = QAction(column.title, menu, checkable=True)
            action.setChecked(not self.view.isColumnHidden(section))
            action.setEnabled(section > 0)
            action.toggled.connect(lambda is_shown, section=section: self._show_column(section, is_shown))
            menu.addAction(action)
        menu.popup(at)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LocaleChange):
            self._say_count()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to what is in sight; a proxy that gets hidden would hold Tab before it."""
        shown = self.view if self.model.rowCount() else self.empty
        shown.setFocus(event.reason())

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.surface, edge=tokens.line, radius=CARD_RADIUS)

    def _show(self, total: int, *, fetch: Fetch, all_rows: int | None, is_cut: bool = False) -> None:
        self._all, self._is_cut = all_rows, is_cut
        self.model.show(total=total, fetch=fetch)
        self._stack.setCurrentWidget(self.view if total else self.empty)
        self._say_count()

    def _lay_out(self) -> None:
        self._count = PlainLabel(face="mark", ink="text2")
        self._note = ElidedLabel(face="caption", ink="text2")
        self._footer = QWidget()
        self._footer.setFixedHeight(HEADER_HEIGHT)
        row = QHBoxLayout(self._footer)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._count)
        row.addWidget(self._note, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        self._column.addWidget(Line())
        self._column.addWidget(self._footer)

    def _connect(self) -> None:
        self.view.opened.connect(self.opened)
        self.view.action_pressed.connect(self.action_wanted)
        self.view.typed.connect(self.typed)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_moved())
        self.view.header.sort_pressed.connect(self._on_sort)
        self.view.header.all_pressed.connect(self._on_all)
        self.view.header.chooser_wanted.connect(self.open_chooser)
        self.view.header.sectionResized.connect(lambda *_: self._save.start())
        self.model.checked_changed.connect(self._on_checked)
        self.model.arrived.connect(lambda *_: self._on_arrived())

    def _on_moved(self) -> None:
        row = self.current()
        if row is not None and self._key_of(row) != self._known:
            self._known = self._key_of(row)
            self.moved.emit(row)

    def _on_arrived(self) -> None:
        """Go back to the row the person was on before a refresh, once it is here again."""
        at = self._first if self._known is None else self.model.find(self._known)
        if at is not None and not self.view.currentIndex().isValid():
            self.view.go_to(at)
        self._on_moved()

    def _on_sort(self, section: int) -> None:
        name, header = self.model.columns[section].sort, self.view.header
        if not name:
            return
        header.is_descending = header.sorted_by == name and not header.is_descending
        header.sorted_by = name
        header.viewport().update()
        self._save.start()
        self.sort_wanted.emit(name, header.is_descending)

    def _on_all(self) -> None:
        if self.model.checked():
            self.model.check(set())
        else:
            self.model.check_all()

    def _on_checked(self, count: int) -> None:
        self.view.header.viewport().update()
        self._say_count()
        self.checked.emit(count)

    def _say_count(self) -> None:
        total, chosen = self.model.rowCount() - self._headings, len(self.model.checked())
        shown = self.locale().toString(total)
        if self._is_cut:
            text = self.tr("The first {found}: type more to find fewer").format(found=shown)
        elif self._all is not None and self._all != total:
            text = self.tr("Found {found} of {all}").format(
                found=shown, all=self.locale().toString(self._all)
            )
        else:
            text = f"{self.tr('Total')}: {shown}"
        if chosen:
            text += f" · {self.tr('Selected')}: {self.locale().toString(chosen)}"
        self._count.setText(text)

    def _show_column(self, section: int, is_shown: bool) -> None:  # noqa: FBT001
        self.view.setColumnHidden(section, not is_shown)
        self._save.start()

    def _recall(self) -> None:
        """Set widths, hidden columns and sort from memory, or as the columns say."""
        header, widths = self.view.header, self._memory.get("widths", {})
        shown = self._memory.get("shown")
        for section, column in enumerate(self.model.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(section, mode)
            header.resizeSection(section, int(widths.get(column.name, column.width)))
            is_shown = column.is_shown if shown is None else column.name in shown
            self.view.setColumnHidden(section, not is_shown)
        header.sorted_by, header.is_descending = self._memory.get("sort", ("", False))

    def _remember(self) -> None:
        columns = list(enumerate(self.model.columns))
        self._memory["widths"] = {each.name: self.view.columnWidth(at) for at, each in columns}
        self._memory["shown"] = [each.name for at, each in columns if not self.view.isColumnHidden(at)]
        self._memory["sort"] = list(self.sort())
