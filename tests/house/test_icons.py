"""Every bundled icon is a 24-unit outline drawn in the current colour, so that the palette can tint it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.house.tree import ROOT

ICONS = ROOT / "resources" / "icons"
FILES = sorted(ICONS.glob("*.svg"))


def test_icons_carry_their_licence() -> None:
    assert len(FILES) > 80
    assert (ICONS / "LICENSE").read_text(encoding="utf-8").startswith("ISC License")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_can_be_tinted(file: Path) -> None:
    root = ElementTree.parse(file).getroot()
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke") == "currentColor"
    assert {shape.get("fill") for shape in root.iter()} <= {None, "none", "currentColor"}
