"""Kinds of field: how a value is read from outside, kept in Python, stored, and shown in JSON.

A value has three forms. *Plain* is what JSON and forms carry (str, int, bool, list, dict). *Python* is what
records carry (`date`, `UUID`, `frozenset`). *Stored* is what both databases, the journal, the wire and the
digest carry: only None, int, str or bytes, so that none of them needs to know the kind.
"""

import base64
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any
from uuid import UUID

from core.errors import Refused

Plain = str | int | bool | list[Any] | dict[str, Any] | None
Stored = int | str | bytes | None


class Kind(StrEnum):
    """What a field holds."""

    TEXT = "text"
    NOTE = "note"
    INTEGER = "integer"
    FLAG = "flag"
    DAY = "day"
    TIME = "time"
    INSTANT = "instant"
    CHOICE = "choice"
    CHOICES = "choices"
    LINK = "link"
    LINKS = "links"
    PLACE = "place"
    DISTRICT = "district"
    IIN = "iin"
    BIN = "bin"
    PHONE = "phone"
    HASH = "hash"
    BYTES = "bytes"
    MAP = "map"
    ITEMS = "items"


SETS = frozenset({Kind.CHOICES, Kind.LINKS})


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise Refused("not_a_text")
    return value.strip()


def _integer(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused("not_a_number")
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Refused("not_a_flag")
    return value


def _day(value: object) -> date:
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(_text(value))
    except ValueError:
        raise Refused("not_a_date") from None


def _time(value: object) -> str:
    try:
        return time.fromisoformat(_text(value)).strftime("%H:%M")
    except ValueError:
        raise Refused("not_a_time") from None


def _link(value: object) -> UUID:
    if isinstance(value, UUID):
        return value
    try:
        return UUID(_text(value))
    except ValueError:
        raise Refused("not_an_id") from None


def _elements(value: object) -> list[Any]:
    if isinstance(value, frozenset | set | tuple):
        return list(value)
    if not isinstance(value, list):
        raise Refused("not_a_list")
    return value


def _choices(value: object) -> frozenset[str]:
    return frozenset(_text(element) for element in _elements(value))


def _links(value: object) -> frozenset[UUID]:
    return frozenset(_link(element) for element in _elements(value))


def _bytes(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    try:
        return base64.b64decode(_text(value), validate=True)
    except ValueError:
        raise Refused("not_base64") from None


def _map(value: object) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise Refused("not_a_map")
    return value


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def canonical_set(elements: Iterable[str]) -> str | None:
    """Return the stored form of a set; an empty one is None, so that two stores agree on it."""
    found = sorted(elements)
    return _canonical(found) if found else None


def _same(value: Any) -> Any:
    return value


@dataclass(frozen=True, slots=True)
class Form:
    """The four conversions of a kind: plain -> Python -> stored -> Python, and Python -> plain."""

    read: Callable[[object], Any]
    store: Callable[[Any], Stored] = _same
    load: Callable[[Any], Any] = _same
    plain: Callable[[Any], Plain] = _same


_TEXT = Form(_text)
FORMS: dict[Kind, Form] = {
    Kind.TEXT: _TEXT,
    Kind.NOTE: _TEXT,
    Kind.INTEGER: Form(_integer),
    Kind.FLAG: Form(_flag, int, bool),
    Kind.DAY: Form(_day, date.isoformat, date.fromisoformat, date.isoformat),
    Kind.TIME: Form(_time),
    Kind.INSTANT: Form(_integer),
    Kind.CHOICE: _TEXT,
    Kind.CHOICES: Form(_choices, canonical_set, lambda v: frozenset(json.loads(v)), sorted),
    Kind.LINK: Form(_link, lambda v: v.bytes, lambda v: UUID(bytes=bytes(v)), str),
    Kind.LINKS: Form(
        _links,
        lambda v: canonical_set(map(str, v)),
        lambda v: frozenset(map(UUID, json.loads(v))),
        lambda v: sorted(map(str, v)),
    ),
    Kind.PLACE: _TEXT,
    Kind.DISTRICT: _TEXT,
    Kind.IIN: _TEXT,
    Kind.BIN: _TEXT,
    Kind.PHONE: _TEXT,
    Kind.HASH: _TEXT,
    Kind.BYTES: Form(_bytes, _same, bytes, lambda v: base64.b64encode(v).decode()),
    Kind.MAP: Form(_map, _canonical, json.loads),
}


def read(kind: Kind, value: Plain) -> Any:
    """Return the Python form of a plain value. Raise Refused where it is none of the kind."""
    return None if value is None else FORMS[kind].read(value)


def stored(kind: Kind, value: Any) -> Stored:
    """Return the stored form of a Python value."""
    return None if value is None else FORMS[kind].store(value)


def loaded(kind: Kind, value: Stored) -> Any:
    """Return the Python form of a stored value."""
    return None if value is None else FORMS[kind].load(value)


def plain(kind: Kind, value: Any) -> Plain:
    """Return the JSON form of a Python value."""
    return None if value is None else FORMS[kind].plain(value)
