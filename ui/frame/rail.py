"""The navigation rail: groups of pages; it folds to icons, and shows what fits with a way to the rest."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.frame.logo import Logo
from ui.frame.rail_items import RailHeading, RailItem
from ui.frame.state import Group, PageEntry
from ui.theme import icon
from ui.theme.tokens import FOLDED_RAIL_WIDTH, RAIL_ITEM_HEIGHT, RAIL_WIDTH, TOP_BAR_HEIGHT
from ui.widgets import Menu, PlainLabel
from ui.widgets.paint import paint_box, painting

_GROUPS: tuple[Group, ...] = ("work", "groups", "programme")
_BOTTOM: tuple[Group, ...] = ("desk", "settings")
_MARGIN = 8
_LOGO = 28
_GROUP_GAP = 4


class Rail(QWidget):
    """Up and Down walk the pages, Enter opens; one stop of the Tab key."""

    page_wanted = Signal(str)

    def __init__(self, entries: Sequence[PageEntry], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = list(entries)
        self._is_folded = False
        self._logo = Logo(size=_LOGO, parent=self)
        self._name = PlainLabel("Sapar", face="section", parent=self)
        self._headings = {group: RailHeading(parent=self) for group in _GROUPS if self._of(group)}
        self._items = {each.name: RailItem(each.name, icon=each.icon, parent=self) for each in self._entries}
        self._more = RailItem("", icon="ellipsis", parent=self)
        self._hidden: list[str] = []
        for item in self._items.values():
            item.clicked.connect(lambda _=False, name=item.name: self.page_wanted.emit(name))
        for heading in self._headings.values():
            heading.toggled.connect(self._arrange)
        self._more.clicked.connect(self._open_more)
        self._retranslate()
        self.set_folded(is_folded=False)

    def set_folded(self, *, is_folded: bool) -> None:
        """Fold to icons, or unfold."""
        self._is_folded = is_folded
        self.setFixedWidth(FOLDED_RAIL_WIDTH if is_folded else RAIL_WIDTH)
        for item in (*self._items.values(), self._more):
            item.set_folded(is_folded)
        for heading in self._headings.values():
            heading.set_folded(is_folded)
        self._arrange()

    def set_current(self, name: str) -> None:
        """Mark the page that is shown; it is never among the hidden ones."""
        for item in self._items.values():
            item.setChecked(item.name == name)
            is_stop = item.name == name
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus)
        self._arrange()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many wait on each page."""
        for item in self._items.values():
            item.set_count(counts.get(item.name, 0))
        self._more.set_count(sum(self._items[name].count() for name in self._hidden))

    def shown(self) -> list[str]:
        """Return the names of the pages in sight, from top to bottom."""
        seen = [item for item in self._items.values() if not item.isHidden()]
        return [item.name for item in sorted(seen, key=lambda item: item.y())]

    def hidden(self) -> list[str]:
        """Return the names of the pages behind "more"."""
        return list(self._hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        focused = self.focusWidget()
        stops = [self._items[name] for name in self.shown()]
        if event.key() in steps and focused in stops:
            at = stops.index(focused) + steps[Qt.Key(event.key())]
            stops[at % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_box(painter, self.rect(), fill=tokens.rail)
            paint_box(painter, QRect(self.width() - 1, 0, 1, self.height()), fill=tokens.line)
            line = QRect(_MARGIN, self._bottom_top(), self.width() - 2 * _MARGIN, 1)
            paint_box(painter, line, fill=tokens.line2)

    def _retranslate(self) -> None:
        words = {"work": self.tr("Work"), "groups": self.tr("Groups"), "programme": self.tr("Programme")}
        for group, heading in self._headings.items():
            heading.setText(words[group])
        for entry in self._entries:
            self._items[entry.name].set_words(entry.title())
        self._word_more()

    def _word_more(self) -> None:
        self._more.set_words(self.tr("%n more section(s)", "", len(self._hidden)))
        self._more.set_count(sum(self._items[name].count() for name in self._hidden))

    def _of(self, group: Group) -> list[str]:
        return [each.name for each in self._entries if each.group == group]

    def _bottom(self) -> list[str]:
        return [name for group in _BOTTOM for name in self._of(group)]

    def _bottom_top(self) -> int:
        return self.height() - len(self._bottom()) * RAIL_ITEM_HEIGHT - 2 * _MARGIN

    def _heading_height(self) -> int:
        return _GROUP_GAP + max((each.height() for each in self._headings.values()), default=0)

    def _arrange(self) -> None:
        """Place logo, groups and bottom pages; what does not fit goes behind "more"."""
        self._logo.move((self.width() - _LOGO) // 2 if self._is_folded else 16, 10)
        self._name.setVisible(not self._is_folded)
        self._name.setGeometry(54, 0, self.width() - 54, TOP_BAR_HEIGHT - 2)
        shown = self._fitting()
        y = TOP_BAR_HEIGHT - _GROUP_GAP
        for group, heading in self._headings.items():
            height = self._heading_height()
            self._place(heading, y + height - heading.height(), heading.height())
            y += height
            for name in shown[group]:
                y = self._place(self._items[name], y, RAIL_ITEM_HEIGHT)
        self._more.setVisible(bool(self._hidden))
        self._place(self._more, y, RAIL_ITEM_HEIGHT)
        y = self._bottom_top() + _MARGIN
        for name in self._bottom():
            y = self._place(self._items[name], y, RAIL_ITEM_HEIGHT)
        visible = {name for names in shown.values() for name in names} | set(self._bottom())
        for name, item in self._items.items():
            item.setVisible(name in visible)
        self.update()

    def _place(self, widget: QWidget, y: int, height: int) -> int:
        widget.setGeometry(_MARGIN, y, self.width() - 2 * _MARGIN, height)
        return y + height

    def _fitting(self) -> dict[Group, list[str]]:
        """Return the pages in sight by group; pages leave from the last group first, the current one never."""
        shown = {
            group: self._of(group) if self._is_folded or heading.isChecked() else []
            for group, heading in self._headings.items()
        }
        self._hidden = []
        room = self._bottom_top() - TOP_BAR_HEIGHT - len(self._headings) * self._heading_height()
        order = [(group, floor) for floor in (2, 1) for group in reversed(list(shown)[1:])]
        for group, floor in [*order, *((group, 1) for group in shown)]:
            while self._needed(shown) > room and len(shown[group]) > floor:
                leaving = [name for name in shown[group] if not self._items[name].isChecked()][-1]
                shown[group].remove(leaving)
                self._hidden.append(leaving)
        self._word_more()
        return shown

    def _needed(self, shown: Mapping[Group, Sequence[str]]) -> int:
        return (sum(map(len, shown.values())) + bool(self._hidden)) * RAIL_ITEM_HEIGHT

    def _open_more(self) -> None:
        menu = Menu(parent=self)
        for entry in self._entries:
            if entry.name in self._hidden:
                image = icon(entry.icon, palette=self.palette(), ratio=self.devicePixelRatioF())
                action = QAction(image, entry.title(), menu)
                action.triggered.connect(lambda _=False, name=entry.name: self.page_wanted.emit(name))
                menu.addAction(action)
        menu.popup(self._more.mapToGlobal(QPoint(self._more.width() + _MARGIN, 0)))
