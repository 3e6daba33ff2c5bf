"""The log: rotating files without a personal value. What a library says is reduced to its name and level."""

import logging
import traceback
from copy import copy
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from core.errors import AppError

FOLDER = "logs"
FILE = "sapar.log"
_BYTES = 512 * 1024
_KEPT = 3
_OURS = ("core", "sync", "ui", "desktop")


class PlainFormatter(logging.Formatter):
    """Our own lines hold ids, codes and counts; an exception is told by its type and its way, never its text."""

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; an exception that another handler has written out is written anew."""
        is_ours = record.name.split(".", 1)[0] in _OURS
        told = copy(record)
        told.exc_text = None
        if not is_ours:
            told.msg, told.args = "", None
        return super().format(told)

    def formatException(  # noqa: N802 - the name is logging's
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None],
    ) -> str:
        """Return the way to the exception."""
        return "" if ei[1] is None else way(ei[1])


def way(error: BaseException) -> str:
    """Return type and frames of an exception and of what caused it, without the words in them.

    The words may hold what a person typed; only our own errors have none but a code.
    """
    lines = [f"{_name(error)}"]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_short(frame.filename)}:{frame.lineno} {frame.name}")
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        lines += ["after", way(cause)]
    return "\n".join(lines)


def start_log(folder: Path) -> logging.Handler:
    """Write the log below the folder from now on; return the handler, to be closed at the end."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / FOLDER / FILE, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
    )
    handler.setFormatter(PlainFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Close the file."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def _name(error: BaseException) -> str:
    name = type(error).__name__
    return f"{name} {error}" if isinstance(error, AppError) else name


def _short(path: str) -> str:
    """Return the last two parts of a path: what stands before may name a person."""
    return "/".join(Path(path).parts[-2:])
