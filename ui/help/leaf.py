"""One text of help as widgets: title, sentences, numbered steps, points, and keys in a column of caps."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.help.texts import Block
from ui.theme.tokens import FIELD_GAP, ICON_GAP
from ui.widgets import KeyCap, Line, PlainLabel, WrappedLabel
from ui.widgets.keycaps import keycap_width

_LEAD = 20


class HelpLeaf(QWidget):
    """Shows the blocks below each other; keys that follow each other share a column."""

    def __init__(
        self, blocks: Sequence[Block], *, is_first: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(FIELD_GAP)
        if not is_first:
            self._column.addWidget(Line())
        for kind, group in groupby(blocks, key=lambda block: block.kind):
            if kind == "key":
                self._add_keys(list(group))
                continue
            for block in group:
                self._add(block, is_first=is_first)

    def _add(self, block: Block, *, is_first: bool) -> None:
        if block.kind == "title":
            self._column.addWidget(WrappedLabel(block.words, face="title" if is_first else "section"))
        elif block.kind == "heading":
            self._column.addSpacing(ICON_GAP - 4)
            self._column.addWidget(WrappedLabel(block.words, face="bold"))
        elif block.kind == "text":
            self._column.addWidget(WrappedLabel(block.words, ink="text2"))
        else:
            self._add_led(block)

    def _add_led(self, block: Block) -> None:
        """Add a step after its number, or a point after its dot."""
        lead = PlainLabel(block.lead or "•", face="bold", ink="accent")
        lead.setFixedWidth(_LEAD)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(lead, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(WrappedLabel(block.words), 1)
        self._column.addLayout(row)

    def _add_keys(self, keys: Sequence[Block]) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(FIELD_GAP)
        grid.setVerticalSpacing(ICON_GAP)
        grid.setColumnMinimumWidth(0, round(max(keycap_width(key.lead) for key in keys)))
        grid.setColumnStretch(1, 1)
        for row, key in enumerate(keys):
            cap = KeyCap(self.tr("Space") if key.lead == "Space" else key.lead)
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(WrappedLabel(key.words, face="small"), row, 1)
        self._column.addLayout(grid)
