"""The ornament of festive papers, drawn in vectors: ram's horns (қошқар мүйіз) along a double frame.

A horn is a clothoid: it leaves the stem straight and curls ever tighter, as a carved one does. Only lines
and colours live here; no text, no values.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from itertools import pairwise, product
from math import cos, hypot, pi, radians, sin, tan
from typing import NamedTuple

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

NAVY, GOLD, IVORY, VEIL = (HexColor(code) for code in ("#0B3F7A", "#A8782A", "#FFFEFA", "#FAF6EC"))
WIDTH, HEIGHT = landscape(A4)
MARGIN, BAND, PITCH = 8.5 * mm, 9.5 * mm, 9 * mm
INSET = MARGIN + BAND


class _Point(NamedTuple):
    x: float
    y: float
    heading: float  # radians

    def aside(self, by: float) -> "_Point":
        return _Point(self.x - by * sin(self.heading), self.y + by * cos(self.heading), self.heading)

    def onward(self, by: float) -> tuple[float, float]:
        return self.x + by * cos(self.heading), self.y + by * sin(self.heading)


@cache
def _horn() -> list[tuple[_Point, float]]:
    """Return points and half widths along a right horn of length 1 that grows upwards from the origin."""
    steps, turn, curl, thick, thin = 24, 430, 1.75, 0.034, 0.013
    x = y = 0.0
    points = []
    for step in range(steps + 1):
        way = step / steps
        points.append((_Point(x, y, radians(90 - turn * way**curl)), thick + (thin - thick) * way))
        middle = radians(90 - turn * (way + 0.5 / steps) ** curl)
        x, y = x + cos(middle) / steps, y + sin(middle) / steps
    return points


def _follow(path: PDFPathObject, edge: list[_Point], *, ahead: int) -> None:
    for start, end in pairwise(edge):
        third = ahead * hypot(end.x - start.x, end.y - start.y) / 3
        path.curveTo(*start.onward(third), *end.onward(-third), end.x, end.y)


def _draw_horn(canvas: Canvas) -> None:
    outer = [point.aside(half) for point, half in _horn()]
    inner = [point.aside(-half) for point, half in reversed(_horn())]
    path = canvas.beginPath()
    path.moveTo(outer[0].x, outer[0].y)
    _follow(path, outer, ahead=1)
    path.lineTo(inner[0].x, inner[0].y)
    _follow(path, inner, ahead=-1)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    tip, half = _horn()[-1]
    canvas.circle(tip.x, tip.y, 2.3 * half, stroke=0, fill=1)


def _define_horns(canvas: Canvas) -> None:
    """Define the pair of horns on one stem, of unit length; the colour is the caller's."""
    canvas.beginForm("horns", -1, -1, 1, 1)
    _draw_horn(canvas)
    canvas.scale(-1, 1)
    _draw_horn(canvas)
    canvas.endForm()


def horns(canvas: Canvas, x: float, y: float, *, length: float) -> None:
    """Draw a pair of horns growing upwards from a point."""
    with _placed(canvas, x, y):
        canvas.scale(length, length)
        canvas.doForm("horns")


def diamond(canvas: Canvas, x: float, y: float, *, half: float) -> None:
    """Fill a small diamond around a point."""
    path = canvas.beginPath()
    path.moveTo(x - half, y)
    for corner in ((x, y + half), (x + half, y), (x, y - half)):
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def _side(canvas: Canvas, length: float) -> None:
    """Draw one side of the band from left to right, its outer edge on the x axis."""
    count = round(length / PITCH)
    step = length / count
    ledge = 1.7 * mm
    canvas.setStrokeColor(NAVY)
    canvas.setLineWidth(0.6)
    canvas.line(0, ledge, length, ledge)
    canvas.setFillColor(NAVY)
    for place in range(count):
        horns(canvas, (place + 0.5) * step, ledge, length=12.6 * mm)
    canvas.setFillColor(GOLD)
    for place in range(count):
        diamond(canvas, (place + 0.5) * step, 7.9 * mm, half=0.5 * mm)
    for place in range(1, count):
        diamond(canvas, place * step, 7.2 * mm, half=0.9 * mm)


def _corner(canvas: Canvas) -> None:
    canvas.setFillColor(NAVY)
    _wreath(canvas, pairs=4, radius=1.7 * mm, length=6.4 * mm)
    canvas.setFillColor(GOLD)
    diamond(canvas, 0, 0, half=1.2 * mm)


def _rosette(canvas: Canvas) -> None:
    """Draw rings of horns that touch their neighbours, as under the crown of a yurt."""
    canvas.setFillColor(VEIL)
    canvas.setStrokeColor(VEIL)
    canvas.setLineWidth(0.7 * mm)
    for pairs, radius in ((4, 3 * mm), (8, 11 * mm), (12, 21 * mm), (24, 32 * mm)):
        slope = tan(pi / pairs)
        _wreath(canvas, pairs=pairs, radius=radius, length=radius * slope / (0.36 - 0.2 * slope))
        canvas.circle(0, 0, radius, fill=0)
    canvas.circle(0, 0, 40 * mm, fill=0)


def _wreath(canvas: Canvas, *, pairs: int, radius: float, length: float) -> None:
    """Draw pairs of horns growing outwards from a circle around the origin."""
    canvas.saveState()
    canvas.rotate(180 / pairs)
    for _ in range(pairs):
        horns(canvas, 0, radius, length=length)
        canvas.rotate(360 / pairs)
    canvas.restoreState()


@contextmanager
def _placed(canvas: Canvas, x: float, y: float, *, turned: float = 0) -> Iterator[None]:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(turned)
    yield
    canvas.restoreState()


def define_frame(canvas: Canvas) -> None:
    """Define the form `frame`: the tinted sheet of an A4 landscape page with its border."""
    _define_horns(canvas)
    canvas.beginForm("frame")
    canvas.setFillColor(IVORY)
    canvas.rect(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN, stroke=0, fill=1)
    with _placed(canvas, WIDTH / 2, HEIGHT / 2 + 14 * mm):
        _rosette(canvas)
    for x, y, turned, length in (
        (INSET, MARGIN, 0, WIDTH - 2 * INSET),
        (WIDTH - MARGIN, INSET, 90, HEIGHT - 2 * INSET),
        (WIDTH - INSET, HEIGHT - MARGIN, 180, WIDTH - 2 * INSET),
        (MARGIN, HEIGHT - INSET, 270, HEIGHT - 2 * INSET),
    ):
        with _placed(canvas, x, y, turned=turned):
            _side(canvas, length)
    middle = MARGIN + BAND / 2
    for x, y in product((middle, WIDTH - middle), (middle, HEIGHT - middle)):
        with _placed(canvas, x, y):
            _corner(canvas)
    for inset, colour, width in ((MARGIN, NAVY, 1.8), (INSET, GOLD, 0.7)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.rect(inset, inset, WIDTH - 2 * inset, HEIGHT - 2 * inset)
    canvas.endForm()
