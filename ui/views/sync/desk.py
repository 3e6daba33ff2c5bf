"""The desk of conflicts: records at the left, clashing fields at the right; 1 and 2 decide, Ctrl+Z undoes."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.commands.conflicts import CloseConflict
from core.queries.conflicts import ConflictRow
from core.wording import Language
from ui.tables import Column, Table
from ui.theme.tokens import CARD_GAP
from ui.views.sync.sides import Clash
from ui.widgets import Card, EmptyState, ScrollColumn, WrappedLabel
from ui.wording import titled
from ui.workspace import Workspace

_LIST_WIDTH = 304


class ConflictDesk(QWidget):
    """Shows what it is told; a decision is a command of its own, and the store's answer shows it."""

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: Sequence[ConflictRow] = ()
        self._record: UUID | None = None
        self._decided: list[UUID] = []
        self._clashes: list[Clash] = []
        self._list = Table(self._columns(), key=_record_of, memory={})
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.start_at_first()
        self._list.moved.connect(self._on_moved)
        self._card = Card()
        self._note = WrappedLabel(face="small", ink="text2")
        self._empty = EmptyState(icon="git-compare")
        self._room = ScrollColumn(spacing=CARD_GAP)
        self._room.body.addStretch(1)
        self._card.body.addWidget(self._room, 1)
        self._card.body.addWidget(self._note)
        row = QHBoxLayout()
        row.setSpacing(CARD_GAP)
        row.addWidget(self._list)
        row.addWidget(self._card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row, 1)
        column.addWidget(self._empty)
        for keys, act in (("1", self._take_left), ("2", self._take_right), ("Ctrl+Z", self.undo)):
            self._shortcut(keys, act)

    def show_conflicts(self, rows: Sequence[ConflictRow]) -> None:
        """Show the conflicts, grouped by record as they come."""
        self._rows = rows
        records = {row.record: row for row in reversed(rows)}
        order = list(dict.fromkeys(row.record for row in rows))
        self._list.show_rows([records[record] for record in order])
        self._list.setVisible(bool(rows))
        self._card.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if self._record not in records:
            self._record = order[0] if order else None
        self._show_record()

    def reword(self) -> None:
        """Say everything in the language of the moment."""
        self._list.set_columns(self._columns())
        self._empty.set_words(
            self.tr("No conflicts"),
            text=self.tr(
                "When two people change one field without seeing each other, both values come here."
            ),
        )
        self._show_record()

    def undo(self) -> None:
        """Open again what was decided last."""
        if self._decided:
            self._close(self._decided.pop(), "open")

    def _columns(self) -> Sequence[Column[ConflictRow]]:
        language = self._workspace.language
        return (
            Column(
                name="record",
                title=self.tr("Waits for a decision"),
                text=lambda row: titled(row.title) or row.record_label.in_(language),
                sub=lambda row: self._fields(row.record, language),
                icon=lambda row: "git-compare" if self._is_open(row.record) else "check",
                icon_ink=lambda row: "warn" if self._is_open(row.record) else "ok",
                face="strong",
                stretches=True,
            ),
        )

    def _fields(self, record: UUID, language: Language) -> str:
        return ", ".join(dict.fromkeys(row.label.in_(language) for row in self._of(record)))

    def _of(self, record: UUID | None) -> list[ConflictRow]:
        """Return the clashes of a record, always in the same order, so that none moves when one is decided."""
        return sorted((row for row in self._rows if row.record == record), key=lambda row: row.id)

    def _is_open(self, record: UUID) -> bool:
        return any(row.state == "open" for row in self._of(record))

    def _on_moved(self, row: ConflictRow) -> None:
        self._record = row.record
        self._show_record()

    def _show_record(self) -> None:
        rows, language = self._of(self._record), self._workspace.language
        while len(self._clashes) < len(rows):
            clash = Clash()
            clash.chosen.connect(self._on_chosen)
            self._room.body.insertWidget(len(self._clashes), clash)
            self._clashes.append(clash)
        may_decide = self._may_decide()
        for at, clash in enumerate(self._clashes):
            clash.setVisible(at < len(rows))
            if at < len(rows):
                now = self._workspace.store.now()
                clash.show_row(rows[at], language=language, now_ms=now, may_decide=may_decide)
        if rows:
            self._card.set_title(titled(rows[0].title) or rows[0].record_label.in_(language))
        self._note.setText(
            self.tr("The other value stays in the history; a decision can be undone on any day.")
            if may_decide
            else self.tr("The coordinator decides. Both values are kept until then.")
        )

    def _may_decide(self) -> bool:
        return self._workspace.store.author().role in CloseConflict.writers

    def _take_left(self) -> None:
        self._choose("accepted")

    def _take_right(self) -> None:
        self._choose("reverted")

    def _choose(self, state: str) -> None:
        """Decide the field that has the focus, else the first that waits; one that is decided is not redone."""
        shown = [clash for clash in self._clashes if clash.isVisible()]
        waiting = [clash for clash in shown if (row := clash.row()) is not None and row.state == "open"]
        focused = [clash for clash in waiting if clash.left.hasFocus() or clash.right.hasFocus()]
        for clash in [*focused, *waiting][:1]:
            clash.choose(state)

    def _on_chosen(self, row: ConflictRow, state: str) -> None:
        if state != "open":
            self._decided.append(row.id)
        self._close(row.id, state)

    def _close(self, id: UUID, state: str) -> None:
        if self._may_decide():
            self._workspace.do(CloseConflict(id=str(id), state=state))

    def _shortcut(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)


def _record_of(row: ConflictRow) -> UUID:
    return row.record
