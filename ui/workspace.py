"""The workspace: what every page gets and nothing else: do a command, ask a query, sync, and the news of changes."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from core.commands.command import Answer, Command, perform
from core.errors import AppError
from core.fields.home import districts_in
from core.queries.office import OfficeCard, ShowOffice
from core.queries.query import Query, Rows, ask
from core.store.store import Store
from core.store.work import Touched
from core.wording import Language
from ui.jobs import Job, Jobs, Lane, Progress, Report

R = TypeVar("R")
T = TypeVar("T")
Memory = dict[str, Any]
_GRANTING = frozenset({"user", "grant"})


def _unheard(_: Progress) -> None:
    return None


class Workspace(QObject):
    """One open store for the pages.

    `changed` carries the (kind, id) of everything that was written, here or by a pull: the only reason for a
    page to refresh. `saved` follows a person's own command. `failed` is for errors that no page has taken.
    `districts` are those its user works in, offered before the others wherever one is chosen.
    `memories` outlive the workspace: what each table remembers of its widths, columns and order.
    """

    changed = Signal(object)
    saved = Signal()
    failed = Signal(object)
    language_changed = Signal(str)
    privacy_changed = Signal(bool)
    districts_changed = Signal(object)

    def __init__(
        self,
        store: Store,
        *,
        jobs: Jobs,
        language: Language,
        memories: dict[str, Memory] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.jobs = jobs
        self.language = language
        self.is_private = False
        self.districts: tuple[str, ...] = ()
        self._memories: dict[str, Memory] = {} if memories is None else memories
        self.changed.connect(self._on_changed)
        self._ask_districts()

    def do(
        self,
        command: Command,
        *,
        done: Callable[[Answer], None] | None = None,
        failed: Callable[[AppError], None] | None = None,
    ) -> None:
        """Perform a command on the store's thread, tell everyone what it touched, then call `done`."""

        def follow(answer: Answer) -> None:
            self.saved.emit()
            self.changed.emit(answer.touched)
            if done:
                done(answer)

        self._start(lambda _: perform(self.store, command), done=follow, failed=failed)

    def ask(
        self,
        query: Query[R],
        *,
        done: Callable[[Rows[R]], None],
        failed: Callable[[AppError], None] | None = None,
    ) -> Job[Any]:
        """Ask a query on the store's thread, then call `done` with the rows."""
        return self._start(lambda _: ask(self.store, query), done=done, failed=failed)

    def read(self, work: Callable[[Store], T], *, done: Callable[[T], None]) -> Job[Any]:
        """Read with a function of the store on its thread, then call `done`."""
        return self._start(lambda _: work(self.store), done=done)

    def draw(
        self,
        work: Callable[[Report], T],
        *,
        done: Callable[[T], None],
        progressed: Callable[[Progress], None] = _unheard,
        failed: Callable[[AppError], None] | None = None,
    ) -> Job[Any]:
        """Make a document on the documents' thread, from plain values, then call `done`."""
        return self._start(work, done=done, failed=failed, progressed=progressed, lane=Lane.DOCUMENTS)

    def sync(
        self,
        work: Callable[[Report], T],
        *,
        done: Callable[[T], None],
        progressed: Callable[[Progress], None],
        failed: Callable[[AppError], None],
        cancelled: Callable[[], None],
    ) -> Job[T]:
        """Send and receive on the sync's thread, then call one of `done`, `failed`, `cancelled`."""
        job = Job(work=work, done=done, failed=failed, cancelled=cancelled, progressed=progressed)
        return self.jobs.start(job, lane=Lane.SYNC)

    def memory(self, table: str) -> Memory:
        """Return what the table of this name remembers; it writes into it."""
        return self._memories.setdefault(table, {})

    def tell_districts(self, told: Callable[[Sequence[str]], None]) -> None:
        """Tell a slot which districts this user works in, now and whenever they change."""
        told(self.districts)
        self.districts_changed.connect(told)

    def tell_privacy(self, told: Callable[[bool], None]) -> None:
        """Tell a slot whether the screen is private, now and whenever that changes."""
        told(self.is_private)
        self.privacy_changed.connect(told)

    def set_language(self, language: Language) -> None:
        """Say everything in another language, at once."""
        if language != self.language:
            self.language = language
            self.language_changed.emit(language)

    def set_private(self, is_private: bool) -> None:  # noqa: FBT001 - a state that a switch carries
        """Blur what the person opposite must not read, or show it again."""
        self.is_private = is_private
        self.privacy_changed.emit(is_private)

    def _on_changed(self, touched: Touched) -> None:
        if _GRANTING & {kind for kind, _ in touched}:
            self._ask_districts()

    def _ask_districts(self) -> None:
        self.ask(ShowOffice(), done=self._on_office)

    def _on_office(self, rows: Rows[OfficeCard]) -> None:
        found = districts_in(rows.rows[0].scope)
        if found != self.districts:
            self.districts = found
            self.districts_changed.emit(found)

    def _start(
        self,
        work: Callable[[Report], T],
        *,
        done: Callable[[T], None],
        failed: Callable[[AppError], None] | None = None,
        progressed: Callable[[Progress], None] = _unheard,
        lane: Lane = Lane.STORE,
    ) -> Job[T]:
        job = Job(work=work, done=done, failed=failed or self.failed.emit, progressed=progressed)
        return self.jobs.start(job, lane=lane)
