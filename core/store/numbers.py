"""Numbers that are given once: counted in the store, and beside it, so that no older copy gives one again."""

from contextlib import ExitStack
from pathlib import Path

import msgspec
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from core.errors import Damaged
from core.store import disk
from core.store.tables import SETTING

_LAST = "last_number:"


class Numbers:
    """The counters of a store, one a series, each of which only rises.

    The file is written before the store is, and outlives it: after a snapshot was put back in the store's
    place the counting goes on above both. A kill between the two leaves a number that nobody has.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def take(self, connection: Connection, series: str, *, undoing: ExitStack) -> int:
        """Return the next number of the series; `undoing` gives it back when the work is not saved."""
        reached = self._reached()
        number = max(reached.get(series, 0), _last_in(connection, series)) + 1
        value = {"name": _LAST + series, "value": number}
        connection.execute(
            insert(SETTING).values(value).on_conflict_do_update(index_elements=["name"], set_=value)
        )
        self._write(reached | {series: number})
        undoing.callback(self._write, reached)
        return number

    def _write(self, reached: dict[str, int]) -> None:
        disk.write(self._path, msgspec.json.encode(reached))

    def _reached(self) -> dict[str, int]:
        """Return the counters beside the store. Raise Damaged `numbers_damaged`: guessing could repeat one."""
        with disk.translating():
            try:
                return msgspec.json.decode(self._path.read_bytes(), type=dict[str, int])
            except FileNotFoundError:
                return {}
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise Damaged("numbers_damaged") from error


def _last_in(connection: Connection, series: str) -> int:
    found = connection.scalar(select(SETTING.c.value).where(SETTING.c.name == _LAST + series))
    return found if isinstance(found, int) else 0
