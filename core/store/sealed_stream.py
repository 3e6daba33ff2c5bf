"""Long content under one key: sealed in chunks, read from any place, every change refused.

Each chunk is ChaCha20-Poly1305 under a nonce of its number and whether it is the last (STREAM, of Hoang,
Reyhanitabar, Rogaway and Vizár, 2015), so chunks cannot be swapped, dropped or cut off. A key seals one
content only.
"""

import io
import os
from collections.abc import Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from core.errors import Damaged
from core.store import disk

CHUNK = 64 << 10
_TAG = 16
_SEALED = CHUNK + _TAG


def seal(source: BinaryIO, *, key: bytes) -> Iterator[bytes]:
    """Seal what a buffered stream still holds, in pieces to write one after another."""
    cipher = ChaCha20Poly1305(key)
    number, chunk = 0, source.read(CHUNK)
    while following := source.read(CHUNK):
        yield cipher.encrypt(_nonce(number, last=False), chunk, None)
        number, chunk = number + 1, following
    yield cipher.encrypt(_nonce(number, last=True), chunk, None)


class Unsealed(io.RawIOBase):
    """The clear content of a sealed file from `start` to its end; it owns the file.

    Reading raises Damaged `file_damaged`.
    """

    def __init__(self, file: BinaryIO, *, key: bytes, start: int = 0) -> None:
        self._file = file
        self._cipher = ChaCha20Poly1305(key)
        self._start = start
        sealed = file.seek(0, os.SEEK_END) - start
        self._chunks = max(1, -(-sealed // _SEALED))
        self.size = max(0, sealed - _TAG * self._chunks)
        self._at = 0
        self._number, self._chunk = -1, b""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        self._at = offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.size}[whence]
        return self._at

    def readall(self) -> bytes:
        return b"".join(iter(lambda: self.read(CHUNK) or b"", b""))

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        number, skipped = divmod(self._at, CHUNK)
        ready = self._opened(number)[skipped : skipped + len(buffer)]
        buffer[: len(ready)] = ready
        self._at += len(ready)
        return len(ready)

    def close(self) -> None:
        self._file.close()
        super().close()

    def _opened(self, number: int) -> bytes:
        if number >= self._chunks:
            return b""
        if number != self._number:
            nonce = _nonce(number, last=number == self._chunks - 1)
            with disk.translating():
                self._file.seek(self._start + number * _SEALED)
                sealed = self._file.read(_SEALED)
            try:
                self._chunk = self._cipher.decrypt(nonce, sealed, None)
            except InvalidTag as error:
                raise Damaged("file_damaged") from error
            self._number = number
        return self._chunk


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])
