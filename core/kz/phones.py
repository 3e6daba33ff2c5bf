"""Telephone numbers: reading what a person typed into E.164 and showing it back."""

import re
from typing import Final

from core.errors import Refused

_LETTER: Final = re.compile(r"[^\W\d_]")
_OURS: Final = re.compile(r"\+7([0-9]{3})([0-9]{3})([0-9]{2})([0-9]{2})")
_OUR_MOBILE: Final = re.compile(r"\+7(70[0125678]|747|76[0-4]|77[15678]|785)[0-9]{7}")


def read_phone(text: str) -> str:
    """Read a typed number as E.164; one without a country code, or with 8 before it, is of Kazakhstan.

    Any number under a mobile code of Kazakhstan is taken, assigned or not; all others must be in use.
    Refused: `phone_invalid`.
    """
    # Measured: the tables of the world's numbers load for 25 to 100 ms, which the start of the program has not.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(text, "KZ")
    except phonenumbers.NumberParseException:
        raise Refused("phone_invalid", "phone") from None
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    is_known = _OUR_MOBILE.fullmatch(e164) or phonenumbers.is_valid_number(number)
    if _LETTER.search(text) or not is_known:
        raise Refused("phone_invalid", "phone")
    return e164


def show_phone(e164: str) -> str:
    """Return the number in groups, +7 701 234 56 78; a foreign one stands as it is stored."""
    return _OURS.sub(r"+7 \1 \2 \3 \4", e164)
