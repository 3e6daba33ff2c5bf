"""Type on paper: the bundled faces, and texts fitted into a width.

Nothing here reads markup, so a name is drawn letter by letter whatever stands in it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ASCENT, LEADING = 0.78, 1.2  # of the size
TINY = 7  # points
FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@cache
def face(name: str) -> str:
    """Make `resources/fonts/<family>/<name>.ttf` known to the PDF writer, once, and return its name."""
    (file,) = FONTS.glob(f"*/{name}.ttf")
    registerFont(TTFont(name, file))
    return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """A face, its size and its letter-spacing, both in points."""

    name: str
    size: float
    spacing: float = 0

    def width(self, text: str) -> float:
        """Return the set width of a line in points."""
        return float(stringWidth(text, face(self.name), self.size)) + self.spacing * max(len(text) - 1, 0)

    def scaled(self, by: float) -> "Type":
        """Return the same type at another size."""
        return Type(name=self.name, size=self.size * by, spacing=self.spacing * by)

    def shrunk(self, text: str, *, width: float, least: float) -> "Type":
        """Return the type made smaller, down to `least` points, for a text to stand on one line."""
        needed = self.width(text)
        return self if needed <= width else self.scaled(max(width / needed, least / self.size))


def wrapped(text: str, *, type_: Type, width: float) -> list[str]:
    """Break a text into the fewest lines that fit the width, made about equally long.

    No-break spaces hold; a word wider than a line is cut.
    """
    words = text.replace("\n", " ").split(" ")
    line = " ".join(filter(None, words))
    if type_.width(line) <= width:
        return [line]
    pieces = [piece for word in words if word for piece in _pieces(word, type_=type_, width=width)]
    fewest = len(_filled(pieces, type_=type_, width=width))
    # The narrowest width that still gives as many lines: no lonely last word.
    narrow, wide = width / 2, width
    while wide - narrow > type_.size / 4:
        middle = (narrow + wide) / 2
        if len(_filled(pieces, type_=type_, width=middle)) > fewest:
            narrow = middle
        else:
            wide = middle
    return _filled(pieces, type_=type_, width=wide)


def _pieces(word: str, *, type_: Type, width: float) -> Iterator[str]:
    while type_.width(word) > width and len(word) > 1:
        end = next(n for n in range(len(word) - 1, 0, -1) if n == 1 or type_.width(word[:n]) <= width)
        yield word[:end]
        word = word[end:]
    yield word


def _filled(words: list[str], *, type_: Type, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and type_.width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


class Box(NamedTuple):
    """A place for text: its lower left corner, width and height."""

    x: float
    y: float
    width: float
    height: float


def draw_boxed(
    canvas: Canvas, text: str, *, box: Box, type_: Type, across: float = 0, down: float = 0.5
) -> None:
    """Draw a text inside a box, wrapped and, where it must be, made smaller.

    `across` and `down` share out the room left free: 0 at the left or top, 0.5 in the middle, 1 at the end.
    """
    fitting, rows = _fitting(text, type_=type_, box=box)
    canvas.setFont(face(fitting.name), fitting.size)
    y = box.y + box.height - down * (box.height - _height(rows, fitting)) - ASCENT * fitting.size
    for row in rows:
        canvas.drawString(box.x + across * (box.width - fitting.width(row)), y, row)
        y -= LEADING * fitting.size


def _fitting(text: str, *, type_: Type, box: Box) -> tuple[Type, list[str]]:
    """Make the type smaller until the text fits; a word is cut only once whole words would be tiny."""
    longest = max(text.split(), key=len, default="")
    while type_.size > TINY and type_.width(longest) > box.width:
        type_ = type_.scaled(0.94)
    rows = wrapped(text, type_=type_, width=box.width)
    while _height(rows, type_) > box.height:
        type_ = type_.scaled(0.94)
        rows = wrapped(text, type_=type_, width=box.width)
    return type_, rows


def _height(rows: list[str], type_: Type) -> float:
    return type_.size * (1 + LEADING * (len(rows) - 1))
