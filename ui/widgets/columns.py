"""Columns that never squeeze: content keeps its natural height and scrolls, a side column goes below."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.tokens import CARD_GAP, STACKS_BELOW
from ui.widgets.heights import FullHeight

_ANY_WIDTH = 16777215


def bring_into_sight(widget: QWidget) -> None:
    """Scroll every column around a widget until it is seen."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, CARD_GAP)
        around = around.parentWidget()


class ScrollColumn(QScrollArea):
    """A column as wide as its room and as high as it needs; put widgets into `body`."""

    def __init__(self, *, spacing: int = CARD_GAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_whole = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)
        self.setWidget(content)
        for transparent in (content, self.viewport()):
            transparent.setAutoFillBackground(False)

    def set_whole(self, *, is_whole: bool) -> None:
        """Show all content at once, for a column that scrolls with what is around it."""
        self._is_whole = is_whole
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        if not self._is_whole:
            return super().minimumSizeHint()
        natural = self._content.heightForWidth(self.width())
        return QSize(0, max(natural, self._content.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_whole and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class SideBySide(QScrollArea):
    """A main part and a side column; in a narrow window the side goes below and both scroll as one."""

    def __init__(
        self, main: QWidget, side: ScrollColumn, *, side_width: int = 336, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._main, self._side, self._side_width = main, side, side_width
        self._height = None if isinstance(main, ScrollColumn) else FullHeight(main, around=self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, content)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(CARD_GAP)
        self._box.addWidget(main, 1)
        self._box.addWidget(side)
        self.setWidget(content)
        self._arrange(is_stacked=False)

    def is_stacked(self) -> bool:
        """Tell whether the side part is below."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_narrow = self.window().width() < STACKS_BELOW
        if is_narrow != self.is_stacked():
            self._arrange(is_stacked=is_narrow)
        super().resizeEvent(event)

    def _arrange(self, *, is_stacked: bool) -> None:
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if is_stacked else across)
        if isinstance(self._main, ScrollColumn):
            self._main.set_whole(is_whole=is_stacked)
        if self._height is not None:
            self._height.set_on(is_on=is_stacked)
        self._side.set_whole(is_whole=is_stacked)
        self._side.setMinimumWidth(0 if is_stacked else self._side_width)
        self._side.setMaximumWidth(_ANY_WIDTH if is_stacked else self._side_width)
