"""Nothing passes the hard limits of size; a break stands here with its reason."""

import ast
from pathlib import Path

import pytest

from tests.house.sizes import MEASURES, Measure, sizes
from tests.house.tree import ROOT, Source

BREAKS: dict[str, str] = {}
"""`module.py` or `module.py::name` to the reason why it is right so."""


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.title)
def test_nothing_passes_the_limit(measure: Measure) -> None:
    over = [found for found in sizes(measure) if found.size > measure.limit and found.where not in BREAKS]
    assert over == []


def test_every_break_is_still_one() -> None:
    over = {found.where for measure in MEASURES for found in sizes(measure) if found.size > measure.limit}
    assert BREAKS.keys() <= over


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("x = 1\n" * 301, (301, [], [])),
        ("def long():\n" + "    pass\n" * 40, (41, [41], [])),
        ("class Wide:\n" + "    def a(self): ...\n" * 16 + "    def _b(self): ...\n", (18, [1] * 17, [16])),
    ],
)
def test_sizes_are_measured(text: str, expected: tuple[int, list[int], list[int]]) -> None:
    source = Source(ROOT / Path("core/example.py"), text, ast.parse(text))
    found = [[size.size for size in measure.of(source)] for measure in MEASURES]
    assert found == [[expected[0]], expected[1], expected[2]]
