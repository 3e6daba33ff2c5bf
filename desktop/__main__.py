"""The program's entrance: `python -m desktop [COMMAND] ...`; without a command it opens the window.

stdout carries only a command's answer, everything told on the way goes to stderr. Exit codes: 0 done,
1 refused or red, 2 wrong usage, 3 cannot open.
"""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from types import TracebackType

from core.errors import AppError
from core.nearest import nearest
from desktop.answers import progress, tell
from desktop.commands.opening import CannotOpenError
from desktop.logs import way

# Each command is a module of `desktop.commands` with `describe(parser)` and `run(options) -> exit code`.
# They are imported by name here, and nowhere else, so that `export` does not wait for Qt.
COMMANDS = {
    "window": "open the window (the default)",
    "self-check": "prove that this installation works",
    "describe": "print records, fields, commands, queries and vocabularies",
    "init": "open a local office without a server",
    "enrol": "enrol this laptop at a server",
    "apply": "run commands, one JSON object a line",
    "query": "ask a query",
    "export": "print all records, one JSON object a line",
    "check": "check the store, its journal, triggers, index and digests",
    "sync": "send and receive",
    "generate": "fill an empty office with synthetic people",
    "server": "run the central server",
    "server-admin": "open an office on a server, invite, list and revoke devices",
    "verify": "verify a certificate offline",
    "demo": "drive a whole working day without a screen",
}

_MORE = "./run COMMAND --help tells the options of a command."

# These are programs of the server, with options of their own.
HANDED_ON = frozenset({"server", "server-admin"})


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    sys.excepthook = _tell_bug
    name = arguments[0] if arguments and not arguments[0].startswith("-") else "window"
    rest = arguments[1:] if arguments and arguments[0] == name else arguments
    if name not in COMMANDS:
        return _refuse(name)
    if arguments and arguments[0] in ("--help", "-h"):
        return _help()
    command = import_module(f"desktop.commands.{name.replace('-', '_')}")
    if name in HANDED_ON:
        return int(command.hand_on(rest))
    parser = argparse.ArgumentParser(prog=f"./run {name}", description=COMMANDS[name], allow_abbrev=False)
    command.describe(parser)
    options = parser.parse_args(rest)
    try:
        return int(command.run(options))
    except CannotOpenError as error:
        tell(error.reason)
        return 3
    except AppError as error:
        tell(error)
        return 1


def _tell_bug(type_: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell the way to a bug without its words: they may hold what a person typed."""
    if isinstance(error, KeyboardInterrupt):
        sys.__excepthook__(type_, error, trace)
    else:
        sys.stderr.write(f"{way(error)}\n")


def _help() -> int:
    lines = [f"  {command:<14} {text}" for command, text in COMMANDS.items()]
    sys.stdout.write("\n".join(["usage: ./run [COMMAND] [OPTIONS]", "", *lines, "", _MORE, ""]))
    return 0


def _refuse(name: str) -> int:
    progress(f"unknown command {name!r}; the nearest known is {nearest(name, COMMANDS)!r}. See ./run --help")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
