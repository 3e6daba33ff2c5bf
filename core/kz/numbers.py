"""Numbers as Kazakhstan writes them, exact shares against targets, and words after a number."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from core.wording import Language, Term

NO_BREAK_SPACE: Final = "\u00a0"
NO_DATA: Final = "—"


def show_number(value: int | Decimal, *, places: int = 0) -> str:
    """Return 1 234 567,50: groups of three behind no-break spaces, a comma, as many places as asked."""
    return f"{value:,.{places}f}".replace(",", NO_BREAK_SPACE).replace(".", ",")


def show_money(tenge: int | Decimal) -> str:
    """Return 1 234 567,50 ₸."""
    return f"{show_number(tenge, places=2)}{NO_BREAK_SPACE}₸"


def percent(numerator: int, denominator: int) -> Decimal | None:
    """Return the share in percent rounded down to one decimal, so 69.96 stays below 70; of nothing, None."""
    if denominator == 0:
        return None
    return Decimal(numerator * 1000 // denominator).scaleb(-1)


def show_percent(numerator: int, denominator: int) -> str:
    """Return 69,9 %, rounded down, or a dash where there is no data."""
    share = percent(numerator, denominator)
    return NO_DATA if share is None else f"{show_number(share, places=1)}{NO_BREAK_SPACE}%"


def meets(numerator: int, denominator: int, *, target: int | Decimal | Fraction) -> bool | None:
    """Tell exactly, without rounding, whether a share reaches a target in percent; of nothing, None."""
    if denominator == 0:
        return None
    return numerator * 100 >= Fraction(target) * denominator


def counted(number: int, forms: Term, *, language: Language) -> str:
    """Return the number with the right form of its word: 5 адам, 5 человек, 5 people.

    The forms stand in one Term behind bars: Kazakh has one, Russian one|few|many (человек|человека|человек),
    English one|other (person|people). Source: CLDR plural rules.
    """
    form = {"kk": _kazakh_form, "ru": _russian_form, "en": _english_form}[language](abs(number))
    return f"{show_number(number)}{NO_BREAK_SPACE}{forms.in_(language).split('|')[form]}"


def _kazakh_form(_number: int) -> int:
    return 0


def _russian_form(number: int) -> int:
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2


def _english_form(number: int) -> int:
    return 0 if number == 1 else 1
