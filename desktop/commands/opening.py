"""Opening a store for the command line: its folder, the passphrase from a file or a terminal, and its keys."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from core.errors import AppError, Refused, Unavailable
from core.store.recovery_key import RecoveryKey
from core.store.store import Store
from desktop.answers import tell
from desktop.credentials import find_secrets
from desktop.paths import data_folder
from desktop.vault import Vault

T = TypeVar("T")


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
    store = _trying(options, lambda vault, passphrase: vault.open(passphrase)).store
    try:
        yield store
    finally:
        store.close()


@contextmanager
def created(options: argparse.Namespace) -> Iterator[tuple[Store, RecoveryKey]]:
    """Make the store of the options, which must not be there yet, and close it."""
    made, recovery = _trying(options, lambda vault, passphrase: vault.make(passphrase))
    if not vault_of(options).is_device_bound():
        tell(Unavailable("passphrase_only"))
    try:
        yield made.store, recovery
    finally:
        made.store.close()


def vault_of(options: argparse.Namespace) -> Vault:
    """Return the vault of the options' folder."""
    return Vault(options.data_dir or data_folder(), find_secrets=find_secrets)


def passphrase_of(options: argparse.Namespace) -> str:
    """Read the passphrase. Raise Refused `no_terminal` rather than wait where nobody can answer."""
    if options.passphrase_file:
        return str(options.passphrase_file.read_text(encoding="utf-8")).splitlines()[0]
    if not sys.stdin.isatty():
        raise Refused("no_terminal")
    return getpass.getpass("Құпия сөз / Пароль / Password: ", stream=sys.stderr)


def _trying(options: argparse.Namespace, way: Callable[[Vault, str], T]) -> T:
    try:
        return way(vault_of(options), passphrase_of(options))
    except AppError as error:
        raise CannotOpenError(error) from error
    except OSError as error:
        raise CannotOpenError(Refused("passphrase_file_unreadable")) from error
