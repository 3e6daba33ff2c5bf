"""A layout that goes on to the next line where the room ends; no widget lives here."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.theme.tokens import ICON_GAP


class Flow(QLayout):
    """Places widgets one after the other, each as wide as it wants; the last takes what is left of its line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(ICON_GAP)

    def insert(self, at: int, widget: QWidget) -> None:
        """Put a widget at a place in the order."""
        self.addWidget(widget)  # Qt makes the item and deletes it; one of Python's would be deleted twice
        self._items.insert(at, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((box.bottom() + 1 for _, box in self._placed(width)), default=0)

    def sizeHint(self) -> QSize:
        wide = sum(item.sizeHint().width() + self.spacing() for item in self._shown())
        return QSize(wide, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        wide = max((size.width() for size in sizes[-1:]), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, box in self._placed(rect.width()):
            item.setGeometry(box.translated(rect.topLeft()))

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _placed(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Yield every item with its box; items of a line stand on its middle."""
        x = y = 0
        lines: list[list[tuple[QLayoutItem, QSize, int]]] = [[]]
        for item in self._shown():
            size = item.sizeHint().expandedTo(item.minimumSize())
            least = item.minimumSize().width() if item is self._items[-1] else size.width()
            if x and x + least > width:
                lines.append([])
                x = 0
            wide = width - x if item is self._items[-1] else min(size.width(), width)
            lines[-1].append((item, QSize(wide, size.height()), x))
            x += wide + self.spacing()
        for line in lines:
            high = max((size.height() for _, size, _ in line), default=0)
            for item, size, left in line:
                yield item, QRect(QPoint(left, y + (high - size.height()) // 2), size)
            y += high + self.spacing()
