"""How far a store has come in the history of its shape; known without loading the migration library."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from core.errors import Outdated

_HERE = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class History:
    """A folder of steps `NNNN_name.py`, and the table that says how far a store has come."""

    name: str
    folder: Path

    @property
    def version_table(self) -> str:
        """The table with the number of the last step taken."""
        return f"version_of_{self.name}"

    @property
    def head(self) -> str:
        """The number of the newest step."""
        return max(step.name[:4] for step in self.folder.glob("[0-9]*.py"))


RECORDS = History("records", _HERE / "records")
LAPTOP = History("laptop", _HERE / "laptop")


def is_current(connection: Connection, histories: Sequence[History]) -> bool:
    """Tell whether every step is taken. Raise Outdated `store_newer` for a store of a later program."""
    reached = [(_reached(connection, one), one.head) for one in histories]
    if any(step > head for step, head in reached):
        raise Outdated("store_newer")
    return all(step == head for step, head in reached)


def _reached(connection: Connection, history: History) -> str:
    if not inspect(connection).has_table(history.version_table):
        return ""
    found = connection.scalar(text(f'SELECT version_num FROM "{history.version_table}"'))  # noqa: S608
    return str(found or "")
