"""The bullet bar of an indicator: plan, recorded, proven, unsent, expected; one paint function for all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Tokens
from ui.theme.tokens import ICON_GAP
from ui.widgets.labels import PlainLabel
from ui.widgets.paint import paint_box, painting

BAR_HEIGHT = 12
_MARK_ABOVE = 4
_GAP = 2.0
_HATCH_STEP = 4


@dataclass(frozen=True, kw_only=True, slots=True)
class Bullet:
    """Figures of one indicator, all in the plan's unit; a share has `plan=100` and its target as `expected`.

    `proven` and `unsent` are parts of `recorded`; what is not sent is hatched from the end, proven or not.
    """

    plan: float
    recorded: float = 0
    proven: float = 0
    unsent: float = 0
    expected: float | None = None


def paint_bullet(painter: QPainter, box: QRectF, bullet: Bullet, *, tokens: Tokens) -> None:
    """Paint the bar across the box's width, in its middle; numbers are printed by the caller, always."""
    bar = QRectF(box.left(), box.center().y() - BAR_HEIGHT / 2, box.width(), BAR_HEIGHT)
    paint_box(painter, bar, fill=tokens.track, edge=tokens.line2, radius=2)
    inner = bar.adjusted(1, 1, -1, -1)
    full = max(bullet.plan, bullet.recorded, 1e-9)
    proven, recorded, unsent = (
        inner.width() * min(part / full, 1) for part in (bullet.proven, bullet.recorded, bullet.unsent)
    )
    if recorded > proven:
        start = proven + _GAP if proven else 0.0
        rest = QRectF(inner.left() + start, inner.top(), max(recorded - start, 1), inner.height())
        paint_box(painter, rest, fill=tokens.accentmid)
    if proven:
        paint_box(painter, QRectF(inner.left(), inner.top(), proven, inner.height()), fill=tokens.accent)
    end = inner.left() + recorded
    paint_hatch(painter, QRectF(end - unsent, inner.top(), unsent, inner.height()), tokens=tokens)
    if recorded > proven or unsent:
        paint_box(painter, QRectF(end - 1.5, inner.top(), 1.5, inner.height()), fill=tokens.accent)
    if bullet.expected is not None:
        paint_expected(
            painter, inner.left() + inner.width() * min(bullet.expected / full, 1), bar, tokens=tokens
        )


def paint_hatch(painter: QPainter, box: QRectF, *, tokens: Tokens) -> None:
    """Paint the slanted lines of what is not sent."""
    if box.width() < 1:
        return
    painter.save()
    painter.setClipRect(box)
    paint_box(painter, box, fill=tokens.surface)
    painter.setPen(QPen(QColor(tokens.accent), 1.5))
    x = box.left() - box.height()
    while x < box.right():
        painter.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()))
        x += _HATCH_STEP
    painter.restore()


def paint_expected(painter: QPainter, x: float, bar: QRectF, *, tokens: Tokens) -> None:
    """Paint the triangle and the line of what is expected by today."""
    paint_box(painter, QRectF(x - 2, bar.top(), 4, bar.height()), fill=tokens.surface)
    paint_box(painter, QRectF(x - 1, bar.top() - 1, 2, bar.height() + 3), fill=tokens.text)
    top = bar.top() - _MARK_ABOVE
    painter.setBrush(QColor(tokens.text))
    painter.drawPolygon(QPolygonF([QPointF(x - 4, top), QPointF(x + 4, top), QPointF(x, top + 6)]))


class BulletBar(QWidget):
    """The bar on a page; say its numbers in the accessible name."""

    def __init__(self, bullet: Bullet, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_bullet(bullet, name=name)

    def set_bullet(self, bullet: Bullet, *, name: str = "") -> None:
        """Show other figures."""
        self._bullet = bullet
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, BAR_HEIGHT + 2 * _MARK_ABOVE)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, BAR_HEIGHT + 2 * _MARK_ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_bullet(painter, QRectF(self.rect()), self._bullet, tokens=tokens)


class _Swatch(QWidget):
    def __init__(self, bullet: Bullet) -> None:
        super().__init__()
        self._bullet = bullet
        self.setFixedSize(18, BAR_HEIGHT + 2 * _MARK_ABOVE)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            paint_bullet(painter, QRectF(self.rect()), self._bullet, tokens=tokens)


LegendPart = Literal["proven", "recorded", "unsent", "plan", "expected"]
_LEGEND: Mapping[LegendPart, Bullet] = {
    "proven": Bullet(plan=1, recorded=1, proven=1),
    "recorded": Bullet(plan=1, recorded=1),
    "unsent": Bullet(plan=1, recorded=1, unsent=1),
    "plan": Bullet(plan=1),
    "expected": Bullet(plan=1, expected=0.5),
}


class BulletLegend(QWidget):
    """What the parts of the bar mean, once a page; all of them, or those that the page shows."""

    def __init__(
        self, parts: Sequence[LegendPart] = tuple(_LEGEND), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words = {part: PlainLabel(face="caption", ink="text2") for part in parts}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(ICON_GAP)
        for part, word in self._words.items():
            row.addWidget(_Swatch(_LEGEND[part]))
            row.addWidget(word)
            row.addSpacing(12)
        row.addStretch(1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        words: Mapping[LegendPart, str] = {
            "proven": self.tr("Proven"),
            "recorded": self.tr("Recorded"),
            "unsent": self.tr("Not sent"),
            "plan": self.tr("Plan"),
            "expected": self.tr("Expected by today"),
        }
        for part, label in self._words.items():
            label.setText(words[part])
