"""Memory: the most that the window has held after a day's work at 100,000 people, beside a bare window."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.frame import Bench
from tests.bench.offices import big_office, copied
from tests.bench.processes import figures


@contextmanager
def memory(cache: Path) -> Iterator[Sequence[Bench]]:
    """Live a day in a copy of the office."""
    with copied(big_office(cache)) as folder:
        yield [
            Bench(
                name="a day's work",
                unit="MB",
                ours=lambda: figures("tests.bench.window", "day", str(folder))["memory"],
                reference=lambda: figures("tests.bench.bare_window")["memory"],
                must="value <= 300",
            )
        ]
