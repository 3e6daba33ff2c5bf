"""Pills and counts: a state in a word, never an action; one paint function for widgets and delegates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Tokens, Tone, paint_icon
from ui.theme.tokens import COUNT_HEIGHT, PILL_HEIGHT
from ui.widgets.paint import CENTER, paint_box, painting, text_width, write

PILL_GAP = 8
_PADDING = 8
_ICON = 14
_ICON_GAP = 4
_LINE_GAP = 6


@dataclass(frozen=True, slots=True)
class Pill:
    """A state: up to three words, a tone, an icon; an outline is a plain tag."""

    text: str
    tone: Tone | Literal["outline"] = "neutral"
    icon: str = ""

    def __post_init__(self) -> None:
        """Begin with a capital letter, wherever the word comes from."""
        object.__setattr__(self, "text", self.text[:1].upper() + self.text[1:])


def pill_width(pill: Pill) -> float:
    """Return the natural width in logical pixels."""
    icon = _ICON + _ICON_GAP if pill.icon else 0
    return 2 * _PADDING + icon + text_width(pill.text, face="tag")


def paint_pill(painter: QPainter, at: QPointF, pill: Pill, *, tokens: Tokens, room: float = 1e4) -> float:
    """Paint a pill, left edge and middle line at a point; return the width it took (at most `room`)."""
    width = min(pill_width(pill), room)
    box = QRectF(at.x(), at.y() - PILL_HEIGHT / 2, width, PILL_HEIGHT)
    ink = tokens.text if pill.tone == "outline" else tokens.tone(pill.tone)[0]
    fill = None if pill.tone == "outline" else tokens.tone(pill.tone)[1]
    edge = tokens.line2 if pill.tone == "outline" else None
    paint_box(painter, box, fill=fill, edge=edge, radius=PILL_HEIGHT / 2)
    words = box.adjusted(_PADDING, 0, -_PADDING + 1, 0)
    if pill.icon:
        paint_icon(painter, QRectF(words.left(), box.top(), _ICON, PILL_HEIGHT), name=pill.icon, colour=ink)
        words.setLeft(words.left() + _ICON + _ICON_GAP)
    write(painter, words, pill.text, face="tag", colour=ink)
    return width


def paint_pills(
    painter: QPainter, at: QPointF, pills: tuple[Pill, ...], *, tokens: Tokens, room: float
) -> None:
    """Paint pills in a row as long as there is room for them."""
    x = at.x()
    for pill in pills:
        left = at.x() + room - x
        if left < 2 * PILL_HEIGHT:
            return
        x += paint_pill(painter, QPointF(x, at.y()), pill, tokens=tokens, room=left) + PILL_GAP


class PillLabel(QWidget):
    """A pill on a page."""

    def __init__(self, pill: Pill, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_pill(pill)

    def pill(self) -> Pill:
        """Return what is shown."""
        return self._pill

    def set_pill(self, pill: Pill) -> None:
        """Show another state."""
        self._pill = pill
        self.setAccessibleName(pill.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(pill_width(self._pill) + 0.5), PILL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 64), PILL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            middle = QPointF(0, self.height() / 2)
            paint_pill(painter, middle, self._pill, tokens=tokens, room=self.width())


class PillRow(QWidget):
    """Several pills, going on to the next line where the room ends."""

    def __init__(self, pills: Sequence[Pill] = (), *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_pills(pills)

    def set_pills(self, pills: Sequence[Pill]) -> None:
        """Show other pills."""
        self._pills = tuple(pills)
        self.setAccessibleName(", ".join(pill.text for pill in pills))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(pill_width(pill) + PILL_GAP for pill in self._pills)
        return QSize(round(width), PILL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        lines = max((line for line, _, _ in self._placed(width)), default=0) + 1
        return lines * PILL_HEIGHT + (lines - 1) * _LINE_GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            for line, x, pill in self._placed(self.width()):
                middle = QPointF(x, line * (PILL_HEIGHT + _LINE_GAP) + PILL_HEIGHT / 2)
                paint_pill(painter, middle, pill, tokens=tokens, room=self.width() - x)

    def _placed(self, width: int) -> Iterator[tuple[int, float, Pill]]:
        line, x = 0, 0.0
        for pill in self._pills:
            if x and x + pill_width(pill) > width:
                line, x = line + 1, 0.0
            yield line, x, pill
            x += pill_width(pill) + PILL_GAP


def count_width(count: int) -> float:
    """Return the width of a count's badge."""
    return max(float(COUNT_HEIGHT), text_width(str(count), face="mark") + 12)


def paint_count(painter: QPainter, at: QPointF, count: int, *, ink: str, soft: str) -> None:
    """Paint a count whose right edge and middle line are at a point."""
    width = count_width(count)
    box = QRectF(at.x() - width, at.y() - COUNT_HEIGHT / 2, width, COUNT_HEIGHT)
    paint_box(painter, box, fill=soft, radius=COUNT_HEIGHT / 2)
    write(painter, box, str(count), face="mark", colour=ink, align=CENTER)


class Count(QWidget):
    """A number in a round badge, as beside a card's title."""

    def __init__(self, count: int = 0, *, tone: Tone = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count, tone=tone)

    def set_count(self, count: int, *, tone: Tone = "neutral") -> None:
        """Show another number."""
        self._count, self._tone = count, tone
        self.setAccessibleName(str(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(count_width(self._count)), COUNT_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            at = QPointF(self.width(), self.height() / 2)
            ink, soft = tokens.tone(self._tone)
            paint_count(painter, at, self._count, ink=ink, soft=soft)
