"""The frame of all benchmarks: interleaved rounds, their medians, one table, and the same as JSON."""

import os
import platform
import statistics
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from tests.bench.musts import Must

Measure = Callable[[], float]
LIBRARIES = (
    "PySide6-Essentials",
    "SQLAlchemy",
    "sqlcipher3",
    "msgspec",
    "cryptography",
    "reportlab",
    "psycopg",
)


@dataclass(frozen=True, kw_only=True)
class Bench:
    """Something measured once a round, beside a reference if there is one.

    Times and sizes are better when small; of a rate (a unit that ends in `/s`) more is better.
    """

    name: str
    unit: str
    ours: Measure
    reference: Measure | None = None
    must: str | None = None


@dataclass(frozen=True)
class Row:
    """The medians of a benchmark. `ratio` is how many times as good as the reference: above 1 is better."""

    name: str
    group: str
    value: float
    unit: str
    reference: float | None
    ratio: float | None
    must: str | None
    holds: bool | None


Group = Callable[[Path], AbstractContextManager[Sequence[Bench]]]


def measure(group: str, benches: Sequence[Bench], *, rounds: int) -> list[Row]:
    """Measure every bench and its reference in turn, round by round, so that all share the machine's moods."""
    ours: list[list[float]] = [[] for _ in benches]
    theirs: list[list[float]] = [[] for _ in benches]
    for _ in range(rounds):
        for number, bench in enumerate(benches):
            ours[number].append(bench.ours())
            if bench.reference:
                theirs[number].append(bench.reference())
    return [
        _row(
            group,
            bench,
            value=statistics.median(found),
            reference=statistics.median(other) if other else None,
        )
        for bench, found, other in zip(benches, ours, theirs, strict=True)
    ]


def _row(group: str, bench: Bench, *, value: float, reference: float | None) -> Row:
    ratio = None
    if reference is not None:
        ratio = value / reference if bench.unit.endswith("/s") else reference / value
    holds = Must.read(bench.must).holds(value=value, ratio=ratio) if bench.must else None
    return Row(bench.name, group, value, bench.unit, reference, ratio, bench.must, holds)


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the lines of the table."""
    heads = ("", "value", "unit", "reference", "ratio", "must", "")
    cells = [heads, *(_cells(row) for row in rows)]
    widths = [max(len(line[place]) for line in cells) for place in range(len(heads))]
    for name, *figures, must, holds in cells:
        numbers = "  ".join(cell.rjust(width) for cell, width in zip(figures, widths[1:5], strict=True))
        yield f"{name.ljust(widths[0])}  {numbers}  {must.ljust(widths[5])}  {holds}".rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    holds = {None: "", True: "holds", False: "DOES NOT HOLD"}[row.holds]
    name = f"{row.group}: {row.name}"
    return (
        name,
        _figure(row.value),
        row.unit,
        _figure(row.reference),
        _figure(row.ratio),
        row.must or "",
        holds,
    )


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3g}" if value < 100 else f"{value:.0f}"


def as_json(rows: Iterable[Row], *, rounds: int) -> dict[str, Any]:
    """Return what `--json` writes."""
    return {
        "machine": {
            "system": platform.platform(),
            "processor": platform.machine(),
            "cores": os.cpu_count(),
            "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        },
        "versions": {
            "python": platform.python_version(),
            "sqlite": dbapi2.sqlite_version,
            **{name: version(name) for name in LIBRARIES},
        },
        "rounds": rounds,
        "rows": [asdict(row) for row in rows],
    }


@contextmanager
def timed(laps: list[float]) -> Iterator[None]:
    """Note how many milliseconds the block takes."""
    start = time.perf_counter()
    yield
    laps.append((time.perf_counter() - start) * 1000)


def milliseconds(work: Callable[[], object]) -> float:
    """Return how many milliseconds the work takes."""
    laps: list[float] = []
    with timed(laps):
        work()
    return laps[0]
