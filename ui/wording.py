"""How plain values of rows are said on a page: terms, places, times, telephone numbers, masked numbers."""

from datetime import date

from core.kz.dates import local_time, short_date
from core.kz.kato import describe, place
from core.kz.phones import show_phone
from core.programme import programme
from core.vocabulary import vocabulary
from core.wording import Language, terms

_MASK = "••••"


def said(name: str, code: str | None, language: Language) -> str:
    """Return the term of a vocabulary's code; nothing for None."""
    return vocabulary(name).term(code).in_(language) if code else ""


def brief(name: str, code: str, language: Language) -> str:
    """Return the short word of a vocabulary's code, for a pill; its term where that is short itself."""
    short = terms("pills").get(f"{name}.{code}")
    return short.in_(language) if short else said(name, code, language)


def capital(text: str) -> str:
    """Return the text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def place_name(code: str | None, language: Language) -> str:
    """Return the short name of a place; nothing for None."""
    return place(code).short(language) if code else ""


def place_line(code: str, language: Language) -> str:
    """Return a line that no two places share: name, base village, okrug, district."""
    return describe(place(code), language=language)


def programme_name(code: str, language: Language) -> str:
    """Return the short title of a programme."""
    return programme(code).short.in_(language)


def day(value: date | str | None) -> str:
    """Return `14.07.2026` for a date or ISO text; nothing for None."""
    if value is None:
        return ""
    return short_date(date.fromisoformat(value) if isinstance(value, str) else value)


def titled(title: str) -> str:
    """Return what a record is called; one that is known by its day alone says it as days are written."""
    try:
        return day(title)
    except ValueError:
        return title


def clock(ms: int) -> str:
    """Return the office's time of day of an instant, `14:03`."""
    return f"{local_time(ms):%H:%M}"


def moment(ms: int) -> str:
    """Return the office's date and time of an instant, `14.07.2026 14:03`."""
    return f"{local_time(ms):%d.%m.%Y %H:%M}"


def masked(number: str | None) -> str:
    """Return the last four digits of an IIN behind dots; the whole is a person's own business."""
    return f"{_MASK} {number[-4:]}" if number else ""


def hidden(text: str) -> str:
    """Return dots in place of what the person opposite must not read; nothing stays nothing."""
    return 2 * _MASK if text else ""


def phone(number: str | None) -> str:
    """Return a telephone number in groups; nothing for None."""
    return show_phone(number) if number else ""
