"""The unit of work: one transaction in which a command reads and writes records."""

import io
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, literal, select, union_all
from sqlalchemy.orm import Session

from core.errors import NotFound, Refused, Unavailable
from core.fields.field import Role
from core.model import BY_KIND, record_of
from core.model.record import Record, kind_of
from core.store.engine import capture_of
from core.store.files import FileStore, digest_of
from core.store.numbers import Numbers
from core.store.tables import DEPARTED, JOURNAL, SETTING

R = TypeVar("R", bound=Record)
V = TypeVar("V", bytes, int, str)
Touched = frozenset[tuple[str, UUID]]


@dataclass(frozen=True, slots=True)
class Author:
    """Who acts: the user, their role, and the office and device they act from."""

    user: UUID
    role: Role
    organisation: UUID
    device: int


class UnitOfWork:
    """One transaction. A record never leaves it; plain values go in and out.

    `today` is the office's date (UTC+5) at the beginning.
    """

    def __init__(
        self,
        session: Session,
        *,
        author: Author,
        today: date,
        numbers: Numbers,
        files: FileStore | None,
        undoing: ExitStack,
    ) -> None:
        """`undoing` takes back what was done outside the transaction when the work is not saved."""
        self.session = session
        self.author = author
        self.today = today
        self._numbers = numbers
        self._files = files
        self._undoing = undoing

    def keep(self, content: bytes) -> str:
        """Keep a file beside the records and return its digest; work that is not saved leaves no file.

        Raise Unavailable `files_missing` where the store keeps none.
        """
        if self._files is None:
            raise Unavailable("files_missing")
        is_known = self._files.has(digest_of(io.BytesIO(content)))
        digest = self._files.put(content)
        if not is_known:
            self._undoing.callback(self._files.remove, digest)
        return digest

    def next_number(self, series: str) -> int:
        """Take the next number of a series; none is given twice, whatever was removed or put back."""
        return self._numbers.take(self.session.connection(), series, undoing=self._undoing)

    def get(self, record: type[R], id: UUID | None) -> R:
        """Return the record. Raise NotFound `not_found` when it is absent or marked deleted."""
        found = self.session.get(record, id) if id else None
        if found is None or found.deleted:
            raise NotFound("not_found", kind_of(record))
        return found

    def find(self, kind: str, id: UUID) -> Record:
        """Return a record of any kind, deleted or not. Raise Refused `unknown_kind`, `forbidden`, NotFound."""
        record = record_of(kind)
        if self.author.role not in record.writers:
            raise Refused("forbidden")
        found = self.session.get(record, id)
        if found is None:
            raise NotFound("not_found", kind)
        return found

    def all(self, record: type[R], *conditions: ColumnElement[bool]) -> list[R]:
        """Return the records that meet the conditions and are not deleted."""
        return list(self.session.scalars(select(record).where(record.deleted.is_(False), *conditions)))

    def setting(self, name: str, type_: type[V]) -> V:
        """Return a setting of the store. Raise Refused `not_enrolled` when it is not there."""
        value = self.session.scalar(select(SETTING.c.value).where(SETTING.c.name == name))
        if not isinstance(value, type_):
            raise Refused("not_enrolled")
        return value

    def knows(self, kind: str, id: UUID) -> bool:
        """Tell whether the record is here and not marked deleted."""
        found = self.session.get(BY_KIND[kind], id)
        return found is not None and not found.deleted

    def has_seen(self, id: UUID) -> bool:
        """Tell whether a record of any kind has the id or had it here."""
        records = [select(literal(1)).where(record.id == id) for record in BY_KIND.values()]
        former = [select(literal(1)).where(table.c.id == id.bytes) for table in (JOURNAL, DEPARTED)]
        return self.session.execute(union_all(*records, *former).limit(1)).first() is not None

    def add(self, record: R) -> R:
        """Add a new record; its parent must be added before it. Raise Refused `exists` for a known id."""
        if self.session.get(type(record), record.id) is not None:
            raise Refused("exists", "id")
        self.session.add(record)
        self.session.flush()
        return record

    def touched(self) -> Touched:
        """Return (kind, id) of everything written so far, read from the journal."""
        self.session.flush()
        hlc = capture_of(self.session.connection()).hlc
        rows = self.session.execute(
            select(JOURNAL.c.kind, JOURNAL.c.id).where(JOURNAL.c.hlc == hlc).distinct()
        )
        return frozenset((kind, UUID(bytes=id)) for kind, id in rows)
