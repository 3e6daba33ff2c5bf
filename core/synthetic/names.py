"""Names of synthetic people, from `resources/names`: by culture, sex and year of birth, in two spellings."""

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from core.kz.iin import Sex
from core.synthetic.chance import Chance, Weighted
from core.wording import Language

FOLDER = Path(__file__).parents[2] / "resources" / "names"

Culture = Literal["kk", "ru", "ko"]
Custom = Literal["ending", "bare", "father"]

_CULTURES: Weighted[Culture] = Weighted([("kk", 78), ("ru", 17), ("ko", 5)])
_CUSTOMS: Weighted[Custom] = Weighted([("ending", 65), ("bare", 20), ("father", 15)])
_GIVEN_OF: Mapping[Culture, Culture] = {"kk": "kk", "ru": "ru", "ko": "ru"}
_INDEPENDENCE = 1991
_WITHOUT_PATRONYMIC = 3
_RUSSIAN_LETTERS = str.maketrans("ӘҒҚҢӨҰҮҺІәғқңөұүһі", "АГКНОУУХИагкноуухи")


@dataclass(frozen=True, slots=True)
class Spelt:
    """A part of a name as Kazakh and as Russian papers write it."""

    kk: str
    ru: str

    def in_(self, language: Language) -> str:
        """Return the spelling; Kazakh unless Russian is asked for."""
        return self.ru if language == "ru" else self.kk


@dataclass(frozen=True, slots=True)
class Surname:
    """A surname by sex. `has_ending` tells the Russian kind (-ов, -ев, -ин) from a bare name."""

    of: Mapping[Sex, Spelt]
    has_ending: bool


@dataclass(frozen=True, slots=True)
class Given:
    """A given name; of a man's, the patronymics made of it: Kazakh (-ұлы, -қызы) and Russian (-ович, -овна)."""

    name: Spelt
    kazakh: Mapping[Sex, str]
    russian: Mapping[Sex, str]


@dataclass(frozen=True, slots=True)
class Line:
    """What a family hands down: its culture, its custom of surnames, and its surname."""

    culture: Culture
    custom: Custom
    surname: Surname


def draw_line(chance: Chance) -> Line:
    """Draw a family."""
    return draw_line_of(chance, chance.draw(_CULTURES))


def draw_line_of(chance: Chance, culture: Culture) -> Line:
    """Draw a family of the culture."""
    if culture != "kk":
        return Line(culture, "ending", chance.draw(_surnames(culture, None)))
    custom = chance.draw(_CUSTOMS)
    return Line(culture, custom, chance.draw(_surnames(culture, custom)))


def draw_given(chance: Chance, line: Line, sex: Sex, year: int) -> Given:
    """Draw a name that was usual for the year of birth."""
    return chance.draw(_given(_GIVEN_OF[line.culture], sex, year))


def surname_of(line: Line, sex: Sex, *, father: Given) -> Spelt:
    """Return the surname of a child of the family; by one custom it is made of the father's name."""
    if line.custom == "father":
        return _kazakh_patronymic(father, sex)
    return line.surname.of[sex]


def draw_patronymic(chance: Chance, line: Line, sex: Sex, year: int, *, father: Given) -> Spelt | None:
    """Draw how the father's name follows the given one; None for who has none."""
    if line.custom == "father" or chance.happens(_WITHOUT_PATRONYMIC):
        return None
    if line.culture == "kk" and chance.happens(60 if year > _INDEPENDENCE else 25):
        return _kazakh_patronymic(father, sex)
    return Spelt(father.russian[sex], father.russian[sex])


def _kazakh_patronymic(father: Given, sex: Sex) -> Spelt:
    kazakh = father.kazakh[sex]
    return Spelt(kazakh, kazakh.translate(_RUSSIAN_LETTERS))


@cache
def _rows() -> Mapping[tuple[str, str], list[dict[str, str]]]:
    """Return the rows of the table by kind and culture."""
    found: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    with (FOLDER / "names.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found[row["kind"], row["culture"]].append(row)
    return found


@cache
def _surnames(culture: Culture, custom: Custom | None) -> Weighted[Surname]:
    """Return a culture's surnames; those with the Russian ending or without it where there is a custom."""
    rows = [(_surname(row), float(row["weight"])) for row in _rows()["surname", culture]]
    return Weighted(
        (one, weight) for one, weight in rows if custom is None or one.has_ending == (custom == "ending")
    )


def _surname(row: Mapping[str, str]) -> Surname:
    of: dict[Sex, Spelt] = {
        "male": Spelt(row["kk"], row["ru"]),
        "female": Spelt(row["female_kk"], row["female_ru"]),
    }
    return Surname(of, has_ending=row["kk"] != row["female_kk"])


@cache
def _given(culture: Culture, sex: Sex, year: int) -> Weighted[Given]:
    """Return the names usual for the year; where the table knows none, all of them."""
    rows = _rows()["given_m" if sex == "male" else "given_f", culture]
    usual = [row for row in rows if _is_usual(row["cohort"], year)]
    return Weighted((_given_of(row), float(row["weight"])) for row in usual or rows)


def _is_usual(cohort: str, year: int) -> bool:
    first, last = cohort.split("-")
    return int(first) <= year <= int(last)


def _given_of(row: Mapping[str, str]) -> Given:
    return Given(
        Spelt(row["kk"], row["ru"]),
        {"male": row["patr_m_kk"], "female": row["patr_f_kk"]},
        {"male": row["patr_m_ru"], "female": row["patr_f_ru"]},
    )
