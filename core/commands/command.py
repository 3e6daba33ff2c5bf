"""What a command is: a name, declared fields, and one transaction; and the plain commands of a record.

`perform` is the only way in: it reads the data, checks the role, runs the command and answers a repeat from
its receipt.
"""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, ClassVar
from uuid import UUID

import msgspec
from sqlalchemy import insert, select

from core.commands.writing import change, make
from core.errors import Refused
from core.fields.field import EVERYONE, SERVER_ONLY, Field, Role, declared, named, read_changes, read_values
from core.fields.kinds import Kind
from core.identity import is_uuid7, new_id
from core.model.record import Record, fields_of, kind_of
from core.store.store import Store
from core.store.tables import RECEIPT
from core.store.work import Touched, UnitOfWork

Fields = Mapping[str, Field]
Ids = dict[str, UUID | list[UUID]]

ID = Field(Kind.LINK)


class Command(ABC):
    """One thing a person does, in the imperative: data that was checked, and the rule that writes it.

    `record` is what it is about: its words name the fields, its writers may do it. `values` holds the
    checked Python values of the fields that were given.
    """

    record: ClassVar[type[Record]]
    fields: ClassVar[Fields] = MappingProxyType({})
    writers: ClassVar[frozenset[Role]] = EVERYONE

    def __init_subclass__(cls) -> None:
        """Take words and writers from the record."""
        if hasattr(cls, "record"):
            cls.fields = named(cls.fields.items(), kind_of(cls.record))
            cls.writers = cls.__dict__.get("writers", cls.record.writers)

    def __init__(self, /, **data: object) -> None:
        """Check the data against `fields`. Raise Refused with the field that is wrong."""
        self.data = data
        self.values = self.read(data)

    @classmethod
    def name(cls) -> str:
        """Return the name on the command line and in the journal."""
        return cls.__name__

    @classmethod
    def read(cls, data: Mapping[str, object]) -> dict[str, Any]:
        """Return checked values of outside data."""
        return read_values(cls.fields, data)

    @abstractmethod
    def run(self, work: UnitOfWork) -> Ids:
        """Write, and return the ids of what was made as `{kind: id or ids}`."""


def taken(record: type[Record], *, without: tuple[str, ...] = ()) -> dict[str, Field]:
    """Return the fields of a record that a person may write, for a command's own declaration."""
    return {
        name: declared
        for name, declared in fields_of(record).items()
        if name not in {"deleted", *without} and declared.writers != SERVER_ONLY
    }


class Create(Command):
    """Make one record from its declared fields."""

    def __init_subclass__(cls) -> None:
        """Take the fields from the record's declaration, unless the command says its own."""
        if "fields" not in cls.__dict__:
            cls.fields = declared(id=ID, **taken(cls.record))
        super().__init_subclass__()

    @classmethod
    def read(cls, data: Mapping[str, object]) -> dict[str, Any]:
        """Return checked values. Raise Refused `not_a_uuid7` for an id of one's own that does not tell its time."""
        values = super().read(data)
        if values.get("id") and not is_uuid7(values["id"]):
            raise Refused("not_a_uuid7", "id")
        return values

    def run(self, work: UnitOfWork) -> Ids:
        """Make the record, as its rule allows."""
        values = dict(self.values)
        id = values.pop("id", None) or new_id()
        self.prepare(work, values)
        return {kind_of(self.record): make(work, self.record, id, values).id}

    def prepare(self, work: UnitOfWork, values: dict[str, Any]) -> None:
        """Fill what the command knows, and ask what it alone must ask."""


class Change(Command):
    """Change fields of one record; a field that is not given stays, null empties it.

    `without` names fields that commands keep in step and nobody types.
    """

    without: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        """Take the fields from the record's declaration, but for those that are not a person's to change."""
        fixed = tuple(name for name, one in fields_of(cls.record).items() if one.is_fixed)
        kept = taken(cls.record, without=(*fixed, *cls.without))
        cls.fields = declared(id=replace(ID, required=True), **kept)
        super().__init_subclass__()

    @classmethod
    def read(cls, data: Mapping[str, object]) -> dict[str, Any]:
        """Return checked values; only the id is demanded."""
        if "id" not in data:
            raise Refused("required", "id")
        return read_changes(cls.fields, data)

    def run(self, work: UnitOfWork) -> Ids:
        """Write the fields that were given, as the record's rule allows."""
        values = dict(self.values)
        found = work.get(self.record, values.pop("id"))
        self.prepare(work, found, values)
        change(work, found, values)
        return {}

    def prepare(self, work: UnitOfWork, found: Any, values: dict[str, Any]) -> None:
        """Do what the change asks for besides the record's rule; `found` still holds the former values."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command made, and everything it touched."""

    ids: Ids
    touched: Touched

    def one(self, kind: str) -> UUID:
        """Return the id of the one record of the kind that was made."""
        found = self.ids[kind]
        return found[0] if isinstance(found, list) else found

    def all(self, kind: str) -> list[UUID]:
        """Return the ids of all records of the kind that were made."""
        found = self.ids[kind]
        return found if isinstance(found, list) else [found]


def perform(store: Store, command: Command) -> Answer:
    """Run the command in one durable transaction.

    A command that names its own `id` may be repeated: with the same data it is answered again without
    effect, with other data, and with the id of any other record, Refused `exists`.
    """
    if store.author().role not in command.writers:
        raise Refused("forbidden")
    id = command.values.get("id") if isinstance(command, Create) else None
    with store.work(command.name()) as work:
        if id is not None and (known := _receipt(work, id, _digest(command))) is not None:
            return Answer(known, frozenset())
        if id is not None and work.has_seen(id):
            raise Refused("exists", "id")
        ids = command.run(work)
        touched = work.touched()
        if id is not None:
            _keep_receipt(work, id, _digest(command), ids)
    return Answer(ids, touched)


def _digest(command: Command) -> bytes:
    """Return 16 bytes that stand for the command and its data."""
    text = msgspec.json.encode([command.name(), command.data], order="sorted")
    return hashlib.blake2b(text, digest_size=16).digest()


def _receipt(work: UnitOfWork, id: UUID, digest: bytes) -> Ids | None:
    row = work.session.execute(select(RECEIPT).where(RECEIPT.c.id == id.bytes)).one_or_none()
    if row is None:
        return None
    if row.digest != digest:
        raise Refused("exists", "id")
    return msgspec.json.decode(row.answer, type=dict[str, UUID | list[UUID]])


def _keep_receipt(work: UnitOfWork, id: UUID, digest: bytes, ids: Ids) -> None:
    answer = msgspec.json.encode(ids).decode()
    work.session.execute(insert(RECEIPT).values(id=id.bytes, digest=digest, answer=answer))
