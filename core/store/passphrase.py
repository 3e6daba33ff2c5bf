"""What a passphrase must be: long, and not one that others would guess first."""

import re
import unicodedata
from functools import cache

from core.errors import Refused
from core.wording import WORDS

LEAST = 12  # characters; OWASP ASVS 5.0 6.2.1 asks for 8 at least


def normalised(passphrase: str) -> str:
    """Return the same characters whatever keyboard composed them (NFKC, as NIST SP 800-63B asks)."""
    return unicodedata.normalize("NFKC", passphrase)


def check(passphrase: str) -> None:
    """Raise Refused `passphrase_short` or `passphrase_common`.

    Digits and signs do not hide a common word, nor does saying it twice: "Password-2026!" and "сапарсапар1"
    are as common as the word in them. Digits alone are common at any length: birthday, telephone, IIN.
    """
    text = normalised(passphrase)
    if len(text) < LEAST:
        raise Refused("passphrase_short", "passphrase", least=LEAST)
    word = _unrepeated(_letters(text))
    if any(word in common for common in _common()):
        raise Refused("passphrase_common", "passphrase")


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalpha())


def _unrepeated(text: str) -> str:
    found = re.fullmatch(r"(.+?)\1+", text)
    return found[1] if found else text


@cache
def _common() -> tuple[str, ...]:
    lines = (WORDS / "common-passphrases.txt").read_text(encoding="utf-8").splitlines()
    return tuple(_letters(line) for line in lines if not line.startswith("#"))
