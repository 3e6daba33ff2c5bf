"""Background work: the only threads of the interface, and the one relay that brings results back.

A job is an object; what follows it (done, failed, cancelled, progress) is named before it starts, so nothing can
be missed. Each lane is one thread and keeps the order: the store's, the sync's, the documents'. Everything
that comes back passes through one queued signal that carries a closure to the interface thread.

A widget freed on another thread crashes Qt, so a lane gets the number of a job alone: the job, and all that came
of it, leaves here on the interface thread, when nothing on the lane holds it any more. While there are lanes
Python's cycles are collected on the interface thread only.
"""

import gc
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from itertools import count
from threading import Event
from time import monotonic
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from core.errors import AppError, Cancelled

T = TypeVar("T")
PROGRESS_SECONDS = 0.1
_COLLECT_MS = 500


class Lane(Enum):
    """A thread of work; within a lane jobs run one after another, in order."""

    STORE = "store"
    SYNC = "sync"
    DOCUMENTS = "documents"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: `done` of `total`, in its own unit."""

    done: int
    total: int


Report = Callable[[Progress], None]


def _ignore(_: object) -> None:
    return None


def _rest() -> None:
    return None


@dataclass(frozen=True, kw_only=True)
class Job(Generic[T]):
    """Work for a lane, and what follows it on the interface thread.

    `work` gets `report`: call it now and then, it also raises `Cancelled` once the job is cancelled.
    """

    work: Callable[[Report], T]
    done: Callable[[T], None] = _ignore
    failed: Callable[[AppError], None]
    cancelled: Callable[[], None] = _rest
    progressed: Callable[[Progress], None] = _ignore
    _stop: Event = field(default_factory=Event)

    def cancel(self) -> None:
        """Ask the job to stop; it does at its next report, or does not start at all."""
        self._stop.set()

    def is_cancelled(self) -> bool:
        """Tell whether the job was asked to stop."""
        return self._stop.is_set()


class Jobs(QObject):
    """Runs jobs; lives on the interface thread, where all callbacks arrive."""

    _relayed = Signal(object)

    def __init__(self, *, crashed: Callable[[BaseException], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crashed = crashed
        self._numbers = count()
        self._jobs: dict[int, tuple[Lane, Job[Any]]] = {}
        self._ends: dict[int, Callable[[Job[Any]], None]] = {}
        self._is_stopped = False
        self._lanes = {lane: ThreadPoolExecutor(1, thread_name_prefix=lane.value) for lane in Lane}
        self._relayed.connect(self._on_relayed, Qt.ConnectionType.QueuedConnection)
        collect()
        collecting = QTimer(self, interval=_COLLECT_MS)
        collecting.timeout.connect(collect)
        collecting.start()

    def start(self, job: Job[T], *, lane: Lane = Lane.STORE) -> Job[T]:
        """Start a job behind those already in its lane; return it, to cancel it by. After `stop` nothing starts."""
        if not self._is_stopped:
            number = next(self._numbers)
            self._jobs[number] = (lane, job)
            self._lanes[lane].submit(self._run, number)
        return job

    def are_idle(self) -> bool:
        """Tell whether every job has ended and its callback has run."""
        return not self._jobs

    def close(self) -> None:
        """Stop, wait for what runs and let go of it; the last of a program: Python collects by itself again."""
        self.stop()
        self.join()
        QCoreApplication.sendPostedEvents(self)
        gc.enable()

    def stop(self) -> None:
        """Cancel sync and documents; callbacks no longer come.

        What the store's lane was given it still does: a person has pressed Save.
        """
        self._is_stopped = True
        for lane, job in self._jobs.values():
            if lane is not Lane.STORE:
                job.cancel()

    def join(self) -> None:
        """Wait for what is still to be done after `stop`; on any thread."""
        for lane in self._lanes.values():
            lane.shutdown(wait=True)

    def _run(self, number: int) -> None:
        self._ends[number] = self._outcome(number)
        self._relayed.emit(partial(self._end, number))

    def _outcome(self, number: int) -> Callable[[Job[Any]], None]:
        """Do the work on the lane's thread; return which of what follows it is to follow."""
        _, job = self._jobs[number]
        if job.is_cancelled():
            return lambda job: job.cancelled()
        try:
            found = job.work(self._report(number, job._stop))
        except Cancelled:
            return lambda job: job.cancelled()
        except AppError as error:
            known = error  # Python forgets `error` at the end of the block
            return lambda job: job.failed(known)
        except Exception as bug:  # noqa: BLE001 - one of the three places that may: a bug goes to the crash hook
            found_bug = bug
            return lambda _: self._crashed(found_bug)
        return lambda job: job.done(found)

    def _report(self, number: int, stop: Event) -> Report:
        said = 0.0

        def report(progress: Progress) -> None:
            nonlocal said
            if stop.is_set():
                raise Cancelled("cancelled")
            now = monotonic()
            if now - said >= PROGRESS_SECONDS or progress.done == progress.total:
                said = now
                self._relayed.emit(partial(self._progress, number, progress))

        return report

    def _progress(self, number: int, progress: Progress) -> None:
        _, job = self._jobs[number]
        if not self._is_stopped:
            job.progressed(progress)

    def _end(self, number: int) -> None:
        """Let go of the job; follow it, unless stopped: what was already on its way still arrives here."""
        _, job = self._jobs.pop(number)
        follow = self._ends.pop(number)
        if not self._is_stopped:
            follow(job)

    @Slot(object)
    def _on_relayed(self, arrived: Callable[[], None]) -> None:
        arrived()


def collect() -> None:
    """Collect what Python would have collected by now, the oldest generation that is due, and it not by itself."""
    gc.disable()
    due = [now > least > 0 for now, least in zip(gc.get_count(), gc.get_threshold(), strict=True)]
    if any(due):
        gc.collect(max(generation for generation, is_due in enumerate(due) if is_due))
