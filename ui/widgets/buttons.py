"""Buttons by kind, painted; one primary per view, an icon-only button always has a name."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from ui.theme import Face, Ink, Tokens, paint_icon
from ui.theme.tokens import BUTTON_HEIGHT, FIELD_RADIUS, ICON_GAP, TOOL_HEIGHT
from ui.widgets.paint import paint_box, paint_focus, painting, shows_focus, text_width, write

Kind = Literal["primary", "secondary", "quiet", "link", "danger", "destroy"]

_ICON = 16
_PADDING: dict[Kind, int] = {"quiet": 12, "link": 4}
_FULL_PADDING = 16


@dataclass(frozen=True, slots=True)
class _Coat:
    fill: str | None
    edge: str | None
    ink: str


def _coat(kind: Kind, tokens: Tokens) -> _Coat:
    return {
        "primary": _Coat(tokens.accent, None, tokens.onaccent),
        "secondary": _Coat(tokens.raised, tokens.line2, tokens.text),
        "quiet": _Coat(None, None, tokens.accent),
        "link": _Coat(None, None, tokens.accent),
        "danger": _Coat(tokens.surface, tokens.bad, tokens.bad),
        "destroy": _Coat(tokens.bad, None, tokens.surface),
    }[kind]


def _hovered(kind: Kind, tokens: Tokens, *, is_down: bool) -> str:
    if kind == "primary":
        return tokens.pressed if is_down else tokens.hover
    if kind == "destroy":
        return tokens.bad
    if kind == "danger":
        return tokens.badsoft
    return tokens.sel if is_down else tokens.hoverrow


_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyButton(QAbstractButton):
    """What all painted buttons share: Tab reaches them, Enter presses them as Space does."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


class Button(QPushButton):
    """A word, with an icon before it and perhaps one after."""

    def __init__(
        self,
        text: str = "",
        *,
        kind: Kind = "secondary",
        icon: str = "",
        trailing: str = "",
        height: int = BUTTON_HEIGHT,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._icon, self._trailing, self._height = kind, icon, trailing, height
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind == "link" else Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)

    def set_kind(self, kind: Kind) -> None:
        """Change the kind, as when a step becomes the next one to take."""
        self._kind = kind
        self.update()

    def set_icon(self, icon: str) -> None:
        """Change the icon before the word."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        padding = _PADDING.get(self._kind, _FULL_PADDING)
        return QSize(round(2 * padding + self._content_width()), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            coat = self._worn(tokens)
            paint_box(painter, self.rect(), fill=coat.fill, edge=coat.edge, radius=FIELD_RADIUS)
            if shows_focus(self):
                is_solid = self._kind in ("primary", "destroy")
                ring = coat.ink if is_solid else tokens.accent
                paint_focus(painter, self.rect(), colour=ring, radius=FIELD_RADIUS)
            self._paint_content(painter, coat.ink)

    def _worn(self, tokens: Tokens) -> _Coat:
        coat = _coat(self._kind, tokens)
        if not self.isEnabled():
            is_bare = self._kind in ("quiet", "link")
            return (
                _Coat(None, None, tokens.text3)
                if is_bare
                else _Coat(tokens.neutralsoft, tokens.line2, tokens.text3)
            )
        if self._kind != "link" and (self.underMouse() or self.isDown()):
            return _Coat(_hovered(self._kind, tokens, is_down=self.isDown()), coat.edge, coat.ink)
        return coat

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        x = (self.width() - self._content_width()) / 2
        if self._icon:
            paint_icon(painter, QRectF(x, 0, _ICON, self.height()), name=self._icon, colour=ink)
            x += _ICON + ICON_GAP
        words = text_width(self._shown(), face=self._face())
        write(painter, QRectF(x, 0, words + 1, self.height()), self._shown(), face=self._face(), colour=ink)
        if self._trailing:
            box = QRectF(x + words + ICON_GAP, 0, _ICON, self.height())
            paint_icon(painter, box, name=self._trailing, colour=ink)

    def _content_width(self) -> float:
        icons = (_ICON + ICON_GAP) * (bool(self._icon) + bool(self._trailing))
        return text_width(self._shown(), face=self._face()) + icons

    def _shown(self) -> str:
        return self.text().replace("&", "")

    def _face(self) -> Face:
        return "label" if self._kind == "link" or self._height < BUTTON_HEIGHT else "strong"


class IconButton(KeyButton):
    """An icon alone, 32 x 32; its name is the tooltip and what a screen reader says."""

    def __init__(
        self, icon: str, *, name: str, ink: Ink = "text2", size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._icon, self._ink, self._size = icon, ink, size
        self.setFixedSize(TOOL_HEIGHT, TOOL_HEIGHT)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Name the button in the language of the moment."""
        self.setToolTip(name)
        self.setAccessibleName(name)

    def set_icon(self, icon: str) -> None:
        """Change the icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting(self) as (painter, tokens):
            if self.isChecked():
                paint_box(painter, self.rect(), fill=tokens.accentsoft, radius=FIELD_RADIUS)
            elif self.isEnabled() and (self.underMouse() or self.isDown()):
                paint_box(painter, self.rect(), fill=tokens.hoverrow, radius=FIELD_RADIUS)
            if shows_focus(self):
                paint_focus(painter, self.rect(), colour=tokens.accent, radius=FIELD_RADIUS)
            ink = tokens.accent if self.isChecked() else tokens.ink(self._ink)
            box = QRectF(0, 0, self._size, self._size)
            box.moveCenter(QRectF(self.rect()).center())
            paint_icon(painter, box, name=self._icon, colour=ink if self.isEnabled() else tokens.text3)
