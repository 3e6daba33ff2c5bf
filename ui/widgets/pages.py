"""The frame of every page: title, a line below it, actions at the right, then the content."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme.tokens import CARD_GAP, ICON_GAP, LABEL_GAP, PAGE_PADDING
from ui.widgets.labels import ElidedLabel

_TITLE_LEAST = 340


class PageHead(QWidget):
    """Title, subtitle, actions; `lead` stands before the title (a way back, an avatar)."""

    def __init__(
        self, title: str = "", *, lead: QWidget | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._title = ElidedLabel(title, face="title", least=_TITLE_LEAST)
        self._subtitle = ElidedLabel(face="small", ink="text2")
        self._beside = QHBoxLayout()
        self._beside.setSpacing(12)
        self._beside.addWidget(self._title)
        self._beside.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._beside)
        words.addWidget(self._subtitle)
        self._top = QHBoxLayout()
        self._top.setSpacing(ICON_GAP)
        self._top.addLayout(words, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(LABEL_GAP)
        self._column.addLayout(self._top)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(CARD_GAP)
        if lead:
            row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._column, 1)
        self.set_words(title)

    def set_words(self, title: str, *, subtitle: str = "") -> None:
        """Name the page."""
        self._title.set_text(title)
        self._subtitle.set_text(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def add_beside(self, widget: QWidget) -> None:
        """Put a pill or a tag beside the title."""
        self._beside.insertWidget(self._beside.count() - 1, widget)

    def add_below(self, row: QWidget) -> None:
        """Put a row of pills or facts below title and actions, over the whole width."""
        self._column.addWidget(row)

    def add_action(self, action: QWidget) -> None:
        """Put an action at the right; the primary one last."""
        self._top.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)


class Page(QWidget):
    """A page: head, then `body`; padded as every page is."""

    def __init__(self, head: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        across, down = PAGE_PADDING
        self.body = QVBoxLayout()
        self.body.setSpacing(CARD_GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(across, down, across, down)
        column.setSpacing(CARD_GAP)
        column.addWidget(head)
        column.addLayout(self.body, 1)
