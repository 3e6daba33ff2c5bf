"""What every command line of the server shares: where its data lies, and how it ends when that does not open."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from core.errors import AppError, Refused
from core.prompt import read_passphrase
from core.wording import sentence
from sync.server.address import read_address, read_open_address
from sync.server.peer import StorePeer
from sync.server.place import Place, open_server


class CannotOpenError(Exception):
    """The server's data cannot be opened; `reason` says why."""

    def __init__(self, reason: AppError) -> None:
        super().__init__(reason.code)
        self.reason = reason


def add_place(parser: argparse.ArgumentParser) -> None:
    """Add the options that say where a server keeps its data."""
    parser.add_argument(
        "--data-dir", type=Path, required=True, metavar="D", help="folder of the server's data"
    )
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="F",
        help="file with the passphrase; asked on the terminal otherwise",
    )
    database = parser.add_mutually_exclusive_group()
    database.add_argument("--database", metavar="URL", help="a PostgreSQL; without a password in the URL")
    database.add_argument(
        "--database-file", type=Path, metavar="F", help="a file with that URL, password and all"
    )


def place_of(options: argparse.Namespace) -> Place:
    """Return the place that the options name.

    Raise Refused `url_unknown`, `url_with_password`, `file_unreadable`; CannotOpenError for the passphrase.
    """
    database = _database(options)
    with opening():
        return Place(options.data_dir, read_passphrase(options.passphrase_file), database)


def opened(options: argparse.Namespace) -> StorePeer:
    """Return the peer of the place that the options name. Raise CannotOpenError, and as `place_of` does."""
    place = place_of(options)
    with opening():
        return open_server(place)


@contextmanager
def opening() -> Iterator[None]:
    """Turn a refusal into one to open."""
    try:
        yield
    except AppError as error:
        raise CannotOpenError(error) from error


def ended(act: Callable[[], None]) -> int:
    """Do it and return the exit code: 0; 1 for what is refused and 3 for what does not open, both told."""
    try:
        act()
    except CannotOpenError as error:
        _tell(error.reason)
        return 3
    except AppError as error:
        _tell(error)
        return 1
    return 0


def _tell(error: AppError) -> None:
    sys.stderr.write(f"{error.code}: {sentence(error).en}\n")


def _database(options: argparse.Namespace) -> str | None:
    if options.database:
        return read_open_address(options.database)
    if options.database_file is None:
        return None
    try:
        address = str(options.database_file.read_text(encoding="utf-8-sig")).strip()
    except (OSError, UnicodeDecodeError):
        raise Refused("file_unreadable", "database-file") from None
    read_address(address)
    return address
