"""The mark: white road on the accent, in every size a window needs, in both themes."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.ui.screen import colour, colours
from ui.frame import logo_pixmaps
from ui.frame.logo import paint_logo
from ui.theme import DARK, LIGHT, Tokens


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_a_road_joins_two_places(qapp: QApplication, tokens: Tokens) -> None:
    image = QImage(80, 80, QImage.Format.Format_RGB32)
    image.fill(tokens.rail)
    painter = QPainter(image)
    paint_logo(painter, QRectF(0, 0, 80, 80), tokens=tokens)
    painter.end()
    for x, y in ((23, 60), (57, 23), (40, 41)):
        assert colour(image, x, y) == tokens.onaccent
    assert colour(image, 40, 12) == tokens.accent
    assert colour(image, 0, 0) == tokens.rail


def test_every_size_shows_it(qapp: QApplication) -> None:
    pixmaps = logo_pixmaps()
    assert [each.width() for each in pixmaps] == [16, 24, 32, 48, 64, 128, 256]
    assert all(LIGHT.accent in colours(each.toImage()) for each in pixmaps)
