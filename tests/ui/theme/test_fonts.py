"""The bundled type: every Kazakh letter in every weight, faces of the sizes the look asks for."""

from typing import get_args

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont
from PySide6.QtWidgets import QApplication

from ui.theme import Face, font, metrics

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі№₸"


@pytest.mark.parametrize("face", get_args(Face))
def test_every_face_is_ours_and_knows_kazakh(qapp: QApplication, face: Face) -> None:
    assert QFontInfo(font(face)).family() == "Golos Text"
    assert 0 not in QRawFont.fromFont(font(face)).glyphIndexesForString(KAZAKH)


def test_all_weights_are_bundled(qapp: QApplication) -> None:
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles("Golos Text"))


def test_no_face_is_smaller_than_a_caption(qapp: QApplication) -> None:
    assert min(font(face).pixelSize() for face in get_args(Face)) == font("caption").pixelSize() == 12


def test_one_is_as_wide_as_nought(qapp: QApplication) -> None:
    """The font's equal-width figures are on; without them a one is a fifth narrower than a nought."""
    assert metrics("body").horizontalAdvance("1111") == metrics("body").horizontalAdvance("0000")


def test_a_font_handed_out_can_be_changed_without_harm(qapp: QApplication) -> None:
    font("body").setPixelSize(99)
    assert font("body").pixelSize() == 14
