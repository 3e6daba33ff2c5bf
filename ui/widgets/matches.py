"""Where a search matched: found by a function handed in, shown by a mark behind the letters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.theme import Face
from ui.widgets.paint import line_height, paint_box, text_width

Matcher = Callable[[str, str], Sequence[tuple[int, int]]]


def match_plainly(text: str, wanted: str) -> Sequence[tuple[int, int]]:
    """Return where a text holds the wanted letters, as (start, length); the case does not matter."""
    at = text.casefold().find(wanted.casefold()) if wanted else -1
    return [(at, len(wanted))] if at >= 0 else []


def paint_match(
    painter: QPainter, box: QRectF, text: str, *, spans: Sequence[tuple[int, int]], face: Face, mark: str
) -> None:
    """Paint marks where the letters of a line will stand; write the line itself afterwards."""
    height = line_height(face) + 2
    for start, length in spans:
        left = box.left() + text_width(text[:start], face=face)
        width = text_width(text[start : start + length], face=face)
        place = QRectF(left - 1, box.center().y() - height / 2, width + 2, height)
        paint_box(painter, place.intersected(box.adjusted(-1, -2, 0, 2)), fill=mark, radius=2)
