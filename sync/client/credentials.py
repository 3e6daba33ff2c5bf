"""Secrets of this computer in the system's keyring; nothing else touches `keyring`.

Only keyrings that encrypt are taken: Windows' Credential Manager, the macOS Keychain, and the Secret Service
of Linux, through which GNOME's keyring and KDE's wallet answer. Environment variables, configuration files
and plug-ins have no say. Call it off the window's thread: the system may ask the person to unlock. The
device's signing key is not here, it lies inside the encrypted store.
"""

import binascii
import os
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from keyring.backend import KeyringBackend
from keyring.backends import SecretService, Windows, macOS
from keyring.errors import KeyringError, KeyringLocked, PasswordDeleteError

from core.errors import Unavailable

if sys.platform == "linux":
    from jeepney import DBusErrorResponse
    from secretstorage.exceptions import SecretStorageException

    _FAILURES = (KeyringError, OSError, SecretStorageException, DBusErrorResponse)
elif sys.platform == "win32":
    from win32ctypes.pywin32 import pywintypes

    _FAILURES = (KeyringError, OSError, pywintypes.error)
else:
    _FAILURES = (KeyringError, OSError)

_ACCEPTED = (Windows.WinVaultKeyring, macOS.Keyring, SecretService.Keyring)
_ACCOUNT = "device"
_PROBE = "probe"
_SECRET_BYTES = 32


class Keyring:
    """Secrets by name, as `core.store.keys.Secrets` asks for them; what is kept is read back at once."""

    def __init__(self, backend: KeyringBackend) -> None:
        """Raise Unavailable `keyring_missing` for a keyring that is not on the list."""
        if type(backend) not in _ACCEPTED:
            raise Unavailable("keyring_missing")
        self._backend = backend

    def get(self, name: str) -> bytes | None:
        """Return the secret, or None where there is none or something else stands in its place.

        Raises Unavailable `keyring_missing`, `keyring_locked`.
        """
        with _translating():
            text = self._backend.get_password(_service(name), _ACCOUNT)
        try:
            return None if text is None else b64decode(text, validate=True)
        except binascii.Error:
            return None

    def set(self, name: str, secret: bytes) -> None:
        """Keep the secret. Raises Unavailable `keyring_refused` too, when it does not read back."""
        with _translating():
            self._backend.set_password(_service(name), _ACCOUNT, b64encode(secret).decode())
        if self.get(name) != secret:
            raise Unavailable("keyring_refused")

    def delete(self, name: str) -> None:
        """Forget the secret, if there is one."""
        with _translating(), suppress(PasswordDeleteError):
            self._backend.delete_password(_service(name), _ACCOUNT)
        if self.get(name) is not None:
            raise Unavailable("keyring_refused")


def find() -> Keyring:
    """Return this computer's keyring, proven by a secret of the real size.

    Raises Unavailable `keyring_missing`, `keyring_locked`, `keyring_refused`; to go on without is for the
    person to choose.
    """
    for accepted in _ACCEPTED:
        if accepted.viable:
            found = Keyring(accepted())
            found.set(_PROBE, os.urandom(_SECRET_BYTES))
            found.delete(_PROBE)
            return found
    raise Unavailable("keyring_missing")


def _service(name: str) -> str:
    """Name the entry so that no two share a service: Windows would move the older one aside."""
    return f"Sapar {name}"


@contextmanager
def _translating() -> Iterator[None]:
    try:
        yield
    except KeyringLocked as error:
        raise Unavailable("keyring_locked") from error
    except _FAILURES as error:
        raise Unavailable("keyring_missing") from error
