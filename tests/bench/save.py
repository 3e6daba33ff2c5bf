"""Saving: what a person waits for after Enter, durable, at 100,000 people; beside the same rows by raw SQL."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count, cycle
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from core.commands.command import Command, perform
from core.commands.people import ChangePerson, RegisterPerson
from core.commands.visits import RecordVisit
from core.store import cipher
from core.store.store import FILE, Store
from core.store.work import Touched
from tests.bench.frame import Bench, milliseconds
from tests.bench.offices import PASSPHRASE, big_office, copied, opened, people, vault

PEOPLE = 500
DISTRICT = "103200000"
CACHE_KIB = 65_536


@contextmanager
def save(cache: Path) -> Iterator[Sequence[Bench]]:
    """Save in one copy of the office, and the same rows in another, which has no triggers."""
    office = big_office(cache)
    with copied(office) as ours, copied(office) as theirs:
        store, raw = opened(ours), _without_triggers(theirs)
        numbers, known = count(1), cycle(people(store, count=PEOPLE))

        def bench(name: str, command: Callable[[], Command], *, must: str | None = None) -> Bench:
            saver = Saver(store, raw, command)
            return Bench(name=name, unit="ms", ours=saver.save, reference=saver.save_raw, must=must)

        yield [
            bench("a visit with three services", lambda: visit(next(known)), must="value <= 150"),
            bench("a new person", lambda: _person(next(numbers))),
            bench("a changed phone", lambda: ChangePerson(id=next(known), phone=f"+7700{next(numbers):07d}")),
        ]
        raw.close()
        store.close()


class Saver:
    """Saves a command, and then the rows that the command touched as plain SQL."""

    def __init__(self, store: Store, raw: dbapi2.Connection, command: Callable[[], Command]) -> None:
        self._store = store
        self._raw = raw
        self._command = command
        self._touched: Touched = frozenset()

    def save(self) -> float:
        """Return the milliseconds until the command's transaction is durable."""

        def work() -> None:
            self._touched = perform(self._store, self._command()).touched

        return milliseconds(work)

    def save_raw(self) -> float:
        """Return the milliseconds until the same rows are durable."""
        rows = [(kind, self._row(kind, id)) for kind, id in sorted(self._touched)]

        def work() -> None:
            self._raw.execute("BEGIN IMMEDIATE")
            for kind, row in rows:
                places = ", ".join("?" * len(row))
                self._raw.execute(f'INSERT OR REPLACE INTO "{kind}" VALUES ({places})', row)
            self._raw.execute("COMMIT")

        return milliseconds(work)

    def _row(self, kind: str, id: UUID) -> tuple[object, ...]:
        with self._store.read() as session:
            found = session.connection().exec_driver_sql(f'SELECT * FROM "{kind}" WHERE id = ?', (id.bytes,))
            return tuple(found.one())


def _without_triggers(folder: Path) -> dbapi2.Connection:
    """Return a raw connection, as durable as ours, to an office whose triggers are dropped."""
    made = vault(folder).open(PASSPHRASE)
    made.store.close()
    raw = cipher.connect(folder / FILE, made.keys.data, cache_kib=CACHE_KIB)
    raw.isolation_level = None
    for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        raw.execute(f'DROP TRIGGER "{name}"')
    return raw


def visit(person: UUID) -> RecordVisit:
    """Return a visit to the person with three services."""
    service = {
        "type": "consult_legal",
        "form": "individual",
        "minutes": 30,
        "recipients": [{"person": person}],
    }
    return RecordVisit(
        district=DISTRICT,
        visited_on=date(2026, 1, 12),
        purpose="consult",
        people=[person],
        services=[service] * 3,
    )


def _person(number: int) -> RegisterPerson:
    return RegisterPerson(
        surname=f"Серікбаев{number}", given_name="Нұрлан", no_iin_reason="lost", district=DISTRICT
    )
