"""A laptop's store: opened with its key, read by sessions, written by units of work. One writer at a time."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection, delete, insert, inspect, select
from sqlalchemy.orm import Session

from core.errors import Refused
from core.fields.field import Role
from core.identity import HybridClock
from core.kz.dates import ALMATY
from core.store import cipher, disk, snapshots
from core.store.engine import Capture, capture_of, open_engine, translated
from core.store.files import FileStore
from core.store.lock import Lock
from core.store.numbers import Numbers
from core.store.schema import build, compare_triggers, needs_building
from core.store.tables import JOURNAL, SETTING
from core.store.work import Author, UnitOfWork

FILE = "store.db"
LOCK = "store.lock"
SNAPSHOTS = "snapshots"
NUMBERS = "store.numbers"


def now_ms() -> int:
    """Return the computer's clock in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


class Store:
    """The encrypted store of one enrolment in `folder`."""

    def __init__(
        self, folder: Path, *, key: bytes, files: FileStore | None = None, now: Callable[[], int] = now_ms
    ) -> None:
        """Open the store that `create` made. Raise Damaged when file or triggers are not what they were.

        Without `files` no attachment can be kept. Raises Unavailable `store_in_use` while another program
        has the store open.
        """
        self.folder = folder
        self.files = files
        self.now = now
        self._clock = HybridClock(now, last=0, offset_ms=0)
        self._author: Author | None = None
        with ExitStack() as undoing:
            self._lock = Lock(folder / LOCK)
            undoing.callback(self._lock.release)
            cipher.prove_encrypted(folder / FILE)
            self.engine = open_engine(folder / FILE, key=key, capture=self._capture)
            undoing.callback(self.engine.dispose)
            self._prepare(key)
            self._sweep()
            undoing.pop_all()

    def _prepare(self, key: bytes) -> None:
        """Bring the shape up, compare the triggers, and learn who acts here."""
        with translated(), self.engine.connect() as connection:
            is_behind = needs_building(connection)
        if is_behind:
            self._bring_up(key)
        with translated(), self.engine.connect() as connection:
            compare_triggers(connection)
        self.refresh_identity()

    def _sweep(self) -> None:
        """Delete what power cuts left half written; each may be a whole copy of the store."""
        disk.sweep(self.folder / SNAPSHOTS)
        disk.sweep(self.folder, of=f"{FILE}.*")
        if self.files:
            self.files.sweep()

    @classmethod
    def create(
        cls, folder: Path, *, key: bytes, files: FileStore | None = None, now: Callable[[], int] = now_ms
    ) -> "Store":
        """Make an empty store in `folder` and open it. Raise Refused `store_exists` over any file."""
        cipher.create(folder / FILE, key=key)
        return cls(folder, key=key, files=files, now=now)

    def close(self) -> None:
        """Close every connection; the key is forgotten with them."""
        self.engine.dispose()
        self._lock.release()

    def today(self) -> date:
        """Return the office's date (UTC+5)."""
        return datetime.fromtimestamp(self.now() / 1000, ALMATY).date()

    # Reading and writing

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the store; nothing read leaves it but plain values."""
        with translated(), Session(self.engine, autoflush=False) as session, session.begin():
            yield session

    @contextmanager
    def work(self, command: str) -> Iterator[UnitOfWork]:
        """Give a unit of work of this store's user; it is saved durably when the block ends without an error."""
        author = self.author()
        with self._writing() as session, ExitStack() as undoing:
            capture = capture_of(session.connection())
            capture.author, capture.command = author.user.bytes, command
            yield UnitOfWork(
                session,
                author=author,
                today=self.today(),
                numbers=Numbers(self.folder / NUMBERS),
                files=self.files,
                undoing=undoing,
            )
            session.flush()
            undoing.pop_all()  # whether a commit that fails was durable is not known: it leaves what it needs

    @contextmanager
    def applying(self) -> Iterator[Session]:
        """Give a writing session that leaves no journal: a pull, or a store's own tables."""
        with self._writing() as session:
            capture_of(session.connection()).is_applying = True
            yield session

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        with (
            translated(),
            self.engine.connect().execution_options(is_writer=True) as connection,
            Session(connection) as session,
            session.begin(),
        ):
            yield session

    # What the store knows of itself

    def setting(self, name: str) -> object:
        """Return a setting, or None."""
        with self.engine.connect() as connection:
            return find_setting(connection, name)

    def author(self) -> Author:
        """Return who acts here. Raise Refused `not_enrolled` for a store without an office."""
        if self._author is None:
            raise Refused("not_enrolled")
        return self._author

    @property
    def device(self) -> int:
        """The number of this enrolment; 0 for a store without an office."""
        return self._author.device if self._author else 0

    @property
    def clock(self) -> HybridClock:
        """The clock of this store's writes; sync raises it and sets its offset."""
        return self._clock

    def refresh_identity(self) -> None:
        """Read again which device and office this store is; after enrolment."""
        organisation, device, user, role = map(self.setting, ("organisation", "device", "user", "role"))
        if isinstance(organisation, bytes) and isinstance(device, int) and isinstance(user, bytes):
            self._author = Author(UUID(bytes=user), Role(str(role)), UUID(bytes=organisation), device)
        with self.engine.connect() as connection:
            self._clock.saw(_last_clock(connection))
        self.engine.dispose()

    def _bring_up(self, key: bytes) -> None:
        """Take the pending steps of the history, all or none, with a snapshot of the store before."""
        with self.engine.connect() as connection:
            is_empty = not inspect(connection).get_table_names()
        if not is_empty:
            snapshots.take(self.folder / FILE, key=key, folder=self.folder / SNAPSHOTS)
        with self.applying() as session:
            build(session.connection())

    def _capture(self) -> Capture:
        one = self._author
        return Capture(self._clock, one.device if one else 0, one.organisation.hex if one else "")


def _last_clock(connection: Connection) -> int:
    """Return the last clock ticked or seen here, since the server set it back if it ever did."""
    set_back, seen = (find_setting(connection, name) or 0 for name in ("clock_set_back_at", "clock_seen"))
    entries = select(JOURNAL.c.hlc).where(JOURNAL.c.no > set_back).order_by(JOURNAL.c.no.desc())
    return max(connection.scalar(entries.limit(1)) or 0, seen if isinstance(seen, int) else 0)


def find_setting(connection: Connection, name: str) -> object:
    """Return a setting as the caller's transaction sees it, or None."""
    return connection.scalar(select(SETTING.c.value).where(SETTING.c.name == name))


def save_setting(connection: Connection, name: str, value: int | str | bytes) -> None:
    """Write a setting within the caller's transaction."""
    connection.execute(delete(SETTING).where(SETTING.c.name == name))
    connection.execute(insert(SETTING).values(name=name, value=value))
