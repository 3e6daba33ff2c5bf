"""The digest of a row and the sum of a bucket, by which two stores prove that they hold the same.

Also the hidden column `clocks`, JSON `{field: [hlc, device]}`, which the digest covers.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b

import msgspec

Clock = tuple[int, int]

_PACK = msgspec.msgpack.Encoder()
_JSON = msgspec.json.Encoder(order="sorted")
_CLOCKS = msgspec.json.Decoder(dict[str, Clock])
_EMPTY = "{}"
_SIGN = 1 << 63
_MODULUS = 1 << 64


def read_clocks(text: str) -> dict[str, Clock]:
    """Return the clocks of the fields that were changed since the creation."""
    return {} if text == _EMPTY else _CLOCKS.decode(text)


def write_clocks(clocks: Mapping[str, Clock]) -> str:
    """Return the JSON of the clocks, in the order of names."""
    return _JSON.encode(clocks).decode() if clocks else _EMPTY


def row_digest(id: bytes, values: Iterable[object], *, base: Clock, clocks: Mapping[str, Clock]) -> int:
    """Return blake2b-8 of the row as a signed integer; `values` are the stored ones in `fields_of` order."""
    changed = [[name, *clocks[name]] for name in sorted(clocks)]
    packed = _PACK.encode([id, list(values), *base, changed])
    return int.from_bytes(blake2b(packed, digest_size=8).digest(), signed=True)


def bucket_sum(digests: Iterable[int]) -> int:
    """Return the sum of the digests modulo 2^64, as a signed integer; their order does not matter."""
    return signed(sum(digests))


def signed(total: int) -> int:
    """Return the number modulo 2^64 as the signed integer that a database keeps."""
    return (total + _SIGN) % _MODULUS - _SIGN
