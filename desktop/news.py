"""The news of the frame: who works here, how sync stands, what was saved, the backup copy and the clock."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer

from core.queries.conflicts import CountConflicts
from core.queries.office import OfficeCard, ShowOffice
from core.queries.query import Rows
from core.store.store import Store
from core.store.work import Touched
from core.wording import Language
from desktop.laptop import Laptop
from sync.status import Status, is_office, status
from ui.frame import Frame, FrameState, SyncState
from ui.moments import spoken
from ui.syncing import Syncing
from ui.wording import clock
from ui.workspace import Workspace

_MINUTE_MS = 60_000
_OLD_MS = 2 * 24 * 3600 * 1000
_AWAY = frozenset({"server_unreachable", "server_busy"})
_PEOPLE = frozenset({"user", "organisation"})


class News(QObject):
    """Tells the frame whenever something of it is not as it was; the minute is looked at too."""

    def __init__(self, workspace: Workspace, *, frame: Frame, syncing: Syncing, laptop: Laptop) -> None:
        super().__init__(frame)
        self._workspace, self._frame, self._syncing, self._laptop = workspace, frame, syncing, laptop
        self._state = FrameState(language=workspace.language)
        self._status: Status | None = None
        self._conflicts = 0
        self._is_local = False
        self._timer = QTimer(self, interval=_MINUTE_MS)
        self._timer.timeout.connect(self._tell)
        self._timer.start()
        workspace.changed.connect(self._on_changed)
        workspace.saved.connect(self._on_saved)
        workspace.privacy_changed.connect(lambda is_on: self._change(is_private=is_on))
        workspace.language_changed.connect(self._on_language)
        syncing.moved.connect(self._ask_status)
        laptop.moved.connect(self._tell)
        self._ask_office()
        self._ask_status()

    def set_dark(self, *, is_dark: bool) -> None:
        """Tell which theme is worn."""
        self._change(is_dark=is_dark)

    def _on_changed(self, touched: Touched) -> None:
        if _PEOPLE & {kind for kind, _ in touched}:
            self._ask_office()
        self._ask_status()

    def _on_saved(self) -> None:
        self._change(saved_at=clock(self._workspace.store.now()))

    def _on_language(self, language: Language) -> None:
        self._change(language=language)

    def _ask_office(self) -> None:
        self._workspace.ask(ShowOffice(), done=self._on_office)

    def _on_office(self, rows: Rows[OfficeCard]) -> None:
        self._change(user=rows.rows[0].user_name or "")

    def _ask_status(self) -> None:
        self._workspace.read(_standing, done=self._on_status)
        self._workspace.ask(CountConflicts(), done=self._on_conflicts)

    def _on_status(self, found: tuple[Status, bool]) -> None:
        self._status, self._is_local = found
        self._tell()

    def _on_conflicts(self, rows: Rows[int]) -> None:
        self._conflicts = rows.rows[0]
        self._tell()

    def _change(self, **told: object) -> None:
        self._state = replace(self._state, **told)  # type: ignore[arg-type]
        self._tell()

    def _tell(self) -> None:
        store, taken = self._workspace.store, self._laptop.snapshot_ms
        now = store.now()
        refused = self._status.refused + self._status.held if self._status else 0
        self._state = replace(
            self._state,
            sync=self._sync(store),
            counts={"sync": self._conflicts + refused} if self._conflicts + refused else {},
            backup_at=spoken(taken, now_ms=now) if taken else "",
            is_backup_old=taken is None or now - taken > _OLD_MS,
            clock_off_minutes=round(store.clock.offset_ms / _MINUTE_MS),
        )
        self._frame.set_state(self._state)

    def _sync(self, store: Store) -> SyncState:
        found = self._status
        if found is None:
            return SyncState()
        problem = self._syncing.problem
        is_broken = problem is not None and problem.code not in _AWAY
        minutes = None if found.last_contact is None else (store.now() - found.last_contact) // _MINUTE_MS
        return SyncState(
            unsent=found.not_sent,
            sent=self._syncing.progress.done,
            total=max(self._syncing.progress.total, found.not_sent),
            problems=found.refused + int(is_broken),
            is_running=self._syncing.is_running(),
            minutes_ago=None if minutes is None else max(0, minutes),
            at=clock(found.last_contact) if found.last_contact else "",
            is_local=self._is_local,
        )


def _standing(store: Store) -> tuple[Status, bool]:
    """Return how sync stands, and whether there is no server at all."""
    found = status(store)
    with store.read() as session:
        return found, is_office(session) and found.last_contact is None
