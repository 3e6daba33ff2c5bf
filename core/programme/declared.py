"""What every part of a programme shares: a strict frozen shape and two checks, without any meaning."""

from collections import Counter
from collections.abc import Collection

import msgspec


class Declared(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a programme; a wrong one raises msgspec.ValidationError that names its place in the file."""


def within(codes: Collection[str], *, whole: Collection[str], what: str) -> None:
    """Raise ValueError when a code is not one of the whole."""
    strange = [code for code in codes if code not in whole]
    if strange:
        raise ValueError(f"{strange} not in {what}")


def unique(codes: Collection[str], *, what: str) -> None:
    """Raise ValueError when a code stands twice."""
    twice = [code for code, times in Counter(codes).items() if times > 1]
    if twice:
        raise ValueError(f"{twice} twice in {what}")
