"""A small office filled with synthetic people, and what their makers need."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from core.store.store import Store
from core.synthetic.chance import Chance
from core.synthetic.families import Cradle
from core.synthetic.homes import homes
from core.synthetic.intakes import Office
from core.synthetic.numbers import Iins, phones
from core.synthetic.office import fill
from sync.office import init_office
from tests.laptops import KEY, Clock

DAY = date(2026, 9, 14)
DISTRICTS = ("101000000", "103200000")
PEOPLE, SERVICES, SEED = 400, 1500, 7

Found = Callable[[Store], Mapping[str, int]]


@dataclass(frozen=True)
class Filled:
    """A store that was filled, and what `fill` said of it."""

    store: Store
    counts: Mapping[str, int]


def founded(folder: Path) -> Store:
    """Return the empty store of a new office."""
    folder.mkdir(parents=True, exist_ok=True)
    store = Store.create(folder, key=KEY, now=Clock())
    init_office(store, name_kk="Жол", name_ru="Путь", user_name="Әсел", districts=DISTRICTS)
    return store


def filled(store: Store, *, seed: int = SEED) -> Mapping[str, int]:
    """Fill the store, small."""
    return fill(
        store, people=PEOPLE, services=SERVICES, seed=seed, districts=DISTRICTS, report=lambda _: None
    )


@pytest.fixture(scope="session")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    """An office of some hundred people; tests only read it."""
    store = founded(tmp_path_factory.mktemp("full"))
    yield Filled(store, filled(store))
    store.close()


@pytest.fixture
def office() -> Office:
    """What intakes are drawn from."""
    chance = Chance(SEED)
    cradle = Cradle(chance, Iins(chance), phones(chance), day=DAY)
    return Office(cradle, homes(DISTRICTS), starts_on=DAY, day=date(2027, 7, 1))
