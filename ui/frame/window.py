"""The frame around all pages: rail, top bar, pages, status line, finder; it holds no rule and no store."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QGraphicsBlurEffect, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.frame.finder import Finder, Search
from ui.frame.rail import Rail
from ui.frame.state import FrameState, PageEntry
from ui.frame.status import StatusLine
from ui.frame.top_bar import TopBar
from ui.theme.tokens import FOLDS_BELOW
from ui.widgets.columns import bring_into_sight
from ui.widgets.matches import Matcher, match_plainly
from ui.widgets.paint import paint_box, painting
from ui.widgets.stops import next_stop

_PRACTICE_EDGE = 4
_BLUR = 14
_LEAST = (960, 540)
_LOCALES = {"kk": "kk_KZ", "ru": "ru_KZ", "en": "en_GB"}


class Frame(QWidget):
    """Says by signals what the person wants; the caller answers with `show_page` and `set_state`.

    Pages are made when first shown and kept. Keys: Ctrl+K finds, Ctrl+L locks, F1 helps.
    """

    page_wanted = Signal(str)
    language_wanted = Signal(str)
    lock_wanted = Signal()
    privacy_wanted = Signal(bool)
    sync_wanted = Signal()
    sync_cancel_wanted = Signal()
    theme_wanted = Signal()
    help_wanted = Signal()
    found = Signal(object)
    visit_wanted = Signal(object)

    def __init__(
        self,
        entries: Sequence[PageEntry],
        *,
        search: Search,
        matcher: Matcher = match_plainly,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._entries = {each.name: each for each in entries}
        self._pages: dict[str, QWidget] = {}
        self._state = FrameState()
        self._rail = Rail([each for each in entries if not each.under])
        self._top = TopBar()
        self._stack = QStackedWidget()
        self._status = StatusLine()
        self.setWindowTitle("Sapar")
        self.setMinimumSize(*_LEAST)
        self._lay_out()
        self._finder = Finder(search, matcher=matcher, parent=self)
        self._connect()
        self.set_state(self._state)

    def set_state(self, state: FrameState) -> None:
        """Show another state."""
        self._state = state
        self.setLocale(QLocale(_LOCALES[state.language]))
        self._top.set_state(state)
        self._status.set_state(state)
        self._rail.set_counts(state.counts)
        edge = _PRACTICE_EDGE if state.is_practice else 0
        self._column.setContentsMargins(edge, edge, edge, edge)
        self._blur(is_on=state.is_private)
        self.update()

    def show_page(self, name: str) -> QWidget:
        """Show a page, made now if it is its first time, the cursor where it was there; return it."""
        if name not in self._pages:
            self._pages[name] = self._entries[name].make()
            self._stack.addWidget(self._pages[name])
        page = self._pages[name]
        focused = page.focusWidget()
        self._stack.setCurrentWidget(page)
        self._rail.set_current(self._entries[name].under or name)
        self._begin_at(focused)
        return page

    def page(self) -> str:
        """Return the name of the page that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def open_finder(self) -> None:
        """Open the finder over the top bar."""
        field = self._top.finder
        self._finder.open_at(field.mapTo(self, field.rect().topLeft()).x())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin_at(None)

    def focusNextPrevChild(self, is_ahead: bool) -> bool:  # noqa: FBT001 - Qt's own
        """Go on in the order of what is seen, what the window shows around the frame among it."""
        window = self.window()
        stop = next_stop(window, window.focusWidget(), is_ahead=is_ahead)
        if stop is None:
            return False
        reason = Qt.FocusReason.TabFocusReason if is_ahead else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        bring_into_sight(stop)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._rail.set_folded(is_folded=self.width() < FOLDS_BELOW)
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.warn if self._state.is_practice else tokens.bg)
            if self._state.is_practice:
                inner = self.rect().adjusted(_PRACTICE_EDGE, _PRACTICE_EDGE, -_PRACTICE_EDGE, -_PRACTICE_EDGE)
                paint_box(painter, inner, fill=tokens.bg)

    def _begin_at(self, part: QWidget | None) -> None:
        """Give the cursor to a part of the page, or to where the page says it begins: at its first stop."""
        page = self._stack.currentWidget()
        if part is None or not part.isVisible():
            part = page and (page.focusProxy() or next_stop(self, page, is_ahead=True))
        if part:
            part.setFocus()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self._stack, 1)
        right.addWidget(self._status)
        self._column = QHBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._rail)
        self._column.addLayout(right, 1)

    def _connect(self) -> None:
        self._rail.page_wanted.connect(self.page_wanted)
        self._top.search_wanted.connect(self.open_finder)
        self._top.sync_wanted.connect(self.sync_wanted)
        self._top.sync_cancel_wanted.connect(self.sync_cancel_wanted)
        self._top.language_wanted.connect(self.language_wanted)
        self._top.privacy_wanted.connect(self.privacy_wanted)
        self._top.lock_wanted.connect(self.lock_wanted)
        self._top.theme_wanted.connect(self.theme_wanted)
        self._top.help_wanted.connect(self.help_wanted)
        self._top.settings_wanted.connect(lambda: self.page_wanted.emit("settings"))
        self._finder.chosen.connect(self.found)
        self._finder.started.connect(self.visit_wanted)
        for keys, wanted in (
            ("Ctrl+K", self.open_finder),
            ("Ctrl+L", self.lock_wanted.emit),
            ("F1", self.help_wanted.emit),
        ):
            self._shortcut(keys, wanted)

    def _shortcut(self, keys: str, wanted: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(wanted)

    def _blur(self, *, is_on: bool) -> None:
        if not is_on:
            self._stack.setGraphicsEffect(None)  # type: ignore[arg-type]
        elif self._stack.graphicsEffect() is None:
            effect = QGraphicsBlurEffect(self._stack)
            effect.setBlurRadius(_BLUR)
            self._stack.setGraphicsEffect(effect)
