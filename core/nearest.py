"""The known name that is nearest to a mistyped one; what is known and how it is told stays with who asks."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the nearest name, however far; a dash where nothing is known."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0)), "—")
