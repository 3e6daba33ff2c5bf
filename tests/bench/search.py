"""Looking: search at each key, a person's card with a long history, and a list scrolled to any place."""

import random
import statistics
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select

from core.model.people import Person
from core.queries.find import Find
from core.queries.history import PersonHistory
from core.queries.people import ListPeople
from core.queries.person import ShowPerson
from core.queries.query import Query, ask
from core.store.store import Store
from tests.bench.frame import Bench, milliseconds
from tests.bench.offices import PEOPLE, SEED, big_office, busy_person, opened
from ui.tables.model import PAGE

SOUGHT = 12  # people, in one round
LONGEST = 10  # keys for one of them
SCREENS = 10  # in one round


@contextmanager
def search(cache: Path) -> Iterator[Sequence[Bench]]:
    """Ask the office itself: nothing is written."""
    store = opened(big_office(cache))
    asker = Asker(store)
    yield [
        Bench(name="a key in the finder, 95th percentile", unit="ms", ours=asker.find, must="value <= 50"),
        Bench(name="a key in the list, 95th percentile", unit="ms", ours=asker.filter, must="value <= 50"),
        Bench(name="a card with 500 lines", unit="ms", ours=asker.show_card, must="value <= 150"),
        Bench(name="a screen of the list anywhere", unit="ms", ours=asker.scroll, must="value <= 100"),
    ]
    store.close()


class Asker:
    """Somebody who looks for people; what they look for is drawn, the same each time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._random = random.Random(SEED)
        self._busy = busy_person(store)
        with store.read() as session:
            self._ids: Sequence[UUID] = session.scalars(select(Person.id)).all()

    def find(self) -> float:
        """Type into the finder."""
        return _slowest([self._ask(Find(text=text)) for text in self._keys()])

    def filter(self) -> float:
        """Type into the list's own field."""
        return _slowest([self._ask(ListPeople(text=text, limit=PAGE)) for text in self._keys()])

    def show_card(self) -> float:
        """Open the card of somebody who was helped a hundred times over, with the whole history."""
        return self._ask(ShowPerson(id=self._busy)) + self._ask(PersonHistory(person=self._busy))

    def scroll(self) -> float:
        """Pull the scroll bar to drawn places."""
        places = [self._random.randrange(PEOPLE - PAGE) for _ in range(SCREENS)]
        return statistics.median(self._ask(ListPeople(offset=place, limit=PAGE)) for place in places)

    def _ask(self, query: Query[Any]) -> float:
        return milliseconds(lambda: ask(self._store, query))

    def _keys(self) -> Iterator[str]:
        """Yield what stands in the field after each key: names, and every fourth time a telephone."""
        for number in range(SOUGHT):
            with self._store.read() as session:
                found = session.get_one(Person, self._random.choice(self._ids))
                text = f"{found.surname} {found.given_name}"
                if number % 4 == 3 and found.phone:
                    text = found.phone
            for length in range(1, min(len(text), LONGEST) + 1):
                yield text[:length]


def _slowest(laps: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(laps, n=20)[-1]
