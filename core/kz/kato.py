"""The classifier of places (KATO) of Abai region as plain data; the store's Place records are made elsewhere.

Read once, on first use, from `resources/places` (its README names publisher, edition and licence). Codes are
strings of nine digits: two for the region, two for the district, two for the okrug, three for the settlement.
"""

import csv
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

from core.errors import Refused
from core.kz.alphabet import sort_key
from core.kz.names import fold
from core.wording import Language

Level = Literal["oblast", "district", "sub_district", "settlement"]

PLACES: Final = Path(__file__).parents[2] / "resources" / "places"
_UNSPACED: Final = re.compile(r"(?<=\w\w)\.(?=\w)|\.(?=\w\w|\d)")


@dataclass(frozen=True, slots=True)
class Place:
    """One object of the classifier; names as the state writes them but spaced, short ones without the type mark."""

    code: str
    parent: str
    level: Level
    name_kk: str
    name_ru: str
    short_kk: str
    short_ru: str
    type: str
    terrain: str
    main: bool
    base_code: str
    retired_code: str

    def name(self, language: Language) -> str:
        """Return the official name with its type mark; the state has no English one, so Kazakh stands."""
        return self.name_ru if language == "ru" else self.name_kk

    def short(self, language: Language) -> str:
        """Return the name without its type mark."""
        return self.short_ru if language == "ru" else self.short_kk


def place(code: str) -> Place:
    """Return the place of a code, retired codes included.

    Refused: `place_unknown`, `place_abolished` (with `name`).
    """
    return _places()[current_code(code)]


def places() -> tuple[Place, ...]:
    """Return every object of the classifier, wider ones before those within."""
    return tuple(_places().values())


def current_code(code: str) -> str:
    """Return the present code of a place whose paper carries this one or the edition of 2022's.

    Refused: `place_unknown`, `place_abolished` (with `name`).
    """
    if code in _places():
        return code
    if code not in _retired():
        raise Refused("place_unknown", "place")
    now, name = _retired()[code]
    if not now:
        raise Refused("place_abolished", "place", name=name)
    return now


def districts() -> tuple[Place, ...]:
    """Return the ten districts and two cities of the region, by code."""
    return tuple(found for found in _places().values() if found.level == "district")


def district_of(code: str) -> Place:
    """Return the district or city administration a place stands in.

    Refused: `place_unknown`, `place_abolished`, `place_too_wide` for the region itself.
    """
    for found in _upwards(place(code)):
        if found.level == "district":
            return found
    raise Refused("place_too_wide", "place")


def settlements(district: str) -> tuple[Place, ...]:
    """Return the places of a district where people live: main ones first, then in Kazakh order."""
    return tuple(found for found in _settlements() if district_of(found.code).code == district)


def find_settlements(query: str, *, district: str | None = None, limit: int = 20) -> tuple[Place, ...]:
    """Find settlements by the start of any word of either name, in any spelling `fold` unites.

    Main ones first, then those that start with the query, then in Kazakh order.
    """
    sought = fold(query)
    within = _settlements() if district is None else settlements(district)
    names = _folded_names()
    found = [one for one in within if sought and f" {sought}" in names[one.code]]
    found.sort(key=lambda one: (not one.main, f"/ {sought}" not in names[one.code]))
    return tuple(found[:limit])


def describe(one: Place, *, language: Language) -> str:
    """Return a line no two places share: name, base village, okrug, district, and the code of twins."""
    line = _line(one, language)
    return f"{line} [{one.code}]" if line in _shared_lines(language) else line


def _line(one: Place, language: Language) -> str:
    base = f" ({_places()[one.base_code].short(language)})" if one.base_code else ""
    wider = [
        found.short(language) if found.level == "district" else found.name(language)
        for found in _upwards(one)[1:]
        if found.level != "oblast" and found.short(language) != one.short(language)
    ]
    return ", ".join([one.name(language) + base, *wider])


def _upwards(one: Place) -> tuple[Place, ...]:
    """Return the place, then all it stands in, the region last."""
    return (one, *_upwards(_places()[one.parent])) if one.parent else (one,)


@cache
def _places() -> dict[str, Place]:
    return {
        row["code"]: Place(
            code=row["code"],
            parent=row["parent"],
            level=row["level"],  # type: ignore[arg-type]
            name_kk=_spaced(row["name_kk"]),
            name_ru=_spaced(row["name_ru"]),
            short_kk=_spaced(row["name_kk_short"]),
            short_ru=_spaced(row["name_ru_short"]),
            type=row["type"],
            terrain=row["terrain"],
            main=row["main"] == "1",
            base_code=row["base_code"],
            retired_code="" if row["code_2022"] == row["code"] else row["code_2022"],
        )
        for row in _rows("kato-abai.csv")
    }


@cache
def _retired() -> dict[str, tuple[str, str]]:
    """Return the present code (empty if abolished) and the Russian name of 2022 by retired code."""
    return {
        row["code_2022"]: (row["code_now"], _spaced(row["name_ru_2022"]))
        for row in _rows("kato-abai-changes-2022.csv")
    }


def _spaced(name: str) -> str:
    """Return a name of the register as a person writes it: `ст. Акбулак` for `ст.Акбулак`; `с.о.` stays."""
    return _UNSPACED.sub(". ", name)


def _rows(file: str) -> list[dict[str, str]]:
    with (PLACES / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _settlements() -> tuple[Place, ...]:
    """Return all settlements in order; Semey and Kurchatov are cities without a settlement level."""
    lived_in = [one for one in _places().values() if one.level == "settlement" or one.type == "city"]
    return tuple(sorted(lived_in, key=lambda one: (not one.main, sort_key(one.short_kk), one.code)))


@cache
def _folded_names() -> dict[str, str]:
    """Return both folded names of each settlement by its code, each behind "/ ", each word behind a space."""
    return {one.code: f"/ {fold(one.short_kk)}/ {fold(one.short_ru)}" for one in _settlements()}


@cache
def _shared_lines(language: Language) -> frozenset[str]:
    lines = Counter(_line(one, language) for one in _places().values())
    return frozenset(line for line, times in lines.items() if times > 1)
