"""Rounds are interleaved, medians taken, and a ratio above one is always better."""

from collections.abc import Callable, Iterable
from dataclasses import asdict

import msgspec
import pytest

from tests.bench.frame import Bench, as_json, measure, table


def figures(*values: float) -> Callable[[], float]:
    """Return what gives the values one after another."""
    return iter(values).__next__


def noting(name: str, into: list[str]) -> Callable[[], float]:
    """Return what notes that it was asked."""

    def ask() -> float:
        into.append(name)
        return 1.0

    return ask


def test_rounds_are_interleaved() -> None:
    asked: list[str] = []
    benches = [
        Bench(name="a", unit="ms", ours=noting("a", asked), reference=noting("raw a", asked)),
        Bench(name="b", unit="ms", ours=noting("b", asked)),
    ]
    measure("save", benches, rounds=2)
    assert asked == ["a", "raw a", "b"] * 2


@pytest.mark.parametrize(("unit", "ratio"), [("ms", 0.5), ("MB", 0.5), ("pages/s", 2.0)])
def test_a_ratio_above_one_is_better(unit: str, ratio: float) -> None:
    bench = Bench(name="a", unit=unit, ours=figures(4, 100, 3), reference=figures(2, 1, 9))
    (row,) = measure("save", [bench], rounds=3)
    assert (row.value, row.reference, row.ratio) == (4, 2, ratio)


def test_a_row_without_reference_or_must_says_so() -> None:
    (row,) = measure("memory", [Bench(name="a", unit="MB", ours=figures(7))], rounds=1)
    assert asdict(row) == {
        "name": "a",
        "group": "memory",
        "value": 7,
        "unit": "MB",
        "reference": None,
        "ratio": None,
        "must": None,
        "holds": None,
    }


@pytest.mark.parametrize(("value", "holds"), [(150, True), (151, False)])
def test_a_must_is_told_in_the_table_and_in_json(value: float, holds: bool) -> None:
    bench = Bench(name="a visit", unit="ms", ours=figures(value), must="value <= 150")
    rows = measure("save", [bench], rounds=1)
    head, line = table(rows)
    assert line.split() == ["save:", "a", "visit", str(value), "ms", "value", "<=", "150", *word(holds)]
    assert head.split() == ["value", "unit", "reference", "ratio", "must"]
    said = msgspec.json.decode(msgspec.json.encode(as_json(rows, rounds=1)))
    assert said["rows"] == [asdict(row) for row in rows]
    assert (said["rounds"], said["rows"][0]["holds"]) == (1, holds)
    assert said["machine"]["cores"]
    assert "reportlab" in said["versions"]


def word(holds: bool) -> Iterable[str]:
    return ["holds"] if holds else ["DOES", "NOT", "HOLD"]
