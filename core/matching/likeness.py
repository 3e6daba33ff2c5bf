"""How alike two people are, with the reasons: a hint for whoever registers, never a decision.

Reasons are codes, differing fields are names of the person's fields. A father and son of one name, and twins,
are alike and different people: they are told apart and hinted low.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from rapidfuzz import fuzz

from core.kz.names import fold, loose

Reason = Literal[
    "iin_same",
    "iin_one_digit",
    "name_same",
    "name_alike",
    "name_swapped",
    "birth_date_same",
    "birth_date_swapped",
    "phone_same",
    "twins",
    "generations",
]

LIKELY = 60  # from here on the two are probably one person
HINT = 35  # below it nothing is said
ALIKE = 80  # rapidfuzz's ratio from which two loose names are called alike
GENERATION = 14  # years between a parent and a child
APART = 45  # what is left of the likeness of two whose papers say they are different people

_WEIGHTS: dict[Reason, int] = {
    "iin_same": 100,
    "iin_one_digit": 35,
    "name_same": 40,
    "name_swapped": 35,
    "name_alike": 25,
    "birth_date_same": 30,
    "birth_date_swapped": 20,
    "phone_same": 20,
}
_OTHER_NUMBER = 30  # taken away when both have an IIN and the two are not a slip apart


@dataclass(frozen=True, slots=True)
class Portrait:
    """What is known of a person when they are compared."""

    surname: str = ""
    given_name: str = ""
    patronymic: str = ""
    birth_date: date | None = None
    iin: str | None = None
    phone: str | None = None
    other_spelling: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """0 to 100, why, and which fields differ although both are known."""

    score: int
    reasons: tuple[Reason, ...]
    differing: tuple[str, ...]


def likeness(one: Portrait, other: Portrait) -> Likeness:
    """Compare two people."""
    reasons = (*_of_iin(one, other), *_of_name(one, other), *_of_birth(one, other), *_of_phone(one, other))
    score = sum(_WEIGHTS[reason] for reason in reasons)
    if one.iin and other.iin and not {"iin_same", "iin_one_digit"} & set(reasons):
        score -= _OTHER_NUMBER
    score = max(0, min(100, score))
    apart = _apart(one, other, reasons)
    if apart:
        score = min(score, APART)
    return Likeness(score, (*reasons, *apart), _differing(one, other))


def one_digit_apart(one: str, other: str) -> bool:
    """Tell whether two numbers differ in exactly one digit."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _of_iin(one: Portrait, other: Portrait) -> tuple[Reason, ...]:
    if not one.iin or not other.iin:
        return ()
    if one.iin == other.iin:
        return ("iin_same",)
    return ("iin_one_digit",) if one_digit_apart(one.iin, other.iin) else ()


def _of_name(one: Portrait, other: Portrait) -> tuple[Reason, ...]:
    if not one.surname or not one.given_name:
        return ()
    mine, theirs = (_folded(each) for each in (one, other))
    if mine[:2] == theirs[:2] or (
        other.other_spelling and fold(other.other_spelling).startswith(_joined(mine))
    ):
        return ("name_same",)
    if mine[:2] == (theirs[1], theirs[0]):
        return ("name_swapped",)
    return ("name_alike",) if _are_alike(one, other) else ()


def _are_alike(one: Portrait, other: Portrait) -> bool:
    """Tell whether the given names are alike, and the surnames too unless patronymics vouch for a maiden name."""
    given = fuzz.ratio(loose(one.given_name), loose(other.given_name))
    surnames = fuzz.ratio(loose(one.surname), loose(other.surname))
    fathers = fuzz.ratio(loose(one.patronymic), loose(other.patronymic)) if one.patronymic else 0
    return given >= ALIKE and (surnames >= ALIKE or fathers >= ALIKE)


def _of_birth(one: Portrait, other: Portrait) -> tuple[Reason, ...]:
    mine, theirs = one.birth_date, other.birth_date
    if mine is None or theirs is None:
        return ()
    if mine == theirs:
        return ("birth_date_same",)
    is_swapped = (mine.year, mine.month, mine.day) == (theirs.year, theirs.day, theirs.month)
    return ("birth_date_swapped",) if is_swapped else ()


def _of_phone(one: Portrait, other: Portrait) -> tuple[Reason, ...]:
    return ("phone_same",) if one.phone and one.phone == other.phone else ()


def _apart(one: Portrait, other: Portrait, reasons: tuple[Reason, ...]) -> tuple[Reason, ...]:
    """Say why two who look like one person are two: born together under other names, or a generation apart."""
    if "iin_same" in reasons:
        return ()
    is_other_name = bool(one.given_name and other.given_name) and (
        fuzz.ratio(loose(one.given_name), loose(other.given_name)) < ALIKE
    )
    if "birth_date_same" in reasons and is_other_name and not {"name_swapped", "name_same"} & set(reasons):
        return ("twins",) if loose(one.surname) == loose(other.surname) else ()
    if one.birth_date and other.birth_date:
        years = abs(one.birth_date.year - other.birth_date.year)
        return ("generations",) if years >= GENERATION and "name_same" in reasons else ()
    return ()


def _differing(one: Portrait, other: Portrait) -> tuple[str, ...]:
    pairs = {
        "surname": (fold(one.surname), fold(other.surname)),
        "given_name": (fold(one.given_name), fold(other.given_name)),
        "patronymic": (fold(one.patronymic), fold(other.patronymic)),
        "birth_date": (one.birth_date, other.birth_date),
        "iin": (one.iin, other.iin),
        "phone": (one.phone, other.phone),
    }
    return tuple(name for name, (mine, theirs) in pairs.items() if mine and theirs and mine != theirs)


def _folded(one: Portrait) -> tuple[str, str, str]:
    return fold(one.surname), fold(one.given_name), fold(one.patronymic)


def _joined(names: tuple[str, str, str]) -> str:
    return " ".join(names[:2])
