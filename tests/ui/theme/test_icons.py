"""Icons are drawn in the colour asked for, sharp at the screen's ratio, and forgotten with the theme."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap, QPixmapCache
from PySide6.QtWidgets import QApplication

from tests.ui.screen import colours
from ui.theme import DARK, LIGHT, icon, icon_pixmap, paint_icon, wear


def opaque(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(x, y).name().upper() for x, y in points if image.pixelColor(x, y).alpha() == 255}


def test_an_icon_is_drawn_in_its_colour_at_the_pixel_ratio(qapp: QApplication) -> None:
    pixmap = icon_pixmap("square", colour=LIGHT.bad, size=16, ratio=2)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (32, 2)
    assert opaque(pixmap.toImage()) == {LIGHT.bad}


def test_a_disabled_icon_is_quieter(qapp: QApplication) -> None:
    made = icon("square", palette=qapp.palette(), ratio=1, ink="accent", size=24)
    assert opaque(made.pixmap(24, QIcon.Mode.Normal).toImage()) == {LIGHT.accent}
    assert opaque(made.pixmap(24, QIcon.Mode.Disabled).toImage()) == {LIGHT.text3}


def test_icons_are_forgotten_when_the_theme_changes(qapp: QApplication) -> None:
    icon_pixmap("square", colour=LIGHT.accent, size=16, ratio=1)
    key = f"icon/square/{LIGHT.accent}/16/1"
    assert QPixmapCache.find(key, QPixmap())
    wear(qapp, DARK)
    assert not QPixmapCache.find(key, QPixmap())
    wear(qapp, LIGHT)


def test_a_straight_stroke_stays_sharp_between_pixels(qapp: QApplication) -> None:
    """Drawn at a third of a pixel an icon would blur into neighbours of its colour."""
    images = []
    for shift in (0.0, 0.33):
        image = QImage(20, 20, QImage.Format.Format_RGB32)
        image.fill(LIGHT.surface)
        painter = QPainter(image)
        paint_icon(painter, QRectF(2 + shift, 2 + shift, 16, 16), name="square", colour=LIGHT.text)
        painter.end()
        images.append(colours(image))
    assert images[0] == images[1]
