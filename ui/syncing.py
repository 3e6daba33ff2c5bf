"""Sync as a person meets it: started, stopped and followed from anywhere in the program, one run at a time."""

from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QObject, Signal

from core.errors import AppError
from core.store.work import Touched
from sync.run import Counts
from ui.jobs import Job, Progress, Report
from ui.workspace import Workspace

Told = Callable[[Counts], None]
Run = Callable[[Told, Callable[[Touched], None]], Counts]


class Syncing(QObject):
    """`run(report, changed)` makes one run on the sync's thread; the program hands it in.

    `moved` tells that anything below is not as it was, `ended` that a run is over, whatever its end.
    What a run has written reaches the pages as `workspace.changed`, on their own thread.
    """

    moved = Signal()
    ended = Signal()

    def __init__(self, workspace: Workspace, *, run: Run, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._run = workspace, run
        self._job: Job[Counts] | None = None
        self._written: SimpleQueue[Touched] = SimpleQueue()
        self.progress = Progress(0, 0)
        self.problem: AppError | None = None
        self.last: Counts | None = None

    def is_running(self) -> bool:
        """Tell whether a run is on its way."""
        return self._job is not None

    def start(self) -> None:
        """Start a run, unless one is on its way."""
        if self._job is not None:
            return
        self.progress, self.problem, self.last = Progress(0, 0), None, None
        self._job = self._workspace.sync(
            self._work,
            done=self._on_done,
            progressed=self._on_progressed,
            failed=self._on_failed,
            cancelled=self._end,
        )
        self.moved.emit()

    def cancel(self) -> None:
        """Ask the run to stop after the exchange it is in; nothing of it is lost."""
        if self._job is not None:
            self._job.cancel()

    def _work(self, report: Report) -> Counts:
        return self._run(
            lambda counts: report(Progress(counts.sent, counts.sent + counts.not_sent)), self._written.put
        )

    def _on_progressed(self, progress: Progress) -> None:
        self.progress = progress
        self._tell_written()
        self.moved.emit()

    def _on_done(self, counts: Counts) -> None:
        self.last = counts
        self._end()

    def _on_failed(self, error: AppError) -> None:
        self.problem = error
        self._end()

    def _end(self) -> None:
        self._job = None
        self._tell_written()
        self.moved.emit()
        self.ended.emit()

    def _tell_written(self) -> None:
        touched: set[tuple[str, object]] = set()
        while not self._written.empty():
            touched |= self._written.get()
        if touched:
            self._workspace.changed.emit(frozenset(touched))
