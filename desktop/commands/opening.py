"""Opening a store for the command line: its folder, the passphrase from a file or a terminal, and its keys."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from core.errors import AppError, Refused, Unavailable
from core.prompt import read_passphrase
from core.store.recovery_key import RecoveryKey
from core.store.store import FILE, Store
from desktop.answers import progress, tell
from desktop.credentials import find_secrets
from desktop.paths import data_folder
from desktop.vault import Opened, Vault
from sync.office import require_fresh

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
        "--passphrase-file",
        type=Path,
        default=None,
        metavar="F",
        help="file with the passphrase; asked on the terminal otherwise",
    )


@contextmanager
def opened(options: argparse.Namespace) -> Iterator[Store]:
    """Open the store of the options, and close it."""
    if not is_store_there(options):
        raise CannotOpenError(Refused("no_store_here"))
    store = _trying(options, lambda vault, passphrase: vault.open(passphrase)).store
    try:
        yield store
    finally:
        store.close()


@contextmanager
def fresh(options: argparse.Namespace) -> Iterator[Store]:
    """Give the store of the options, which is of no office yet: a new one, or what an earlier try left. Close it.

    Its recovery key is told at the end, and only if that is a good one: nobody keeps the key of a store that
    is none.
    """
    found, recovery = _trying(options, _made_or_fresh)
    try:
        if not vault_of(options).is_device_bound():
            tell(Unavailable("passphrase_only"))
        yield found.store
    finally:
        found.store.close()
    progress("recovery key: " + " ".join(recovery.groups()))


def is_store_there(options: argparse.Namespace) -> bool:
    """Tell whether the options' folder holds a store, be it without its keys."""
    vault = vault_of(options)
    return vault.exists() or (vault.folder / FILE).exists()


def vault_of(options: argparse.Namespace) -> Vault:
    """Return the vault of the options' folder."""
    return Vault(options.data_dir or data_folder(), find_secrets=find_secrets)


def _made_or_fresh(vault: Vault, passphrase: str) -> tuple[Opened, RecoveryKey]:
    """Raise Refused `already_office`, `already_enrolled` for a store that belongs to somebody."""
    if not vault.exists():
        return vault.make(passphrase)
    found = vault.open(passphrase)
    try:
        with found.store.read() as session:
            require_fresh(session.connection())
        return found, vault.renew_recovery(found.keys)
    except BaseException:
        found.store.close()
        raise


def _trying(options: argparse.Namespace, way: Callable[[Vault, str], T]) -> T:
    try:
        return way(vault_of(options), read_passphrase(options.passphrase_file))
    except AppError as error:
        raise CannotOpenError(error) from error
