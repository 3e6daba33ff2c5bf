"""A flow takes the largest scale that fits and stays between its two heights."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from reportlab.lib.colors import black
from reportlab.pdfgen.canvas import Canvas

from core.documents.flow import SCALES, Item, Style, draw_flow, lines
from core.documents.lettering import Type


def drawn(count: int, *, height: float = 10, gap: float = 5) -> tuple[float, list[float]]:
    """Draw some lines between 100 and 300; return the scale taken and the baselines."""
    scales: list[float] = []
    baselines: list[float] = []

    def items_at(scale: float) -> Iterator[Item]:
        scales.append(scale)
        for _ in range(count):
            yield Item(gap * scale, height * scale, lambda canvas, y: baselines.append(y))

    draw_flow(Canvas(BytesIO()), items_at, top=300, floor=100)
    return scales[-1], baselines


def test_few_lines_are_large_and_stand_in_the_middle() -> None:
    scale, baselines = drawn(2)
    assert scale == max(SCALES)
    assert baselines[0] < 280
    assert baselines[-1] > 120


@pytest.mark.parametrize("count", [8, 12, 14, 18, 25, 30])
def test_lines_never_pass_the_floor_or_the_top(count: int) -> None:
    scale, baselines = drawn(count)
    assert baselines[-1] >= 100 - 0.001
    assert baselines[0] + 10 * scale <= 300


def test_a_larger_scale_would_not_have_fitted() -> None:
    scale, _ = drawn(14)
    larger = SCALES[SCALES.index(scale) - 1]
    assert 14 * 15 * scale <= 200 < 14 * 15 * larger


def test_only_the_first_line_of_a_style_takes_its_gap() -> None:
    style = Style(Type(name="Lora-Regular", size=10), black, 20)
    items = list(lines(["бір", "екі"], style, scale=1, x=0, width=500))
    assert [item.gap for item in items] == [20, 3]
