"""Segments filter the same content, tabs change the content under a header; both may show counts."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QTabBar, QWidget

from ui.theme import Face
from ui.theme.tokens import BUTTON_HEIGHT, FIELD_RADIUS, TAB_HEIGHT, TOOL_HEIGHT
from ui.widgets.leaving import let_go
from ui.widgets.paint import CENTER, LEFT, paint_box, paint_focus, painting, shows_focus, text_width, write

_INSET = 3
_TAB_GAP, _LEAST_TAB_GAP = 28, 12
_COUNT_GAP = 6


class _Segment(QAbstractButton):
    def __init__(self, *, face: Face, padding: int) -> None:
        super().__init__()
        self._face, self._padding = face, padding
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
        self.toggled.connect(self._on_toggled)

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), face="bold" if self._face == "strong" else "mark")
        return QSize(round(words) + 2 * self._padding, TOOL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        plate = self.rect().adjusted(0, _INSET, 0, -_INSET)
        with painting(self) as (painter, tokens):
            if self.isChecked():
                paint_box(painter, plate, fill=tokens.raised, edge=tokens.line2, radius=FIELD_RADIUS - 1)
            if shows_focus(self):
                paint_focus(painter, plate, colour=tokens.accent, radius=FIELD_RADIUS - 1)
            is_strong = self.isChecked() or self.underMouse()
            ink = tokens.text if is_strong else tokens.text2
            face = self._face
            if self.isChecked():
                face = "bold" if face == "strong" else "mark"
            write(painter, self.rect(), self.text(), face=face, colour=ink, align=CENTER)

    def _on_toggled(self, is_chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)


class Segments(QWidget):
    """One of a few, each with a name in the code and a word on the screen; Tab stops at the chosen one."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]] = (),
        *,
        height: int = TOOL_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_clicked)
        self._segments: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_INSET, 0, _INSET, 0)  # a whole height to press
        self._row.setSpacing(0)
        self.setFixedHeight(height)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Set names and words; the same names again only change the words (language, counts)."""
        if list(self._segments) != [name for name, _ in options]:
            self._rebuild([name for name, _ in options])
        for name, word in options:
            self._segments[name].setText(word)
            self._segments[name].updateGeometry()

    def choice(self) -> str:
        """Return the name of the chosen one."""
        return next((name for name, each in self._segments.items() if each.isChecked()), "")

    def set_choice(self, name: str) -> None:
        """Choose without a signal."""
        self._segments[name].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.neutralsoft, radius=FIELD_RADIUS)

    def _rebuild(self, names: Sequence[str]) -> None:
        for old in self._segments.values():
            self._group.removeButton(old)
            let_go(old)
        is_tall = self.height() >= BUTTON_HEIGHT
        self._segments = {
            name: _Segment(face="strong" if is_tall else "tag", padding=20 if is_tall else 10)
            for name in names
        }
        for segment in self._segments.values():
            self._group.addButton(segment)
            self._row.addWidget(segment)
        for first in list(self._segments.values())[:1]:
            first.setChecked(True)

    def _on_clicked(self) -> None:
        self.chosen.emit(self.choice())


class Tabs(QTabBar):
    """Tabs under a header, each with a name in the code, a word and perhaps a count."""

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str, int | None]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._options: list[tuple[str, str, int | None]] = []
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._on_current)
        self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str, int | None]]) -> None:
        """Set names, words and counts; the same names again only change words and counts."""
        is_same = [name for name, *_ in self._options] == [name for name, *_ in options]
        self._options = list(options)
        if not is_same:
            self._rebuild()
        for at, (_, word, _) in enumerate(options):
            self.setTabText(at, word)

    def choice(self) -> str:
        """Return the name of the open tab."""
        return self._options[self.currentIndex()][0] if self.count() else ""

    def set_choice(self, name: str) -> None:
        """Open a tab by name."""
        self.setCurrentIndex([each for each, *_ in self._options].index(name))

    def tabSizeHint(self, index: int) -> QSize:
        gap = self._gap() if index < self.count() - 1 else 0
        return QSize(math.ceil(self._width(index)) + gap, TAB_HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, QRectF(0, self.height() - 1, self.width(), 1), fill=tokens.line)
            for at in range(self.count()):
                is_open = at == self.currentIndex()
                box = QRectF(self.tabRect(at))
                box.setWidth(self._width(at))
                word = text_width(self.tabText(at), face="strong")
                ink = tokens.text if is_open else tokens.text2
                write(painter, box, self.tabText(at), face="strong", colour=ink, align=LEFT)
                count = box.adjusted(word + _COUNT_GAP, 0, 1, 0)
                write(painter, count, self._count(at), face="tag", colour=tokens.text3, align=LEFT)
                if is_open:
                    bar = QRectF(box.left(), box.bottom() - 3, box.width(), 3)
                    paint_box(painter, bar, fill=tokens.accent, radius=1.5)
                if is_open and shows_focus(self):
                    ring = box.adjusted(-6, 4, 6, -6)
                    paint_focus(painter, ring, colour=tokens.accent, radius=FIELD_RADIUS)

    def _rebuild(self) -> None:
        self.blockSignals(True)
        while self.count() > len(self._options):
            self.removeTab(0)
        while self.count() < len(self._options):
            self.addTab("")
        self.setCurrentIndex(0)
        self.blockSignals(False)

    def _count(self, at: int) -> str:
        count = self._options[at][2]
        return "" if count is None else str(count)

    def _width(self, at: int) -> float:
        count = self._count(at)
        room = _COUNT_GAP + text_width(count, face="tag") if count else 0
        return text_width(self.tabText(at), face="strong") + room

    def _gap(self) -> int:
        """Return the room between two tabs; it gives way before the last tab would be cut off."""
        words = sum(math.ceil(self._width(at)) for at in range(self.count()))
        left = (self.width() - words) // max(self.count() - 1, 1)
        return max(_LEAST_TAB_GAP, min(_TAB_GAP, left))

    def _on_current(self) -> None:
        if self.choice():
            self.chosen.emit(self.choice())
