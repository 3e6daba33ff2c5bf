"""`apply`: commands from a file or stdin, one JSON object a line, each answered only when it is durable."""

import argparse
import sys
from typing import Any, BinaryIO

import msgspec

from core.commands.catalogue import command_named
from core.commands.command import perform
from core.errors import AppError, Refused
from core.store.store import Store
from core.wording import sentence
from desktop.answers import answer
from desktop.commands.opening import describe_store, opened

LONGEST = 64 * 1024 * 1024  # bytes of one line: an attachment's content travels inside


class _Line(msgspec.Struct, forbid_unknown_fields=True):
    command: str
    data: dict[str, Any] = {}


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the file, `-` for stdin."""
    describe_store(parser)
    parser.add_argument("file", nargs="?", default="-", help="JSON lines; - for standard input")


def run(options: argparse.Namespace) -> int:
    """Apply every line; 1 if any was refused."""
    with opened(options) as store:
        if options.file == "-":
            return _apply(store, sys.stdin.buffer)
        try:
            file = open(options.file, "rb")  # noqa: PTH123, SIM115
        except OSError:
            raise Refused("file_unreadable", "file") from None
        with file:
            return _apply(store, file)


def _apply(store: Store, lines: BinaryIO) -> int:
    refused = 0
    for number, line in enumerate(iter(lambda: lines.readline(LONGEST), b""), start=1):
        if not line.strip():
            continue
        try:
            answer({"line": number, "ok": True, "ids": apply_line(store, line)})
        except AppError as error:
            refused += 1
            text = sentence(error).as_dict()
            answer({"line": number, "ok": False, "code": error.code, "field": error.field, "text": text})
    return 1 if refused else 0


def apply_line(store: Store, line: bytes) -> dict[str, Any]:
    """Run the command of one line and return the ids of what it made."""
    try:
        asked = msgspec.json.decode(line, type=_Line)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise Refused("not_a_command_line") from None
    return dict(perform(store, command_named(asked.command)(**asked.data)).ids)
