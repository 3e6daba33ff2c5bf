"""Chance: everything random about synthetic records, drawn from one seed; the same seed gives the same."""

from bisect import bisect
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar
from uuid import UUID

T = TypeVar("T")
_MS_OF_DAY = 86_400_000
_EPOCH = date(1970, 1, 1).toordinal()


class Weighted(Generic[T]):
    """Things to draw from, each as often as its weight says."""

    def __init__(self, weights: Iterable[tuple[T, float]]) -> None:
        """Take (thing, weight) pairs, at least one."""
        found = list(weights)
        self.things = [thing for thing, _ in found]
        self.sums = list(accumulate(weight for _, weight in found))


class Chance(Random):
    """Random draws of the few shapes that are needed here."""

    def happens(self, percent: float) -> bool:
        """Tell whether something of this likelihood happens."""
        return self.random() * 100 < percent

    def draw(self, weighted: Weighted[T]) -> T:
        """Draw one thing."""
        return weighted.things[bisect(weighted.sums, self.random() * weighted.sums[-1])]

    def between(self, least: int, most: int) -> int:
        """Draw a whole number, both ends included; `least` when they are the wrong way round."""
        return least + int(self.random() * max(most - least + 1, 1))

    def day(self, first: date, last: date) -> date:
        """Draw a day, both ends included; `first` when they are the wrong way round."""
        return first + timedelta(self.between(0, (last - first).days))


def ids(chance: Chance, *, day: date) -> Iterator[UUID]:
    """Yield rising UUIDv7 ids: one a millisecond from the midnight (UTC) before the day's eve, the rest drawn."""
    ms = (day.toordinal() - _EPOCH - 1) * _MS_OF_DAY
    while True:
        yield UUID(
            int=ms << 80 | 0x7 << 76 | chance.getrandbits(12) << 64 | 0b10 << 62 | chance.getrandbits(62)
        )
        ms += 1
