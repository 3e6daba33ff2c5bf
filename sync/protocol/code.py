"""The enrolment code: a text that a person can dictate, with a one-time secret and the server's fingerprint.

24 letters of Crockford's base32 (https://www.crockford.com/base32.html) in groups of four: 50 bits of secret,
60 of fingerprint, 10 of check. The device compares the fingerprint before the secret leaves it. The secret
can only be tried against the server, so it is the shorter part; the fingerprint can be searched for offline.
"""

import secrets
from dataclasses import dataclass
from hashlib import blake2b

from core.errors import Refused

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011", "- \t\n")
_SECRET_BITS, _FINGERPRINT_BITS, _CHECK_BITS = 50, 60, 10
_LENGTH = (_SECRET_BITS + _FINGERPRINT_BITS + _CHECK_BITS) // 5
_GROUP = 4


@dataclass(frozen=True, slots=True)
class EnrolmentCode:
    """What stands in a code: 7 bytes of secret, and the fingerprint of the server's key."""

    secret: bytes
    fingerprint: str

    def text(self) -> str:
        """Return the code as it is dictated, such as `7K4P-XWMQ-...`."""
        body = int.from_bytes(self.secret) << _FINGERPRINT_BITS | _number(self.fingerprint)
        letters = _letters(body << _CHECK_BITS | _check(body), _LENGTH)
        return "-".join(letters[n : n + _GROUP] for n in range(0, _LENGTH, _GROUP))

    def fits(self, public_key: bytes) -> bool:
        """Tell whether the server that shows this key is the one that made the code."""
        return secrets.compare_digest(self.fingerprint, fingerprint_of(public_key))


def new_code(*, public_key: bytes) -> EnrolmentCode:
    """Return a fresh code for the server with this key."""
    secret = secrets.randbits(_SECRET_BITS).to_bytes((_SECRET_BITS + 7) // 8)
    return EnrolmentCode(secret, fingerprint_of(public_key))


def read_code(text: str) -> EnrolmentCode:
    """Read what a person typed: any case, spaces or hyphens, O for 0, I and L for 1.

    Raise Refused `code_mistyped` unless it is whole and its check agrees.
    """
    letters = text.upper().translate(_MISREAD)
    if len(letters) != _LENGTH or any(letter not in _LETTERS for letter in letters):
        raise Refused("code_mistyped", "code")
    body, check = divmod(_number(letters), 1 << _CHECK_BITS)
    if check != _check(body):
        raise Refused("code_mistyped", "code")
    secret, fingerprint = divmod(body, 1 << _FINGERPRINT_BITS)
    return EnrolmentCode(
        secret.to_bytes((_SECRET_BITS + 7) // 8), _letters(fingerprint, _FINGERPRINT_BITS // 5)
    )


def fingerprint_of(public_key: bytes) -> str:
    """Return the 12 letters by which a server's key is known."""
    number = int.from_bytes(blake2b(public_key, digest_size=8).digest()) >> (64 - _FINGERPRINT_BITS)
    return _letters(number, _FINGERPRINT_BITS // 5)


def _check(body: int) -> int:
    hashed = blake2b(body.to_bytes(14), digest_size=2, person=b"sapar code 1").digest()
    return int.from_bytes(hashed) >> (16 - _CHECK_BITS)


def _letters(number: int, length: int) -> str:
    return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(length)))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number << 5 | _LETTERS.index(letter)
    return number
