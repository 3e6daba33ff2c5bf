"""Bytes to messages and back: msgpack, compressed by zstd or gzip, never inflated beyond a bound."""

import zlib
from io import BytesIO
from typing import TypeVar

import msgspec
import zstandard

from core.errors import Damaged, Refused

T = TypeVar("T")

MAX_FRAME = 1 << 20  # bytes of a batch's frame
MAX_DECODED = 8 << 20  # bytes of a frame after inflating
MAX_ROWS = 5_000  # rows of a batch
MAX_REQUEST = MAX_FRAME + (64 << 10)
MAX_ANSWER = 4 << 20
MAX_ANSWER_DECODED = 32 << 20

_ENCODER = msgspec.msgpack.Encoder()
_LEVEL = 3
_WINDOW = 8 << 20
_ZSTD = b"\x28\xb5\x2f\xfd"
_GZIP = b"\x1f\x8b"
_GZIP_ONLY = 16 + zlib.MAX_WBITS


def pack(message: object) -> bytes:
    """Return the msgpack bytes of a message."""
    return _ENCODER.encode(message)


def unpack(data: bytes, type: type[T]) -> T:
    """Return the message of exactly this type. Raise Damaged `message_damaged`."""
    try:
        return msgspec.msgpack.decode(data, type=type)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        raise Damaged("message_damaged") from None


def deflate(data: bytes) -> bytes:
    """Return the data compressed by zstd."""
    return zstandard.ZstdCompressor(level=_LEVEL, write_content_size=True).compress(data)


def inflate(data: bytes, *, limit: int) -> bytes:
    """Return what zstd or gzip compressed.

    Raise Refused `message_too_big` beyond `limit` bytes, whatever the header promises; Damaged
    `message_damaged` for anything else than one whole stream.
    """
    try:
        found, is_whole = _inflated(data, limit)
    except (zstandard.ZstdError, zlib.error):
        raise Damaged("message_damaged") from None
    if len(found) > limit:
        raise Refused("message_too_big")
    if not is_whole:
        raise Damaged("message_damaged")
    return found


def _inflated(data: bytes, limit: int) -> tuple[bytes, bool]:
    """Return at most `limit` + 1 bytes, and whether that is the whole stream."""
    if data.startswith(_ZSTD):
        stream = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(BytesIO(data))
        found = stream.read(limit + 1)
        size = zstandard.get_frame_parameters(data).content_size
        return found, size in (len(found), zstandard.CONTENTSIZE_UNKNOWN)
    if data.startswith(_GZIP):
        gzip = zlib.decompressobj(_GZIP_ONLY)
        found = gzip.decompress(data, limit + 1)
        return found, gzip.eof and not gzip.unused_data
    raise Damaged("message_damaged")
