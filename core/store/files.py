"""Attached files: named by their content, kept encrypted; which record they belong to is not known here."""

import hashlib
import io
import os
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from core.errors import Damaged, NotFound
from core.store import disk
from core.store.sealed_stream import CHUNK, Unsealed, seal

_SALT = 16


def digest_of(content: BinaryIO) -> str:
    """Return what names the content, from its beginning: BLAKE2b of 256 bits in hexadecimal."""
    content.seek(0)
    digest = hashlib.blake2b(digest_size=32)
    while chunk := content.read(CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


class FileStore:
    """A folder of files, each found by the digest of its clear content.

    A thief sees how many there are and how long. The name of a file is a keyed hash of the digest, so that
    no one can ask the folder whether a known document is in it, and its key belongs to that digest.
    """

    def __init__(self, folder: Path, *, key: bytes) -> None:
        self._folder = folder
        self._key = key

    def put(self, content: bytes | BinaryIO) -> str:
        """Keep the content durably and return its digest; a stream is read twice, from its beginning."""
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        digest = digest_of(stream)
        if self._is_whole(self._path(digest), digest):
            return digest
        stream.seek(0)
        self._folder.mkdir(parents=True, exist_ok=True)
        salt = os.urandom(_SALT)
        with disk.replacing(self._path(digest), proven=lambda part: self._is_whole(part, digest)) as out:
            out.write(salt)
            out.writelines(seal(stream, key=self._key_of(digest, salt)))
        return digest

    def open(self, digest: str) -> io.BufferedReader:
        """Open the clear content for reading at any place; reading raises Damaged `file_damaged`.

        Raises NotFound `file_missing`.
        """
        return io.BufferedReader(self._unsealed(self._path(digest), digest))

    def has(self, digest: str) -> bool:
        """Tell whether the content is here, without reading it."""
        return self._path(digest).exists()

    def size(self, digest: str) -> int:
        """Return the length of the clear content in bytes. Raises NotFound `file_missing`."""
        with self._unsealed(self._path(digest), digest) as content:
            return content.size

    def remove(self, digest: str) -> None:
        """Delete the content."""
        disk.remove(self._path(digest))

    def sweep(self) -> None:
        """Delete what a power cut left half written; at the start, before anyone writes."""
        disk.sweep(self._folder)

    def _path(self, digest: str) -> Path:
        name = hashlib.blake2b(
            bytes.fromhex(digest), key=self._key, digest_size=32, person=b"sapar file name"
        )
        return self._folder / name.hexdigest()

    def _key_of(self, digest: str, salt: bytes) -> bytes:
        return HKDF(SHA256(), length=32, salt=salt, info=f"sapar file {digest}".encode()).derive(self._key)

    def _unsealed(self, path: Path, digest: str) -> Unsealed:
        with disk.translating():
            try:
                file = path.open("rb")
            except FileNotFoundError as error:
                raise NotFound("file_missing") from error
            return Unsealed(file, key=self._key_of(digest, file.read(_SALT)), start=_SALT)

    def _is_whole(self, path: Path, digest: str) -> bool:
        try:
            with io.BufferedReader(self._unsealed(path, digest)) as content:
                return digest_of(content) == digest
        except (NotFound, Damaged):
            return False
