"""Round marks at the head of a row: initials of a person, or the icon of a thing."""

from typing import Literal

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Face, Tokens, Tone, paint_icon
from ui.theme.tokens import CARD_RADIUS
from ui.widgets.paint import CENTER, paint_box, painting, write

DISC = 32
Shape = Literal["round", "square"]


def initials(name: str) -> str:
    """Return the first letters of the first two words, as a badge of a person."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def paint_disc(
    painter: QPainter, box: QRectF, *, icon: str, tone: Tone, tokens: Tokens, shape: Shape = "round"
) -> None:
    """Paint an icon on a soft disc or tile."""
    ink, soft = tokens.tone(tone)
    paint_box(painter, box, fill=soft, radius=box.width() / 2 if shape == "round" else CARD_RADIUS)
    size = 16 if box.width() <= DISC + 4 else 20
    middle = QRectF(0, 0, size, size)
    middle.moveCenter(box.center())
    paint_icon(painter, middle, name=icon, colour=ink)


class IconDisc(QWidget):
    """An icon on a soft disc."""

    def __init__(
        self,
        icon: str,
        *,
        tone: Tone = "info",
        size: int = DISC,
        shape: Shape = "round",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._tone, self._shape = icon, tone, shape
        self.setFixedSize(size, size)

    def set_icon(self, icon: str, *, tone: Tone) -> None:
        """Change icon and tone together."""
        self._icon, self._tone = icon, tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            box = QRectF(self.rect())
            paint_disc(painter, box, icon=self._icon, tone=self._tone, tokens=tokens, shape=self._shape)


class Avatar(QWidget):
    """A person's initials on a soft disc."""

    def __init__(
        self, name: str = "", *, size: int = DISC, tone: Tone = "info", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setFixedSize(size, size)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._letters = initials(name)
        self.setAccessibleName(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            ink, soft = tokens.tone(self._tone)
            paint_box(painter, self.rect(), fill=soft, radius=self.width() / 2)
            write(painter, self.rect(), self._letters, face=self._face(), colour=ink, align=CENTER)

    def _face(self) -> Face:
        if self.width() >= 56:
            return "title"
        return "bold" if self.width() >= 40 else "mark"
