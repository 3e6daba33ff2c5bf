"""A box of widgets that goes on to the next line where its room ends; what stands in it is not known here.

It places its widgets itself: a QLayout of Python's own crashes Qt when an item goes while it is being placed.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.tokens import ICON_GAP
from ui.widgets.leaving import let_go


class Flow(QWidget):
    """Widgets one after the other, each as wide as it wants; the last takes what is left unless it is Fixed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def widgets(self) -> list[QWidget]:
        """Return the widgets in their order."""
        return [*self._widgets]

    def add(self, widget: QWidget) -> None:
        """Put a widget last."""
        self.insert(len(self._widgets), widget)

    def insert(self, at: int, widget: QWidget) -> None:
        """Put a widget at a place in the order."""
        self._widgets.insert(at, widget)
        widget.setParent(self)
        widget.show()
        self._place()

    def remove(self, widget: QWidget) -> None:
        """Take a widget away for good."""
        self._widgets.remove(widget)
        let_go(widget)
        self._place()

    def sizeHint(self) -> QSize:
        wants = [_wanted(one).width() for one in self._shown()]
        return QSize(sum(wants) + ICON_GAP * max(len(wants) - 1, 0), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(max((one.minimumWidth() for one in self._shown()), default=0), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a widget has come, gone, or wants another size
            self._place()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [one for one in self._widgets if not one.isHidden()]

    def _place(self) -> None:
        """Give every widget its box, and ask for the height that all of them take."""
        boxes = list(self._boxes())
        for one, box in boxes:
            one.setGeometry(box)
        self.setFixedHeight(max((box.bottom() + 1 for _, box in boxes), default=0))

    def _boxes(self) -> Iterator[tuple[QWidget, QRect]]:
        """Yield every widget with its box; widgets of a line stand on its middle."""
        top = 0
        for line in self._lines():
            high = max(box.height() for _, box in line)
            for one, box in line:
                yield one, box.translated(QPoint(0, top + (high - box.height()) // 2))
            top += high + ICON_GAP

    def _lines(self) -> Iterator[list[tuple[QWidget, QRect]]]:
        line: list[tuple[QWidget, QRect]] = []
        left, shown = 0, self._shown()
        for one in shown:
            size = _wanted(one)
            grows = one is shown[-1] and one.sizePolicy().horizontalPolicy() is not QSizePolicy.Policy.Fixed
            least = one.minimumWidth() if grows else size.width()
            if line and left + least > self.width():
                yield line
                line, left = [], 0
            wide = max(self.width() - left, least) if grows else min(size.width(), self.width())
            line.append((one, QRect(left, 0, wide, size.height())))
            left += wide + ICON_GAP
        if line:
            yield line


def _wanted(widget: QWidget) -> QSize:
    return widget.sizeHint().expandedTo(widget.minimumSizeHint()).expandedTo(widget.minimumSize())
