"""What every page is: it knows its workspace, goes where it is sent, and refreshes for one reason only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.store.work import Touched
from ui.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Destination:
    """A page by name, the record to show there, and values to begin with."""

    page: str
    id: UUID | None = None
    given: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))


class View(QWidget):
    """A page. `wanted` asks to go to a Destination; the program answers with `go` of that page.

    A subclass says `kinds` (records whose change concerns it, empty for all), `refresh` (ask its queries
    again) and `reword` (say everything in the language of the moment). While the page is hidden a change
    only marks it stale.
    """

    wanted = Signal(object)
    kinds: frozenset[str] = frozenset()

    def __init__(self, workspace: Workspace, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._is_stale = True
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        workspace.changed.connect(self._on_changed)
        workspace.language_changed.connect(self._on_language_changed)
        workspace.privacy_changed.connect(self._on_language_changed)

    def go(self, to: Destination) -> None:
        """Show what was asked for; a page without records of its own has nothing to do."""

    def refresh(self) -> None:
        """Ask the queries again and show the answers."""

    def reword(self) -> None:
        """Say titles, labels and terms in `workspace.language`."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.reword()
        super().changeEvent(event)

    def _on_changed(self, touched: Touched) -> None:
        if self.kinds and not self.kinds & {kind for kind, _ in touched}:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def _on_language_changed(self) -> None:
        self.reword()
        self._on_changed(frozenset((kind, UUID(int=0)) for kind in self.kinds))
