"""Benchmarks: `python -m tests.bench [GROUP ...] [--rounds N] [--json FILE] [--cache DIR]`.

Each is measured in rounds beside its reference; medians in one table. 1 if a must does not hold.
"""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tests.bench.documents import documents
from tests.bench.frame import Group, as_json, measure, table
from tests.bench.memory import memory
from tests.bench.save import save
from tests.bench.search import search
from tests.bench.start import start
from tests.bench.sync import sync

GROUPS: dict[str, Group] = {
    "start": start,
    "save": save,
    "search": search,
    "sync": sync,
    "documents": documents,
    "memory": memory,
}
ROUNDS = 9


def main(arguments: Sequence[str]) -> int:
    """Measure the groups asked for, or all, and print the table."""
    options = _parser().parse_args(arguments)
    options.cache.mkdir(parents=True, exist_ok=True)
    rows = []
    for name in options.group or GROUPS:
        with GROUPS[name](options.cache) as benches:
            rows += measure(name, benches, rounds=options.rounds)
    print(*table(rows), sep="\n")
    if options.json:
        options.json.write_bytes(
            msgspec.json.format(msgspec.json.encode(as_json(rows, rounds=options.rounds)))
        )
    return 1 if any(row.holds is False for row in rows) else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./test --bench", allow_abbrev=False)
    parser.add_argument("group", nargs="*", choices=[*GROUPS, []], help="only these groups")
    parser.add_argument("--rounds", type=int, default=ROUNDS, metavar="N")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the table as JSON too")
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path(tempfile.gettempdir()) / "sapar-bench",
        metavar="DIR",
        help="where the big office is kept between two runs",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
