"""Dates of Kazakhstan: the region's time, dates in figures and in words, typed dates, age; no storing."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from core.errors import Refused
from core.wording import Language, terms

ALMATY: Final = timezone(timedelta(hours=5), "UTC+5")

# All Kazakhstan went over to UTC+5 at midnight of 1 March 2024; Semey had kept UTC+6 until then.
_BEFORE: Final = timezone(timedelta(hours=6), "UTC+6")
_CHANGE: Final = datetime(2024, 3, 1, tzinfo=_BEFORE)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)

_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-./, ]+([0-9]{1,2})[-./, ]+([0-9]{4}|[0-9]{2})")
_UNBROKEN: Final = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4}|[0-9]{2})")
_YEAR_FIRST: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
YEARS_AHEAD: Final = 10
_ADULT: Final = 18


def local_time(ms: int) -> datetime:
    """Return the region's time of a moment, given in milliseconds since 1970."""
    moment = _EPOCH + timedelta(milliseconds=ms)
    return moment.astimezone(_BEFORE if moment < _CHANGE else ALMATY)


def today(now: Callable[[], int]) -> date:
    """Return the region's date by a clock of milliseconds since 1970."""
    return local_time(now()).date()


def age(birth_date: date, on: date) -> int:
    """Return the full years of life; who was born on 29 February grows older on 1 March."""
    return on.year - birth_date.year - ((on.month, on.day) < (birth_date.month, birth_date.day))


def is_minor(birth_date: date | None, *, on: date) -> bool:
    """Tell whether a person is known to be under 18, when one comes of age (Civil Code, art. 17)."""
    return birth_date is not None and age(birth_date, on) < _ADULT


def read_date(text: str, *, today: date, years_ahead: int = YEARS_AHEAD) -> date:
    """Read a typed date: 05.07.2026, 5.7.26, 05072026, 050726, 2026-07-05.

    A year of two figures is the last that lies not more than `years_ahead` of today: 0 for a day that has come.
    Refused: `not_a_date`.
    """
    typed = text.strip()
    try:
        if _YEAR_FIRST.fullmatch(typed):
            return date.fromisoformat(typed)
        if found := _DAY_FIRST.fullmatch(typed) or _UNBROKEN.fullmatch(typed):
            day, month, year = found.groups()
            return date(_full_year(year, latest=today.year + years_ahead), int(month), int(day))
    except ValueError:
        pass
    raise Refused("not_a_date", "date")


def short_date(day: date) -> str:
    """Return 05.07.2026, the same in every language."""
    return f"{day:%d.%m.%Y}"


def long_date(day: date, *, language: Language) -> str:
    """Return 2026 жылғы 5 шілде, 5 июля 2026 г., 5 July 2026."""
    return _written("day", language, year=day.year, month=_of_date(day, language), day=day.day)


def date_range(first: date, last: date, *, language: Language) -> str:
    """Return both days in words with nothing said twice: 2026 жылғы 5–12 шілде, 5–12 июля 2026 г."""
    if first == last:
        return long_date(first, language=language)
    if first.year != last.year:
        return f"{long_date(first, language=language)} – {long_date(last, language=language)}"
    if first.month == last.month:
        return _written(
            "days_of_month",
            language,
            year=first.year,
            month=_of_date(first, language),
            first=first.day,
            last=last.day,
        )
    return _written(
        "days_of_year",
        language,
        year=first.year,
        first=first.day,
        first_month=_of_date(first, language),
        last=last.day,
        last_month=_of_date(last, language),
    )


def month_name(month: int, *, language: Language) -> str:
    """Return the name of a month, 1 to 12, by itself: шілде, июль, July."""
    return terms("dates")[f"month.{month}"].in_(language)


def month_of_year(day: date, *, language: Language) -> str:
    """Return the month of a day with its year: 2026 жылғы шілде, июль 2026 г., July 2026."""
    month = month_name(day.month, language=language)
    return _written("month_of_year", language, year=day.year, month=month)


def _full_year(figures: str, *, latest: int) -> int:
    if len(figures) == 4:
        return int(figures)
    return latest - (latest - int(figures)) % 100


def _of_date(day: date, language: Language) -> str:
    return terms("dates")[f"month_of_date.{day.month}"].in_(language)


def _written(pattern: str, language: Language, **parts: object) -> str:
    return terms("dates")[pattern].in_(language).format(**parts)
