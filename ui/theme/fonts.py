"""The type of the interface: a few faces of Golos Text, from our own files.

Hinting is off. Equal-width figures are asked for; in this family they even out 0, 1, 4 and 7, the rest
differ by less than a tenth.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FAMILY = "Golos Text"
FILES = Path(__file__).parents[2] / "resources" / "fonts" / "golos-text"

Face = Literal[
    "display",
    "title",
    "section",
    "body",
    "strong",
    "bold",
    "small",
    "label",
    "caption",
    "tag",
    "mark",
    "figure",
]

_NORMAL, _MEDIUM, _SEMIBOLD = QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold
_FACES: dict[Face, tuple[int, QFont.Weight]] = {
    "display": (28, _SEMIBOLD),
    "title": (22, _SEMIBOLD),
    "section": (16, _SEMIBOLD),
    "body": (14, _NORMAL),
    "strong": (14, _MEDIUM),
    "bold": (14, _SEMIBOLD),
    "small": (13, _NORMAL),
    "label": (13, _MEDIUM),
    "caption": (12, _NORMAL),
    "tag": (12, _MEDIUM),
    "mark": (12, _SEMIBOLD),
    "figure": (28, _SEMIBOLD),
}


def load_fonts() -> None:
    """Register the bundled files; call once, after the application object is made."""
    for file in sorted(FILES.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def font(face: Face) -> QFont:
    """Return the font of a face; sizes are logical pixels, so the screen's scale applies by itself."""
    return QFont(_made(face))


@cache
def metrics(face: Face) -> QFontMetricsF:
    """Return the measures of a face; asked for often, so kept. Load the fonts first."""
    return QFontMetricsF(_made(face))


@cache
def _made(face: Face) -> QFont:
    size, weight = _FACES[face]
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
