"""What a query is: a name, declared arguments, and rows of plain values from one state of the store."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType
from typing import Any, ClassVar, Generic, TypeVar
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.orm import Session

from core.errors import NotFound
from core.fields.field import Field, declared, read_values
from core.fields.kinds import FORMS, Kind, Plain
from core.model import record_of
from core.model.record import Record, fields_of, kind_of
from core.store.store import Store

R_co = TypeVar("R_co", covariant=True)
RowT = TypeVar("RowT")
RecordT = TypeVar("RecordT", bound=Record)

PAGE = {"offset": Field(Kind.INTEGER), "limit": Field(Kind.INTEGER, least=1, most=100_000)}
PERIOD = {"from_on": Field(Kind.DAY), "until_on": Field(Kind.DAY)}


@dataclass(frozen=True, slots=True)
class Rows(Generic[R_co]):
    """Some rows, and how many there are in all: at least so many if the search `is_cut`.

    `sought` is what a text was taken for in the end, when it was typed on another keyboard.
    """

    rows: Sequence[R_co]
    total: int
    sought: str | None = None
    is_cut: bool = False


class Query(ABC, Generic[R_co]):
    """One question. `values` holds the checked Python values of the arguments that were given.

    Rows are frozen dataclasses or msgspec Structs of plain values: no record leaves the session.
    """

    fields: ClassVar[Mapping[str, Field]] = MappingProxyType({})

    def __init__(self, /, **args: object) -> None:
        """Check the arguments. Raise Refused with the one that is wrong."""
        self.values: dict[str, Any] = read_values(self.fields, args)

    @classmethod
    def name(cls) -> str:
        """Return the name on the command line."""
        return cls.__name__

    @abstractmethod
    def run(self, session: Session, *, today: date) -> Rows[R_co]:
        """Answer from the session's state of the store, as of the office's date."""

    def page(self, *, limit: int = 100) -> tuple[int, int]:
        """Return (offset, limit) of the rows asked for."""
        return self.values.get("offset") or 0, self.values.get("limit") or limit

    def paged(self, rows: Sequence[R_co]) -> Rows[R_co]:
        """Return the page asked for of rows that are all known."""
        offset, limit = self.page()
        return Rows(rows[offset : offset + limit], len(rows))


def ask(store: Store, query: Query[R_co]) -> Rows[R_co]:
    """Answer the query from the store."""
    with store.read() as session:
        return query.run(session, today=store.today())


def one(row: RowT) -> Rows[RowT]:
    """Return the answer to a question about one thing."""
    return Rows((row,), 1)


def found(session: Session, record: type[RecordT], id: UUID) -> RecordT:
    """Return the record. Raise NotFound when it is absent or marked deleted."""
    known = session.get(record, id)
    if known is None or known.deleted:
        raise NotFound("not_found", kind_of(record))
    return known


def plain_values(record: Record) -> dict[str, Plain]:
    """Return the values of every declared field in their plain form, as forms and commands take them."""
    return {
        name: None if (value := getattr(record, name)) is None else form(value)
        for name, form in _plain_forms(type(record))
    }


def columns_of(record: type[Record]) -> list[Any]:
    """Return the columns of the id and every declared field: such rows are read faster than records."""
    return [record.id, *(getattr(record, name) for name in fields_of(record))]


def plain_row(record: type[Record], row: Row[Any]) -> dict[str, Plain]:
    """Return what `plain_values` would of the record, from a row of its `columns_of`."""
    values: Sequence[Any] = row[1:]
    return {
        name: None if value is None else form(value)
        for (name, form), value in zip(_plain_forms(record), values, strict=True)
    }


@cache
def _plain_forms(record: type[Record]) -> tuple[tuple[str, Callable[[Any], Plain]], ...]:
    return tuple((name, FORMS[one.kind].plain) for name, one in fields_of(record).items())


@dataclass(frozen=True, slots=True)
class RecordRow:
    """Any record: its kind, its id, and the plain values of its fields."""

    kind: str
    id: UUID
    values: Mapping[str, Plain]


class ShowRecord(Query[RecordRow]):
    """Show one record of any kind with all its fields, for a form or for support."""

    fields = declared(kind=Field(Kind.TEXT, required=True), id=Field(Kind.LINK, required=True))

    def run(self, session: Session, *, today: date) -> Rows[RecordRow]:
        """Raise Refused `unknown_kind`, NotFound `not_found`."""
        known = found(session, record_of(self.values["kind"]), self.values["id"])
        return one(RecordRow(self.values["kind"], known.id, plain_values(known)))
