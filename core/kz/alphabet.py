"""The order of the 42-letter Kazakh alphabet as a stored sort key; no search folding (see `names`)."""

import re
import unicodedata
from typing import Final

ALPHABET: Final = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"

# The key is ASCII: space, digits, then one character a letter from "A" on, then Latin behind "k".
_AFTER_KAZAKH: Final = chr(ord("A") + len(ALPHABET))
_KEYS: Final = str.maketrans(
    {letter: chr(ord("A") + place) for place, letter in enumerate(ALPHABET)}
    | {letter: _AFTER_KAZAKH + letter for letter in "abcdefghijklmnopqrstuvwxyz"}
)
_SEPARATORS: Final = re.compile(r"[\W_]+")
_FOREIGN: Final = re.compile(f"[^{ALPHABET}a-z0-9 ]")


def sort_key(text: str) -> str:
    """Return the key that sorts names in Kazakh order, letter case and punctuation aside.

    Python's comparison and SQLite's BINARY collation order the keys alike. A shorter word goes first, then
    digits, Kazakh letters, Latin letters, other scripts. Equal keys need a tie-break of the caller's.
    """
    words = _SEPARATORS.sub(" ", unicodedata.normalize("NFC", text).lower()).strip()
    return _FOREIGN.sub(_unmarked, words).translate(_KEYS)


def _unmarked(found: re.Match[str]) -> str:
    """Reduce an accented letter from outside the alphabet to its base, so that é stands with e."""
    return unicodedata.normalize("NFD", found.group())[0]
