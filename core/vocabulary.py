"""Vocabularies: the closed lists of coded words (categories, services, states), and nothing else.

They are read once from `resources/vocabulary`. A code is what the store and the wire hold, its Term is what
a person reads. Words that are not codes live in `core/wording.py`.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from core.errors import Refused
from core.wording import Term

FOLDER = Path(__file__).parent.parent / "resources" / "vocabulary"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """A closed, ordered list of codes with their Terms."""

    name: str
    terms: Mapping[str, Term]

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the codes in the order a person should see them."""
        return tuple(self.terms)

    def term(self, code: str) -> Term:
        """Return the Term of the code. Raise Refused `not_in_vocabulary`."""
        if code not in self.terms:
            raise Refused("not_in_vocabulary", vocabulary=self.name, value=code)
        return self.terms[code]

    def __contains__(self, code: object) -> bool:
        return code in self.terms


def vocabulary(name: str) -> Vocabulary:
    """Return the vocabulary; a name that does not exist is a bug and raises KeyError."""
    return _read()[name]


def vocabularies() -> tuple[str, ...]:
    """Return the names of all vocabularies."""
    return tuple(_read())


@cache
def _read() -> Mapping[str, Vocabulary]:
    """Gather the sets of every file; a set may stand in two files, and `other` always closes it."""
    sets: dict[str, dict[str, Term]] = {}
    for row in sorted(_rows(), key=lambda row: row["code"] == "other"):
        terms = sets.setdefault(row["set"], {})
        if row["code"] in terms:
            raise ValueError(f"{row['set']} has {row['code']} twice")
        terms[row["code"]] = Term(row["name_kk"], row["name_ru"], row["name_en"])
    return MappingProxyType({name: Vocabulary(name, MappingProxyType(terms)) for name, terms in sets.items()})


def _rows() -> Iterator[dict[str, str]]:
    for file in sorted(FOLDER.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)
