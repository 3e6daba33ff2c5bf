"""Opening a store for the command line: its folder, the passphrase from a file or a terminal, and its keys."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from core.errors import AppError, Refused, Unavailable
from core.store import keys
from core.store.files import FileStore
from core.store.keys import Keys, Secrets
from core.store.recovery_key import RecoveryKey
from core.store.store import Store
from desktop.commands.answers import tell
from desktop.paths import data_folder

T = TypeVar("T")
ENVELOPE = "store.keys"
FILES = "files"


class CannotOpenError(Exception):
    """The store cannot be opened; `reason` says why."""

    def __init__(self, reason: AppError) -> None:
        super().__init__(reason.code)
        self.reason = reason


def describe_store(parser: argparse.ArgumentParser) -> None:
    """Add the options of every command that opens a store."""
    parser.add_argument("--data-dir", type=Path, default=None, metavar="D", help="folder of the store")
    parser.add_argument(
        "--passphrase-file", type=Path, default=None, metavar="F", help="file with the passphrase"
    )


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Store]:
    """Open the store of the options, and close it."""
    store = _trying(options, open_store)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def created(options: argparse.Namespace) -> Iterator[tuple[Store, RecoveryKey]]:
    """Make the store of the options, which must not be there yet, and close it."""
    store, recovery = _trying(options, create_store)
    try:
        yield store, recovery
    finally:
        store.close()


def open_store(folder: Path, passphrase: str) -> Store:
    """Open the store in the folder by its passphrase."""
    envelope = folder / ENVELOPE
    secrets = _find_secrets() if keys.describe(envelope).is_device_bound else None
    return with_keys(folder, keys.open_by_passphrase(envelope, passphrase=passphrase, secrets=secrets))


def with_keys(folder: Path, found: Keys) -> Store:
    """Open the store in the folder with keys that are known."""
    return Store(folder, key=found.data, files=FileStore(folder / FILES, key=found.derived("files")))


def create_store(folder: Path, passphrase: str) -> tuple[Store, RecoveryKey]:
    """Make an empty store with new keys; the recovery key is to be printed and kept."""
    folder.mkdir(parents=True, exist_ok=True)
    made, recovery = keys.create(folder / ENVELOPE, passphrase=passphrase, secrets=_secrets())
    files = FileStore(folder / FILES, key=made.derived("files"))
    return Store.create(folder, key=made.data, files=files), recovery


def _find_secrets() -> Secrets:
    """Return this computer's keyring. Raise Unavailable `keyring_missing`, `keyring_locked`."""
    # The keyring's back ends are a tenth of the start, and a store that its passphrase alone opens needs none.
    from sync.client import credentials  # noqa: PLC0415

    return credentials.find()


def _secrets() -> Secrets | None:
    """Return this computer's keyring, or None where there is none that encrypts; then say so."""
    try:
        return _find_secrets()
    except Unavailable:
        tell(Unavailable("passphrase_only"))
        return None


def passphrase_of(options: argparse.Namespace) -> str:
    """Read the passphrase. Raise Refused `no_terminal` rather than wait where nobody can answer."""
    if options.passphrase_file:
        return str(options.passphrase_file.read_text(encoding="utf-8")).splitlines()[0]
    if not sys.stdin.isatty():
        raise Refused("no_terminal")
    return getpass.getpass("Құпия сөз / Пароль / Password: ", stream=sys.stderr)


def _trying(options: argparse.Namespace, way: Callable[[Path, str], T]) -> T:
    try:
        return way(options.data_dir or data_folder(), passphrase_of(options))
    except AppError as error:
        raise CannotOpenError(error) from error
    except OSError as error:
        raise CannotOpenError(Refused("passphrase_file_unreadable")) from error
