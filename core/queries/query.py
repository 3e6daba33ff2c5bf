"""What a query is: a name, declared arguments, and rows of plain values from one state of the store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy.orm import Session

from core.fields.field import Field, read_values
from core.fields.kinds import Kind
from core.store.store import Store

R_co = TypeVar("R_co", covariant=True)

PAGE = {"offset": Field(Kind.INTEGER), "limit": Field(Kind.INTEGER, least=1, most=100_000)}


@dataclass(frozen=True, slots=True)
class Rows(Generic[R_co]):
    """Some rows, and how many there are in all."""

    rows: Sequence[R_co]
    total: int


class Query(Generic[R_co]):
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

    def run(self, session: Session) -> Rows[R_co]:
        """Answer from the session's state of the store."""
        raise NotImplementedError

    def page(self, *, limit: int = 200) -> tuple[int, int]:
        """Return (offset, limit) of the rows asked for."""
        return self.values.get("offset") or 0, self.values.get("limit") or limit


def ask(store: Store, query: Query[R_co]) -> Rows[R_co]:
    """Answer the query from the store."""
    with store.read() as session:
        return query.run(session)
