"""QR codes as vectors: a text becomes one filled path, sharp at any resolution."""

from collections.abc import Iterator
from itertools import groupby

import segno
from reportlab.pdfgen.canvas import Canvas


def draw_qr(canvas: Canvas, text: str, *, x: float, y: float, side: float) -> None:
    """Draw a text as a QR of level M, its lower left corner at a point; the caller keeps the margin free.

    The mask is fixed: choosing one costs four times the rest, and signed texts are random enough for any.
    """
    rows = segno.make_qr(text, error="m", boost_error=False, mask=3).matrix
    canvas.saveState()
    canvas.translate(x, y)
    canvas.scale(side / len(rows), side / len(rows))
    # Whole numbers written by hand: the canvas's own rectangles take ten times as long.
    canvas.addLiteral(" ".join([*_rectangles(rows), "f"]))
    canvas.restoreState()


def _rectangles(rows: tuple[bytearray, ...]) -> Iterator[str]:
    for height, row in enumerate(reversed(rows)):
        place = 0
        for is_dark, run in groupby(row):
            count = len(list(run))
            if is_dark:
                yield f"{place} {height} {count} 1 re"
            place += count
