"""Outline icons from `resources/icons`, drawn in a colour of the theme at the screen's pixel ratio."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from ui.theme.palette import tokens_of
from ui.theme.tokens import Ink

FOLDER = Path(__file__).parents[2] / "resources" / "icons"
_FULL_STROKE_UP_TO = 18


def paint_icon(painter: QPainter, box: QRectF, *, name: str, colour: str) -> None:
    """Paint an icon in the middle of a box; its size is the box's shorter side."""
    size = int(min(box.width(), box.height()))
    pixmap = icon_pixmap(name, colour=colour, size=size, ratio=painter.deviceTransform().m11())
    square = QRectF(0, 0, size, size)
    square.moveCenter(box.center())
    painter.drawPixmap(_on_pixel(painter, square.topLeft()), pixmap)


def _on_pixel(painter: QPainter, at: QPointF) -> QPointF:
    """Return the nearest point that lies on a whole pixel of the screen; between pixels an icon blurs."""
    to_device = painter.deviceTransform()
    return to_device.inverted()[0].map(QPointF(to_device.map(at).toPoint()))


def icon(name: str, *, palette: QPalette, ratio: float, ink: Ink = "text2", size: int = 16) -> QIcon:
    """Return an icon for Qt's own widgets (menus, actions); make it anew when the palette changes."""
    tokens = tokens_of(palette)
    made = QIcon(icon_pixmap(name, colour=tokens.ink(ink), size=size, ratio=ratio))
    disabled = icon_pixmap(name, colour=tokens.text3, size=size, ratio=ratio)
    made.addPixmap(disabled, QIcon.Mode.Disabled)
    return made


def icon_pixmap(name: str, *, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the icon as a picture; kept in Qt's cache until the theme changes."""
    key = f"icon/{name}/{colour}/{size}/{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = _render(name, colour=colour, size=size, ratio=ratio)
    QPixmapCache.insert(key, made)
    return made


def _render(name: str, *, colour: str, size: int, ratio: float) -> QPixmap:
    svg = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", QColor(colour).name())
    if size > _FULL_STROKE_UP_TO:
        svg = svg.replace('stroke-width="2"', 'stroke-width="1.75"')
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
