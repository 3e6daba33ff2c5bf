"""Where synthetic people live: main settlements of the office's districts, and streets from `resources/names`."""

import csv
from collections.abc import Iterable
from functools import cache

from core.kz.kato import districts, settlements
from core.synthetic.chance import Chance, Weighted
from core.synthetic.names import FOLDER, Spelt

# Share of the region's people by district, unverified.
_PERCENT = {
    "101000000": 52,
    "101800000": 1,
    "103200000": 2,
    "103400000": 3,
    "103600000": 9,
    "103800000": 3,
    "104000000": 5,
    "104100000": 6,
    "104200000": 6,
    "104400000": 3,
    "104500000": 4,
    "104600000": 6,
}
_HOUSES = 120


def homes(of: Iterable[str]) -> Weighted[tuple[str, str]]:
    """Return (district, settlement) codes to draw from, within the districts of these codes."""
    wanted = set(of)
    within = {one.code: [place for place in settlements(one.code) if place.main] for one in districts()}
    return Weighted(
        ((district, place.code), _PERCENT[district] / len(places))
        for district, places in within.items()
        if district in wanted
        for place in places
    )


def draw_line_of_address(chance: Chance) -> Spelt:
    """Draw a street with a house number, as Kazakh and as Russian papers write it."""
    street, house = chance.choice(_streets()), chance.between(1, _HOUSES)
    return Spelt(f"{street.kk}, {house}-үй", f"{street.ru}, дом {house}")


@cache
def _streets() -> tuple[Spelt, ...]:
    with (FOLDER / "streets.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(Spelt(row["kk"], row["ru"]) for row in csv.DictReader(lines))
