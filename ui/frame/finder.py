"""The finder (Ctrl+K): people, families, places and actions in one list, walked and opened by keys."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.frame.finder_list import Found, FoundDelegate, FoundGroup, FoundModel
from ui.theme.tokens import ICON_GAP, POPUP_RADIUS
from ui.widgets import PlainLabel, TextField
from ui.widgets.keycaps import KeyCap
from ui.widgets.matches import Matcher, match_plainly
from ui.widgets.paint import paint_box, painting
from ui.widgets.popups import SHADOW, paint_raised

Search = Callable[[str, Callable[[Sequence[FoundGroup]], None]], None]

_WIDTH = 614
_FOOT = 36
_FIELD = 36
_EDGE = 8
_BOTTOM_ROOM = 48


class Finder(QWidget):
    """Lies over the frame; Up and Down walk, Enter opens, Ctrl+Enter starts a visit, Escape closes.

    `search(text, deliver)` may deliver now or later; only what answers the last text is shown.
    """

    chosen = Signal(object)
    started = Signal(object)

    def __init__(self, search: Search, *, matcher: Matcher = match_plainly, parent: QWidget) -> None:
        super().__init__(parent)
        self._search, self._host = search, parent
        self._asked = 0
        self._back: QWidget | None = None
        self._field = TextField(left="search")
        self._model = FoundModel()
        self._list = QListView()
        self._delegate = FoundDelegate(matcher=matcher, parent=self._list)
        self._foot = QWidget()
        self._count = PlainLabel(face="small", ink="text2")
        self._hints = [PlainLabel(face="small", ink="text2") for _ in range(4)]
        self._lay_out()
        self._field.textEdited.connect(self._ask)
        self._field.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._choose(self.chosen.emit))
        self.hide()

    def open_at(self, left: int) -> None:
        """Open with an empty field, its left edge at x of the parent."""
        self._back = self.window().focusWidget()
        width = min(_WIDTH, self._host.width() - left - _EDGE)
        self.setGeometry(left - SHADOW, _EDGE - SHADOW, width + 2 * SHADOW, 2 * SHADOW)
        self._field.clear()
        self._retranslate()
        self._ask("")
        self.show()
        self.raise_()
        self._field.setFocus()

    def close_it(self) -> None:
        """Close, and give the focus back to where it was."""
        self.hide()
        if self._back:
            self._back.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
            paint_raised(painter, box, tokens=tokens)
            foot = box.adjusted(1, box.height() - _FOOT, -1, -1)
            paint_box(painter, foot, fill=tokens.sunk, radius=POPUP_RADIUS)
            paint_box(painter, foot.adjusted(0, 0, 0, -POPUP_RADIUS), fill=tokens.sunk)
            paint_box(
                painter,
                QRect(int(box.left()) + 1, int(foot.top()), int(box.width()) - 2, 1),
                fill=tokens.line,
            )

    def _lay_out(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        column = QVBoxLayout(self)
        edge = SHADOW + _EDGE
        column.setContentsMargins(edge, edge, edge, SHADOW)
        column.setSpacing(4)
        column.addWidget(self._field)
        column.addWidget(self._list, 1)
        column.addWidget(self._foot)
        self._foot.setFixedHeight(_FOOT)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(4, 0, 4, 0)
        foot.setSpacing(ICON_GAP)
        for keys, hint in zip(("↑ ↓", "Enter", "Ctrl+Enter", "Esc"), self._hints, strict=True):
            foot.addWidget(KeyCap(keys))
            foot.addWidget(hint)
            foot.addSpacing(4)
        foot.addStretch(1)
        foot.addWidget(self._count)

    def _retranslate(self) -> None:
        self._field.setPlaceholderText(self.tr("Person, family, place, action…"))
        self._field.setAccessibleName(self.tr("Search"))
        self._list.setAccessibleName(self.tr("What was found"))
        words = (self.tr("choose"), self.tr("open"), self.tr("start a visit"), self.tr("close"))
        for hint, word in zip(self._hints, words, strict=True):
            hint.setText(word)

    def _ask(self, text: str) -> None:
        self._asked += 1
        self._search(text, partial(self._on_found, self._asked, text))

    def _on_found(self, asked: int, text: str, groups: Sequence[FoundGroup]) -> None:
        if asked != self._asked:
            return
        self._delegate.wanted = text.strip()
        self._model.show(groups)
        count = len(self._model.found())
        self._count.setText(self.tr("%n result(s)", "", count) if count else self.tr("No results found"))
        self._walk(1, start=-1)
        most = self._host.height() - _BOTTOM_ROOM
        rows = self._model.height() + _FIELD + _FOOT + 2 * _EDGE + 8
        self.resize(self.width(), min(rows, most) + 2 * SHADOW)

    def _on_key(self, event: QKeyEvent) -> bool:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        match event.key():
            case Qt.Key.Key_Down:
                self._walk(1, start=self._list.currentIndex().row())
            case Qt.Key.Key_Up:
                self._walk(-1, start=self._list.currentIndex().row())
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose((self.started if is_control else self.chosen).emit)
            case Qt.Key.Key_Escape:
                self.close_it()
            case _:
                return False
        return True

    def _walk(self, step: int, *, start: int) -> None:
        rows = self._model.rowCount()
        stops = [
            at for at in range(rows) if self._model.flags(self._model.index(at)) & Qt.ItemFlag.ItemIsEnabled
        ]
        if not stops:
            return
        ahead = [at for at in stops if (at - start) * step > 0]
        at = (ahead[0] if step > 0 else ahead[-1]) if ahead else (stops[0] if step > 0 else stops[-1])
        self._list.setCurrentIndex(self._model.index(at))

    def _choose(self, tell: Callable[[object], None]) -> None:
        found = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        if isinstance(found, Found):
            self.close_it()
            tell(found.key)
