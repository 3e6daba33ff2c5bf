"""The painted buttons of the navigation rail: a page, a group's heading, the way to the rest."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Tokens, paint_icon
from ui.theme.tokens import FIELD_RADIUS, RAIL_ITEM_HEIGHT
from ui.widgets import KeyButton
from ui.widgets.paint import paint_box, paint_focus, painting, shows_focus, write
from ui.widgets.pills import count_width, paint_count

_ICON = 18
_TEXT_LEFT = 40
_BAR = QRectF(0, 8, 3, 16)
_DOT = 4
_LINE = 12


class RailItem(KeyButton):
    """A page: icon and word, a count if something waits; folded to the icon with a dot."""

    def __init__(self, name: str, *, icon: str, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.name, self.icon_name = name, icon
        self.is_folded = False
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_words(self, title: str) -> None:
        """Name the page in the language of the moment."""
        self.setText(title)
        self._say()

    def set_count(self, count: int) -> None:
        """Show how many wait on the page; none shows nothing."""
        self._count = count
        self._say()
        self.update()

    def count(self) -> int:
        """Return how many wait on the page."""
        return self._count

    def set_folded(self, is_folded: bool) -> None:  # noqa: FBT001
        """Show the icon only, with the word as its tooltip."""
        self.is_folded = is_folded
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the mark to the rail: a page is current when it is shown, not when it is clicked."""

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            if self.isChecked():
                paint_box(painter, self.rect(), fill=tokens.current, radius=FIELD_RADIUS)
                paint_box(painter, _BAR, fill=tokens.accent, radius=1.5)
            elif self.underMouse():
                paint_box(painter, self.rect(), fill=tokens.line, radius=FIELD_RADIUS)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=FIELD_RADIUS)
            self._paint_content(painter, tokens)

    def _paint_content(self, painter: QPainter, tokens: Tokens) -> None:
        ink = tokens.accent if self.isChecked() else tokens.text2
        left = (self.width() - _ICON) / 2 if self.is_folded else 12.0
        icon = QRectF(left, 0, _ICON, self.height())
        paint_icon(painter, icon, name=self.icon_name, colour=ink)
        if self.is_folded:
            if self._count:
                dot = QRectF(icon.right() - 2, self.height() / 2 - 13, 2 * _DOT, 2 * _DOT)
                paint_box(painter, dot, fill=tokens.accent, radius=_DOT)
            return
        badge = count_width(self._count) + 8 if self._count else 0
        words = QRectF(_TEXT_LEFT, 0, self.width() - _TEXT_LEFT - 8 - badge, self.height())
        colour, face = (tokens.text, "bold") if self.isChecked() else (tokens.text2, "body")
        write(painter, words, self.text(), face=face, colour=colour)  # type: ignore[arg-type]
        if self._count:
            at = QPointF(self.width() - 8, self.height() / 2)
            paint_count(painter, at, self._count, ink=tokens.text, soft=tokens.line)

    def _say(self) -> None:
        waiting = f", {self._count}" if self._count else ""
        self.setAccessibleName(self.text() + waiting)
        self.setToolTip(self.text() + waiting if self.is_folded else "")


class RailHeading(KeyButton):
    """A group's word; pressed, it folds the group. On a folded rail it is a line."""

    def __init__(self, *, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.is_folded = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_folded(self, is_folded: bool) -> None:  # noqa: FBT001
        """Become a line, which is nothing to press, or a word again."""
        self.is_folded = is_folded
        self.setEnabled(not is_folded)
        self.setFixedHeight(_LINE if is_folded else RAIL_ITEM_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            if self.is_folded:
                line = QRectF(8, self.height() / 2, self.width() - 16, 1)
                paint_box(painter, line, fill=tokens.line2)
                return
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=FIELD_RADIUS)
            box = QRectF(12, 0, self.width() - 40, self.height())
            write(painter, box, self.text(), face="mark", colour=tokens.text3)
            place = QRectF(self.width() - 25, 0, 16, self.height())
            arrow = "chevron-down" if self.isChecked() else "chevron-right"
            paint_icon(painter, place, name=arrow, colour=tokens.text3)
