"""IIN and BIN, the 12-digit numbers of persons and organisations: reading, doubts, the check digit.

Structure: Government resolution No. 565 of 11.06.2003. The digits do not prove a birth date or a sex
(resolution No. 853 of 26.08.2013 removed the tie), so an odd date is a warning to confirm, not an error;
only the length, the letters and the check digit are. All warnings are codes with sentences, as errors are.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from core.errors import Refused

Sex = Literal["male", "female"]

_SEPARATORS: Final = re.compile(r"[\s\-‐‑‒–—−]+")
_TWELVE_DIGITS: Final = re.compile(r"[0-9]{12}")
_NOT_DIGIT: Final = re.compile(r"[^0-9]")
_LOOKALIKES: Final = str.maketrans("ОоOoЗзІіIilБбЧч", "000033111116644")
_WEIGHTS: Final = ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))
_CENTURIES: Final = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}


@dataclass(frozen=True, slots=True)
class Iin:
    """A person's number whose check digit holds, and what its digits say."""

    value: str
    birth_date: date | None
    sex: Sex | None
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bin:
    """An organisation's number whose check digit holds."""

    value: str
    warnings: tuple[str, ...]


def read_iin(text: str) -> Iin:
    """Read a typed IIN, spaces and dashes aside.

    Warnings: `iin_like_bin`, `iin_date` (no such date), `iin_century` (digit 7 is 0 or 7-9: some foreigners).
    Refused: `iin_letters`, `iin_lookalikes` (with `meant`), `iin_length` (with `count`), `iin_check`, and
    `iin_placeholder` for one digit repeated, since 000000000000 passes the check and would make one person
    of all who got it.
    """
    digits = _SEPARATORS.sub("", text)
    if _NOT_DIGIT.search(digits):
        if meant := _meant(digits):
            raise Refused("iin_lookalikes", "iin", meant=meant)
        raise Refused("iin_letters", "iin")
    if len(digits) != 12:
        raise Refused("iin_length", "iin", count=len(digits))
    if len(set(digits)) == 1:
        raise Refused("iin_placeholder", "iin")
    if not _check_holds(digits):
        raise Refused("iin_check", "iin")
    return Iin(digits, _birth_date(digits), _sex(digits), _iin_warnings(digits))


def read_bin(text: str) -> Bin:
    """Read a typed BIN, spaces and dashes aside.

    Warnings: `bin_like_iin` (a sole trader acts under an IIN), `bin_date` (no such month).
    Refused: `bin_digits`, `bin_length` (with `count`), `bin_check`.
    """
    digits = _SEPARATORS.sub("", text)
    if _NOT_DIGIT.search(digits):
        raise Refused("bin_digits", "bin")
    if len(digits) != 12:
        raise Refused("bin_length", "bin", count=len(digits))
    if len(set(digits)) == 1 or not _check_holds(digits):
        raise Refused("bin_check", "bin")
    return Bin(digits, _bin_warnings(digits))


def tell_apart(digits: str) -> Literal["iin", "bin"] | None:
    """Tell whose number twelve digits are by the fifth: 0-3 a person's, 4-6 an organisation's, else None."""
    if not _TWELVE_DIGITS.fullmatch(digits):
        return None
    if digits[4] in "0123":
        return "iin"
    return "bin" if digits[4] in "456" else None


def mismatches(iin: Iin, *, birth_date: date | None, sex: str | None) -> tuple[str, ...]:
    """Return warnings where the number says another birth date or sex than the papers do."""
    differs = {
        "iin_birth_date_differs": bool(iin.birth_date and birth_date and iin.birth_date != birth_date),
        "iin_sex_differs": bool(iin.sex and sex and iin.sex != sex),
    }
    return tuple(code for code, is_so in differs.items() if is_so)


def iin_check_digit(first_eleven: str) -> int | None:
    """Return the check digit of an IIN or BIN, or None where the number is not issued (10 twice)."""
    for weights in _WEIGHTS:
        rest = sum(int(digit) * weight for digit, weight in zip(first_eleven, weights, strict=True)) % 11
        if rest < 10:
            return rest
    return None


def _check_holds(digits: str) -> bool:
    return iin_check_digit(digits[:11]) == int(digits[11])


def _meant(digits: str) -> str | None:
    """Return the number that letters of a digit's shape stand for, if it would pass."""
    meant = digits.translate(_LOOKALIKES)
    return meant if _TWELVE_DIGITS.fullmatch(meant) and _check_holds(meant) else None


def _birth_date(digits: str) -> date | None:
    if digits[6] not in _CENTURIES:
        return None
    try:
        return date(_CENTURIES[digits[6]] + int(digits[:2]), int(digits[2:4]), int(digits[4:6]))
    except ValueError:
        return None


def _sex(digits: str) -> Sex | None:
    if digits[6] not in _CENTURIES:
        return None
    return "male" if digits[6] in "135" else "female"


def _bin_warnings(digits: str) -> tuple[str, ...]:
    if tell_apart(digits) == "iin":
        return ("bin_like_iin",)
    return () if 1 <= int(digits[2:4]) <= 12 else ("bin_date",)


def _iin_warnings(digits: str) -> tuple[str, ...]:
    if tell_apart(digits) == "bin":
        return ("iin_like_bin",)
    if digits[6] not in _CENTURIES:
        return ("iin_century",)
    return () if _birth_date(digits) else ("iin_date",)
