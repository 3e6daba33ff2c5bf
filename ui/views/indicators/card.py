"""The card of a programme's indicators: legend, a row for each that is counted, and the names of the others."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from core.programme.indicators import Indicator
from core.wording import Language
from ui.tables import RowsModel, fetch_from
from ui.tables.model import ROW
from ui.tables.view import RowsView
from ui.theme.tokens import CARD_PADDING, LABEL_GAP, ROOMY_ROW_HEIGHT, ROW_HEIGHT
from ui.views.indicators.targets import Target, target_columns
from ui.widgets import BulletLegend, Card, Line, PlainLabel, WrappedLabel
from ui.widgets.flows import Flow
from ui.widgets.matches import match_plainly


class TargetsCard(Card):
    """Up and Down choose an indicator; `chosen` tells which."""

    chosen = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(padding=1, parent=parent)
        self._known = ""
        self._asof = PlainLabel(face="caption", ink="text2")
        self._model = RowsModel((), key=lambda row: row.indicator.id)
        self.view = RowsView(self._model, matcher=match_plainly)
        self.view.header.hide()
        self.view.verticalHeader().setDefaultSectionSize(ROOMY_ROW_HEIGHT)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._on_moved())
        self._waiting = PlainLabel(face="mark", ink="text2")
        self._groups = {group: WrappedLabel(face="caption", ink="text2") for group in ("target", "result")}
        self._foot = self._make_foot()
        self.body.setSpacing(0)
        for part in (self._make_head(), Line(), self.view, self._foot):
            self.body.addWidget(part)

    def show_targets(self, rows: Sequence[Target]) -> None:
        """Show the rows, and stay on the one that was chosen; the first is where nothing was."""
        self._model.show(total=len(rows), fetch=fetch_from(rows))
        self.view.setFixedHeight(len(rows) * ROOMY_ROW_HEIGHT)
        at = self._model.find(self._known) or 0
        if rows:
            self.view.go_to(at)

    def show_waiting(self, indicators: Sequence[Indicator], language: Language) -> None:
        """Name the indicators that are not counted yet, by their group in the contract."""
        words = {"target": self.tr("Target indicators"), "result": self.tr("Expected results")}
        for group, label in self._groups.items():
            names = [one.label.in_(language) for one in indicators if one.group == group]
            label.setText(f"{words[group]}: {', '.join(names)}")
            label.setVisible(bool(names))
        self._waiting.setText(self.tr("Not counted yet"))
        self._foot.setVisible(bool(indicators))

    def reword(self, language: Language, *, today: str) -> None:
        """Read the rows in the language of the moment."""
        self._asof.setText(self.tr("By the records on this laptop, {day}").format(day=today))
        self._asof.setMinimumWidth(self._asof.sizeHint().width())
        self.view.setAccessibleName(self.tr("Indicators"))
        self._model.set_columns(target_columns(language))
        for section, column in enumerate(self._model.columns):
            mode = QHeaderView.ResizeMode.Stretch if column.stretches else QHeaderView.ResizeMode.Fixed
            self.view.header.setSectionResizeMode(section, mode)
            self.view.header.resizeSection(section, column.width)

    def _make_head(self) -> QWidget:
        head, line = QWidget(), Flow()
        head.setMinimumHeight(ROW_HEIGHT)
        row = QHBoxLayout(head)
        row.setContentsMargins(CARD_PADDING, LABEL_GAP, CARD_PADDING, LABEL_GAP)
        row.addWidget(line)
        self._asof.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for part in (BulletLegend(), self._asof):
            line.add(part)
        return head

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        column.setContentsMargins(CARD_PADDING, 12, CARD_PADDING, 12)
        column.setSpacing(LABEL_GAP)
        column.addWidget(self._waiting)
        for label in self._groups.values():
            column.addWidget(label)
        return foot

    def _on_moved(self) -> None:
        row = self.view.currentIndex().data(ROW)
        if row is not None:
            self._known = row.indicator.id
            self.chosen.emit(row)
