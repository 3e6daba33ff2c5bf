"""`window`: the program itself; where there is no display it says so and shows a working day without one."""

import argparse
import os
import sys
import tempfile
from contextlib import ExitStack
from importlib import import_module
from pathlib import Path

from core.errors import Unavailable
from core.wording import LANGUAGES
from desktop.answers import answer, tell
from desktop.paths import data_folder
from desktop.version import VERSION


def describe(parser: argparse.ArgumentParser) -> None:
    """Take the folder and the language."""
    parser.add_argument("--data-dir", type=Path, default=None, metavar="D", help="folder of the store")
    parser.add_argument("--language", choices=LANGUAGES, default=None, help="language of the window")
    parser.add_argument(
        "--temporary", action="store_true", help="work in a folder that is deleted at the end"
    )
    parser.add_argument("--version", action="store_true", help="print the version and end")


def run(options: argparse.Namespace) -> int:
    """Open the window, or do the demo where none can open."""
    if options.version:
        answer({"version": VERSION})
        return 0
    if not has_display():
        tell(Unavailable("no_display"))
        return _demo()
    with ExitStack() as stack:
        folder = options.data_dir or data_folder()
        if options.temporary:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sapar-")))
        # Qt is imported by name and here alone: `--version` and a machine without a display do without it.
        return int(import_module("desktop.window").open_window(folder, language=options.language))


def has_display() -> bool:
    """Tell whether a window can open here; a platform that was chosen by name needs none."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _demo() -> int:
    command = import_module("desktop.commands.demo")
    parser = argparse.ArgumentParser(prog="./run demo")
    command.describe(parser)
    return int(command.run(parser.parse_args([])))
