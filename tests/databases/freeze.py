"""Print the first step of each history from today's declarations: `python -m tests.databases.freeze`.

For use until the first release only; from then on a change of shape is a new step, written by hand.
"""

import sys
from pathlib import Path

from sqlalchemy import BigInteger, Integer, LargeBinary, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable, DDLElement

from core.model import RECORDS
from core.model.record import HIDDEN, Record, kind_of
from core.store.tables import LAPTOP

FOLDER = Path("core/store/migrations")


def _type(table: Table, name: str) -> str:
    stored = table.c[name].type.dialect_impl(sqlite.dialect())
    inner = getattr(stored, "impl", stored)
    if isinstance(inner, BigInteger | Integer):
        return "integer"
    return "bytes" if isinstance(inner, LargeBinary) else "text"


def _record(record: type[Record]) -> str:
    table = record.__table__
    assert isinstance(table, Table)
    names = [column.key for column in table.columns if column.key not in {"id", "deleted", *HIDDEN}]
    singles = sorted(next(iter(index.columns)).key for index in table.indexes)
    indexed = tuple(name for name in singles if name != "bucket")
    lines = [f'    create_record(\n        "{kind_of(record)}",']
    if indexed:
        lines.append(f"        indexed={indexed!r},")
    lines += [f'        {name}="{_type(table, name)}",' for name in names]
    return "\n".join([*lines, "    )"])


def _step(about: str, body: str, imports: str) -> str:
    head = f'"""{about}"""\n\n{imports}\n\nrevision = "0001"\ndown_revision = None\n\n\n'
    return f'{head}def upgrade() -> None:\n    """Take the step."""\n{body}\n'


def _sql(made: DDLElement) -> str:
    lines = str(made.compile(dialect=sqlite.dialect())).strip().expandtabs(4).splitlines()
    return "\n".join(line.rstrip() for line in lines)


def main() -> int:
    """Write both files."""
    records = "\n".join(_record(record) for record in RECORDS)
    imports = "from core.store.migrations.shapes import create_record"
    (FOLDER / "records" / "0001_first.py").write_text(
        _step("The records of the first release.", records, imports)
    )
    statements = []
    for table in LAPTOP.sorted_tables:
        made: list[DDLElement] = [
            CreateTable(table),
            *(CreateIndex(index) for index in sorted(table.indexes, key=lambda i: str(i.name))),
        ]
        statements += [_sql(one) for one in made]
    body = "\n".join(f'    op.execute(\n        """{statement}"""\n    )' for statement in statements)
    (FOLDER / "laptop" / "0001_first.py").write_text(
        _step("The laptop's own tables of the first release.", body, "from alembic import op")
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
