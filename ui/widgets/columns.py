"""Columns that never squeeze: content keeps its natural height and scrolls, a side column goes below."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme.tokens import CARD_GAP, STACKS_BELOW


class ScrollColumn(QScrollArea):
    """A column as wide as its room and as high as it needs; put widgets into `body`."""

    def __init__(self, *, spacing: int = CARD_GAP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(spacing)
        self.setWidget(content)
        for transparent in (content, self.viewport()):
            transparent.setAutoFillBackground(False)


class SideBySide(QWidget):
    """A main part and a side part (288-368 px); in a narrow room the side goes below the main part."""

    def __init__(
        self, main: QWidget, side: QWidget, *, side_width: int = 336, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._side, self._side_width = side, side_width
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(CARD_GAP)
        self._box.addWidget(main, 1)
        self._box.addWidget(side)
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
        self._side.setMinimumWidth(0 if is_stacked else self._side_width)
        self._side.setMaximumWidth(16777215 if is_stacked else self._side_width)
