"""Records that the server did not take, or keeps waiting: what, why, and what to do."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.queries.deliveries import AsideRow
from core.wording import Language
from ui.tables import Column, Table
from ui.views.sync.runs import explained
from ui.widgets import Pill
from ui.wording import titled
from ui.workspace import Memory


class AsideList(QWidget):
    """Nothing of it is lost: the record stays on this laptop, and goes again once it is mended."""

    def __init__(self, *, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), key=lambda row: row.id, memory=memory)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)

    def show_aside(self, rows: Sequence[AsideRow]) -> None:
        """Show the records."""
        self._table.show_rows(rows)

    def reword(self, language: Language) -> None:
        """Say everything in the language."""
        self._table.set_columns(_columns(language))
        self._table.empty.set_icon("cloud-check")
        self._table.empty.set_words(
            self.tr("Everything was taken"),
            text=self.tr("What the server does not take comes here with its reason; nothing of it is lost."),
        )


def _columns(language: Language) -> Sequence[Column[AsideRow]]:
    return (
        Column(
            name="record",
            title=QCoreApplication.translate("AsideList", "Record"),
            text=lambda row: titled(row.title) or row.record_label.in_(language),
            sub=lambda row: row.record_label.in_(language) if row.title else "",
            face="strong",
            width=280,
        ),
        Column(
            name="state", title=QCoreApplication.translate("AsideList", "Status"), pills=_state, width=190
        ),
        Column(
            name="reason",
            title=QCoreApplication.translate("AsideList", "Reason, and what to do"),
            text=lambda row: explained(row.code, language=language),
            stretches=True,
        ),
    )


def _state(row: AsideRow) -> tuple[Pill, ...]:
    if row.is_refused:
        return (Pill(QCoreApplication.translate("AsideList", "Not taken"), "bad", "circle-alert"),)
    return (Pill(QCoreApplication.translate("AsideList", "Waits on the server"), "warn", "clock"),)
