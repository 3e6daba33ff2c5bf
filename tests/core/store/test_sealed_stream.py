import io
import os
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Damaged
from core.store.sealed_stream import CHUNK, Unsealed, seal

KEY = bytes(range(32))
SALT = b"sixteen bytes..."
LENGTHS = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]


def content(length: int) -> bytes:
    return random.Random(length).randbytes(length)


def sealed(length: int) -> bytes:
    return SALT + b"".join(seal(io.BytesIO(content(length)), key=KEY))


def unsealed(data: bytes, *, key: bytes = KEY) -> io.BufferedReader:
    return io.BufferedReader(Unsealed(io.BytesIO(data), key=key, start=len(SALT)))


@pytest.mark.parametrize("length", LENGTHS)
def test_content_comes_back(length: int) -> None:
    data = sealed(length)
    with unsealed(data) as stream:
        assert stream.read() == content(length)
        assert stream.read() == b""
    assert Unsealed(io.BytesIO(data), key=KEY, start=len(SALT)).size == length


@given(st.integers(0, 3 * CHUNK + 7), st.integers(0, 2 * CHUNK))
def test_any_part_can_be_read(start: int, length: int) -> None:
    whole = content(3 * CHUNK + 7)
    with unsealed(sealed(len(whole))) as stream:
        stream.seek(start)
        assert stream.read(length) == whole[start : start + length]
        assert stream.seek(-5, os.SEEK_END) == len(whole) - 5
        assert stream.seek(2, os.SEEK_CUR) == len(whole) - 3
        assert stream.read() == whole[-3:]


@pytest.mark.parametrize("length", LENGTHS)
def test_nothing_of_the_content_is_seen(length: int) -> None:
    plain = content(length)
    data = sealed(length)
    assert all(plain[at : at + 8] not in data for at in range(0, max(0, length - 8), 997))


def test_every_sampled_bit_flip_is_refused() -> None:
    data = sealed(CHUNK + 100)
    for bit in range(len(SALT) * 8, len(data) * 8, 4_001):
        flipped = bytearray(data)
        flipped[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Damaged, match="file_damaged"), unsealed(bytes(flipped)) as stream:
            stream.read()


@pytest.mark.parametrize("length", LENGTHS)
def test_cut_or_longer_file_is_refused(length: int) -> None:
    data = sealed(length)
    cuts = {len(SALT), len(SALT) + 1, len(data) - 1, len(data) - 16, len(SALT) + CHUNK + 16} - {len(data)}
    for broken in [data[:cut] for cut in cuts if cut < len(data)] + [data + b"1", data + data[len(SALT) :]]:
        with pytest.raises(Damaged, match="file_damaged"), unsealed(broken) as stream:
            stream.read()


def test_swapped_chunks_are_refused() -> None:
    data = sealed(3 * CHUNK)
    step = CHUNK + 16
    one, two, rest = data[16 : 16 + step], data[16 + step : 16 + 2 * step], data[16 + 2 * step :]
    with pytest.raises(Damaged, match="file_damaged"), unsealed(SALT + two + one + rest) as stream:
        stream.read()


def test_other_key_is_refused() -> None:
    with pytest.raises(Damaged, match="file_damaged"), unsealed(sealed(10), key=bytes(32)) as stream:
        stream.read()


def test_closing_the_content_closes_the_file() -> None:
    file = io.BytesIO(sealed(10))
    io.BufferedReader(Unsealed(file, key=KEY, start=len(SALT))).close()
    assert file.closed
