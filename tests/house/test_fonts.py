"""Every bundled font can write Kazakh, a number sign and a sum in tenge, and carries its licence."""

from pathlib import Path

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from tests.house.tree import ROOT

FONTS = ROOT / "resources" / "fonts"
FILES = sorted(FONTS.glob("*/*.ttf"))
LETTERS = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
SIGNS = "№₸«»—–0123456789"


def test_there_are_fonts_to_walk_over() -> None:
    assert {file.parent.name for file in FILES} == {"cormorant", "golos-text", "lora"}
    assert len(LETTERS) == 42


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_font_has_every_kazakh_letter_and_sign(file: Path) -> None:
    glyphs = TTFont(file.stem, str(file)).face.charToGlyph
    missing = [letter for letter in LETTERS + LETTERS.lower() + SIGNS if ord(letter) not in glyphs]
    assert missing == []


@pytest.mark.parametrize("family", sorted({file.parent for file in FILES}), ids=lambda folder: folder.name)
def test_a_family_carries_its_licence(family: Path) -> None:
    assert "SIL Open Font License, Version 1.1" in (family / "OFL.txt").read_text(encoding="utf-8")
