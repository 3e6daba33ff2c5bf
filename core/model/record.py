"""The base of every synced record: its id, its mark of deletion, its hidden columns, and its declared fields.

A record class says its home, its fields and who may write it; nothing else. Words stand in
`resources/words/records.toml` under the record's kind.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, cast
from uuid import UUID

from sqlalchemy import BigInteger, Integer, LargeBinary, MetaData, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator, TypeEngine

from core.fields.field import EVERYONE, Field, Role, named
from core.fields.home import Home
from core.fields.kinds import SETS, Kind, loaded, stored
from core.wording import Term, terms

_COLUMNS: dict[Kind, TypeEngine[Any]] = {
    Kind.INTEGER: BigInteger(),
    Kind.INSTANT: BigInteger(),
    Kind.FLAG: BigInteger(),
    Kind.LINK: LargeBinary(),
    Kind.BYTES: LargeBinary(),
}
HIDDEN = ("bucket", "base_hlc", "base_device", "clocks", "digest")


class StoredAs(TypeDecorator[Any]):
    """A column that keeps the stored form of a kind and gives the Python form."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(_COLUMNS.get(self.kind, Text()))

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return stored(self.kind, value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        return loaded(self.kind, value)


def field(kind: Kind, *, is_indexed: bool = False, **declared: Any) -> Any:
    """Declare a column with its Field. Every column may be NULL: rules stand in commands, erasure blanks.

    A link is always indexed, because what hangs on a record is found by it.
    """
    info = {"field": Field(kind, **declared)}
    return mapped_column(StoredAs(kind), nullable=True, index=is_indexed or kind is Kind.LINK, info=info)


class Record(DeclarativeBase):
    """A synced row. `ending` names the fields that close it: they are written without consent too.

    `base_hlc`/`base_device` is the clock of creation; `clocks` holds the fields changed since.

    `clocks` is JSON `{field: [hlc, device]}`, for one element of a set `{"field/element": ...}`; `digest` is
    the signed 64-bit blake2b of (id, values, base clock, clocks), NULL while not yet computed.
    """

    metadata = MetaData()

    home: ClassVar[Home]
    writers: ClassVar[frozenset[Role]] = EVERYONE
    ordered_by: ClassVar[tuple[str, ...]] = ()
    needs_consent: ClassVar[bool] = True
    ending: ClassVar[tuple[str, ...]] = ()
    is_deletable: ClassVar[bool] = True
    is_exported: ClassVar[bool] = True

    id: Mapped[UUID] = mapped_column(StoredAs(Kind.LINK), primary_key=True)
    deleted: Mapped[bool] = mapped_column(
        StoredAs(Kind.FLAG),
        nullable=False,
        default=False,
        server_default="0",
        info={"field": Field(Kind.FLAG)},
    )
    bucket: Mapped[str | None] = mapped_column(Text, index=True)
    base_hlc: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    base_device: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    clocks: Mapped[str] = mapped_column(Text, default="{}", server_default="{}")
    digest: Mapped[int | None] = mapped_column(BigInteger)


def kind_of(record: type[Record]) -> str:
    """Return the kind: the table's name, the name on the wire and in `export`."""
    return cast(str, record.__tablename__)


@cache
def fields_of(record: type[Record]) -> Mapping[str, Field]:
    """Return the declared fields by name, in the order of declaration, `deleted` last."""
    columns = [column for column in record.__table__.columns if "field" in column.info]
    columns.sort(key=lambda column: column.key == "deleted")
    return named(((column.key, column.info["field"]) for column in columns), kind_of(record))


@cache
def set_fields(record: type[Record]) -> frozenset[str]:
    """Return the names of fields that hold a set, whose elements have a clock each."""
    return frozenset(name for name, declared in fields_of(record).items() if declared.kind in SETS)


def record_term(kind: str) -> Term:
    """Return what the record is called."""
    return terms("records")[f"{kind}._"]


def field_term(kind: str, name: str) -> Term:
    """Return the label of a field; fields that every record has are words of `any`."""
    words = terms("records")
    return words.get(f"{kind}.{name}") or words[f"any.{name}"]
