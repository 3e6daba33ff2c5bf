"""The draft of a page: what is typed is kept every few seconds, gone on with later, and let go of once saved."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from core.identity import new_id
from core.store import drafts
from core.store.drafts import Draft
from ui.workspace import Workspace

_AFTER_MS = 3000


class Drafting(QObject):
    """Keeps one draft of a form; `form` is the name of the page that goes on with it.

    `typed` gives the name of whom it is and its plain values. Nothing is kept until `touch` tells of an edit.
    `kept` carries the moment in milliseconds since 1970.
    """

    kept = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        *,
        form: str,
        typed: Callable[[], tuple[str, Mapping[str, Any]]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._form, self._typed = workspace, form, typed
        self._id = new_id()
        self._is_touched = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self.keep)

    def begin(self) -> None:
        """Start another draft; what was touched of the one before is kept."""
        self.keep()
        self._id = new_id()

    def resume(self, id: UUID, *, done: Callable[[Mapping[str, Any]], None]) -> None:
        """Go on with a draft: `done` gets its values, unless it is gone."""
        self.keep()
        self._id = id

        def show(found: Draft | None) -> None:
            if found is not None and self._id == id:
                done(found.data)

        self._workspace.read(partial(drafts.read, id=id), done=show)

    def touch(self) -> None:
        """Tell that something was typed: it is kept soon, however long the typing goes on."""
        self._is_touched = True
        if not self._timer.isActive():
            self._timer.start()

    def untouch(self) -> None:
        """Take back the touches so far: the page itself filled the form."""
        self._timer.stop()
        self._is_touched = False

    def keep(self) -> None:
        """Keep now what was touched."""
        self._timer.stop()
        if not self._is_touched:
            return
        self._is_touched = False
        title, data = self._typed()
        draft = Draft(self._id, self._form, title, data)
        self._workspace.read(partial(drafts.save, draft=draft), done=self.kept.emit)

    def forget(self) -> None:
        """Let go of the draft, as its entry is saved, and start another."""
        self.untouch()
        self._workspace.read(partial(drafts.forget, id=self._id), done=lambda _: None)
        self._id = new_id()
