"""The recovery key: 256 random bits that a person prints, puts away and may have to type again."""

import hashlib
import secrets
from dataclasses import dataclass, field

from core.errors import Refused

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
_LOOK_ALIKES = str.maketrans("OILUАВЕЗКМНОРСТУХІҮҰ", "011VABE3KMH0PCTYX1YY")  # the second half is Cyrillic
_KEY_BYTES = 32
_CHECK_BYTES = 3
_LENGTH = (_KEY_BYTES + _CHECK_BYTES) * 8 // 5
_GROUP = 4


@dataclass(frozen=True, slots=True)
class RecoveryKey:
    """The key itself; it stays out of logs and tracebacks."""

    secret: bytes = field(repr=False)

    @classmethod
    def new(cls) -> "RecoveryKey":
        """Make a random one."""
        return cls(secrets.token_bytes(_KEY_BYTES))

    @classmethod
    def read(cls, text: str) -> "RecoveryKey":
        """Read it as typed: any case, any spaces and dashes, look-alikes of either alphabet.

        Raises Refused `recovery_key_mistyped` where the length or the check at the end is wrong.
        """
        letters = "".join(letter for letter in text.upper() if letter.isalnum()).translate(_LOOK_ALIKES)
        if len(letters) != _LENGTH or not set(letters) <= set(_ALPHABET):
            raise Refused("recovery_key_mistyped", "recovery_key")
        number = 0
        for letter in letters:
            number = number << 5 | _ALPHABET.index(letter)
        data = number.to_bytes(_KEY_BYTES + _CHECK_BYTES, "big")
        if data[_KEY_BYTES:] != _check(data[:_KEY_BYTES]):
            raise Refused("recovery_key_mistyped", "recovery_key")
        return cls(data[:_KEY_BYTES])

    def groups(self) -> list[str]:
        """Return it for printing: 14 groups of 4 characters, the last of them holding the check."""
        number = int.from_bytes(self.secret + _check(self.secret), "big")
        letters = "".join(_ALPHABET[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
        return [letters[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP)]


def _check(secret: bytes) -> bytes:
    return hashlib.blake2b(secret, digest_size=_CHECK_BYTES, person=b"sapar recovery").digest()
