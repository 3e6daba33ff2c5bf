"""The words that the steps of the history are written in. They never change; a new shape gets a new word."""

from typing import Any

from alembic import op
from sqlalchemy import BigInteger, Column, Integer, LargeBinary, Text
from sqlalchemy.types import TypeEngine

_TYPES: dict[str, TypeEngine[Any]] = {
    "text": Text(),
    "integer": BigInteger(),
    "bytes": LargeBinary(),
}


def column(name: str, type_: str) -> Column[Any]:
    """Return a column that may be NULL, of a stored form: text, integer or bytes."""
    return Column(name, _TYPES[type_])


def create_record(kind: str, *, indexed: tuple[str, ...] = (), **columns: str) -> None:
    """Make a synced table with its id, mark of deletion and hidden columns."""
    op.create_table(
        kind,
        Column("id", LargeBinary(), primary_key=True),
        Column("deleted", BigInteger(), nullable=False, server_default="0"),
        Column("bucket", Text()),
        Column("base_hlc", BigInteger(), nullable=False, server_default="0"),
        Column("base_device", Integer(), nullable=False, server_default="0"),
        Column("clocks", Text(), nullable=False, server_default="{}"),
        Column("digest", BigInteger()),
        *(column(name, type_) for name, type_ in columns.items()),
    )
    for name in ("bucket", *indexed):
        op.create_index(f"ix_{kind}_{name}", kind, [name])
