import gzip
from contextlib import suppress

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as some

from core.errors import Damaged, Refused
from sync.protocol.codec import deflate, inflate, pack, unpack
from sync.protocol.messages import Exchange


@pytest.mark.parametrize(
    "compressed", [deflate(b"a" * 1000), gzip.compress(b"a" * 1000)], ids=["zstd", "gzip"]
)
def test_both_compressions_are_read(compressed: bytes) -> None:
    assert inflate(compressed, limit=1000) == b"a" * 1000


def test_a_stream_without_its_size_is_read() -> None:
    data = zstandard.ZstdCompressor(write_content_size=False).compress(b"a" * 1000)
    assert inflate(data, limit=1000) == b"a" * 1000


@pytest.mark.parametrize("pack_bomb", [deflate, gzip.compress])
def test_a_bomb_is_refused_whatever_its_header_says(pack_bomb: object) -> None:
    bomb = pack_bomb(bytes(64 << 20))  # type: ignore[operator]
    with pytest.raises(Refused, match="message_too_big"):
        inflate(bomb, limit=1 << 20)


@pytest.mark.parametrize(
    "compressed", [deflate(b"a b c" * 100), gzip.compress(b"a b c" * 100)], ids=["zstd", "gzip"]
)
def test_half_a_stream_is_damaged(compressed: bytes) -> None:
    with pytest.raises(Damaged, match="message_damaged"):
        inflate(compressed[:-3], limit=1000)


@given(some.binary(max_size=200))
def test_bytes_of_a_stranger_raise_only_our_errors(data: bytes) -> None:
    for read in (lambda: inflate(data, limit=1000), lambda: unpack(data, Exchange)):
        with suppress(Damaged, Refused):
            read()


def test_deep_nesting_is_damaged() -> None:
    with pytest.raises(Damaged):
        unpack(b"\x91" * 100_000 + b"\xc0", Exchange)


def test_a_message_of_another_shape_is_damaged() -> None:
    with pytest.raises(Damaged):
        unpack(pack([1, 2, 3]), Exchange)
