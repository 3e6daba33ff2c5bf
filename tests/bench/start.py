"""Starting: the first window beside a bare one of PySide6, and Today at 100,000 people after the passphrase."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench.frame import Bench
from tests.bench.offices import PASSPHRASE, big_office, copied, vault
from tests.bench.processes import figures


@contextmanager
def start(cache: Path) -> Iterator[Sequence[Bench]]:
    """Start a process for each figure, over a copy whose passphrase costs what it costs an office."""
    with copied(big_office(cache)) as folder:
        vault(folder).change_passphrase(old=PASSPHRASE, new=PASSPHRASE)

        def today() -> float:
            begun = time.monotonic()
            told = figures("tests.bench.window", "open", str(folder))
            return (told["shown_at"] - begun) * 1000 + told["opened_ms"]

        def bare() -> float:
            begun = time.monotonic()
            return (figures("tests.bench.bare_window")["shown_at"] - begun) * 1000

        yield [
            Bench(
                name="from nothing to Today, passphrase typed at once", unit="ms", ours=today, reference=bare
            ),
            Bench(
                name="from the passphrase to Today",
                unit="ms",
                ours=lambda: figures("tests.bench.window", "open", str(folder))["opened_ms"],
                must="value <= 1500",
            ),
        ]
