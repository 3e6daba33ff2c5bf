"""Centred lines that share one space: set as large as they fit, the room left over given to their gaps."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from core.documents.lettering import Type, face, wrapped

SCALES = (1.16, 1.12, 1.08, 1.04, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8, 0.75, 0.7, 0.65, 0.6, 0.5, 0.4)
WIDEST = 1.5  # a gap may grow so many times; what is left then stands above and below


class Style(NamedTuple):
    """A type, its colour, and the gap above its first line, all at scale 1."""

    type_: Type
    colour: Color
    gap: float


class Item(NamedTuple):
    """One line: the gap above it, its height, and how to draw it at a baseline."""

    gap: float
    height: float
    draw: Callable[[Canvas, float], None]


def draw_flow(
    canvas: Canvas, items_at: Callable[[float], Iterable[Item]], *, top: float, floor: float
) -> None:
    """Draw the items of the largest scale that fits between two heights."""
    room = top - floor
    for scale in SCALES:
        items = list(items_at(scale))
        height = sum(item.gap + item.height for item in items)
        if height <= room:
            break
    gaps = sum(item.gap for item in items)
    stretch = max(1, min(WIDEST, 1 + (room - height) / gaps))
    y = top - max(0, room - height - (stretch - 1) * gaps) / 2
    for item in items:
        y -= item.gap * stretch + item.height
        item.draw(canvas, y)


def lines(texts: Sequence[str], style: Style, *, scale: float, x: float, width: float) -> Iterator[Item]:
    """Set texts below one another, each wrapped into the width and centred at x."""
    type_ = style.type_.scaled(scale)
    gap = style.gap * scale
    for text in texts:
        for line in wrapped(text, type_=type_, width=width):
            draw = partial(draw_centred, text=line, type_=type_, colour=style.colour, x=x)
            yield Item(gap, type_.size, draw)
            gap = type_.size * 0.3


def draw_centred(canvas: Canvas, y: float, *, text: str, type_: Type, colour: Color, x: float) -> None:
    """Draw one line centred at x."""
    canvas.setFillColor(colour)
    canvas.setFont(face(type_.name), type_.size)
    canvas.drawCentredString(x, y, text, charSpace=type_.spacing)
