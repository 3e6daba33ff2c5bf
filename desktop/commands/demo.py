"""`demo`: a whole working day without a screen, with real parts, told on stderr and proved in report.json."""

import argparse
import json
import secrets
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from desktop.answers import progress
from desktop.demo.day import live
from desktop.demo.report import holds


def describe(parser: argparse.ArgumentParser) -> None:
    """Take where to write, and the server's database."""
    parser.add_argument(
        "--out", type=Path, default=None, metavar="DIR", help="default: a new temporary folder"
    )
    database = parser.add_mutually_exclusive_group()
    database.add_argument("--database", default=None, metavar="URL", help="PostgreSQL; default: SQLCipher")
    database.add_argument(
        "--database-file", type=Path, default=None, metavar="F", help="file with that URL, password and all"
    )


def run(options: argparse.Namespace) -> int:
    """Live the day; 0 only if everything it promises holds."""
    out = options.out or Path(tempfile.mkdtemp(prefix="sapar-demo-"))
    out.mkdir(parents=True, exist_ok=True)
    begun = time.monotonic()
    with ExitStack() as stack:
        work = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="sapar-day-")))
        (work / "passphrase").write_text(secrets.token_hex(16), encoding="ascii")
        report = live(work, out, database=_database(options))
    report["seconds"] = round(time.monotonic() - begun, 1)
    (out / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=2), encoding="utf-8")
    progress(f"{'All of it holds' if holds(report) else 'Something does not hold'}: {out / 'report.json'}")
    return 0 if holds(report) else 1


def _database(options: argparse.Namespace) -> tuple[str, ...]:
    """Return the options as the server takes them: it reads the file itself, so that no password is an argument."""
    if options.database_file:
        return "--database-file", str(options.database_file)
    return ("--database", options.database) if options.database else ()
