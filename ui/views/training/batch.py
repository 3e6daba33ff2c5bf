"""Certificates issued one after another, each its own transaction, so that a stop leaves whole ones only."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from core.commands.certificates import IssueCertificate
from core.errors import AppError
from core.identity import new_id
from ui.workspace import Workspace


class Batch(QObject):
    """Issues to trainees in their order; `went_on` tells how many are through, `ended` the refusals by trainee."""

    went_on = Signal(int)
    ended = Signal(object)

    def __init__(self, workspace: Workspace, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._waiting: list[UUID] = []
        self._total = 0
        self._refused: dict[UUID, AppError] = {}
        self._on: date = workspace.store.today()
        self.is_running = False

    def start(self, trainees: Sequence[UUID], *, issued_on: date) -> None:
        """Issue to each."""
        self._waiting, self._total, self._on = list(trainees), len(trainees), issued_on
        self._refused = {}
        self.is_running = True
        self._next()

    def cancel(self) -> None:
        """Stop after the one that is being issued; what is issued stays."""
        self._waiting.clear()

    def _next(self) -> None:
        if not self._waiting:
            self.is_running = False
            self.ended.emit(self._refused)
            return
        trainee = self._waiting.pop(0)
        command = IssueCertificate(id=str(new_id()), trainee=str(trainee), issued_on=self._on.isoformat())
        self._workspace.do(
            command,
            done=lambda _: self._on_answered(),
            failed=lambda error: self._on_refused(trainee, error),
        )

    def _on_refused(self, trainee: UUID, error: AppError) -> None:
        self._refused[trainee] = error
        self._on_answered()

    def _on_answered(self) -> None:
        self.went_on.emit(self._total - len(self._waiting))
        self._next()
