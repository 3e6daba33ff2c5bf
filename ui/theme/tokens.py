"""Colours of both themes and the sizes they share; the only module where a colour is written.

One accent and neutral greys; green, amber and red only for state, always beside an icon or a word.
Contrast of every pair is computed by `tests/ui/theme/test_tokens.py`.
"""

from dataclasses import dataclass
from typing import Literal

Ink = Literal["text", "text2", "text3", "accent", "onaccent", "ok", "warn", "bad"]
Tone = Literal["ok", "warn", "bad", "info", "neutral"]

PAGE_PADDING = (24, 16)
CARD_GAP = 16
CARD_PADDING = 16
FIELD_GAP = 12
LABEL_GAP = 4
ICON_GAP = 8

FIELD_RADIUS = 6
CARD_RADIUS = 8
POPUP_RADIUS = 10
PANEL_RADIUS = 12

BUTTON_HEIGHT = 36
TOOL_HEIGHT = 32
PILL_HEIGHT = 24
COUNT_HEIGHT = 20
TAB_HEIGHT = 40
HEADER_HEIGHT = 36
ROW_HEIGHT = 40
TWO_LINE_ROW_HEIGHT = 48
ROOMY_ROW_HEIGHT = 56
TOP_BAR_HEIGHT = 52
STATUS_HEIGHT = 28
RAIL_WIDTH = 224
FOLDED_RAIL_WIDTH = 64
RAIL_ITEM_HEIGHT = 32
FOLDS_BELOW = 1200
STACKS_BELOW = 1000


@dataclass(frozen=True, kw_only=True, slots=True)
class Tokens:
    """The colours of one theme, as `#RRGGBB`."""

    name: Literal["light", "dark"]
    bg: str
    surface: str
    raised: str
    rail: str
    current: str
    sunk: str
    text: str
    text2: str
    text3: str
    line: str
    line2: str
    field: str
    accent: str
    hover: str
    pressed: str
    onaccent: str
    accentsoft: str
    sel: str
    ok: str
    oksoft: str
    warn: str
    warnsoft: str
    warnrow: str
    bad: str
    badsoft: str
    neutralsoft: str
    hoverrow: str
    track: str
    accentmid: str
    mark: str
    shadow: str
    shadow_percent: int

    def ink(self, name: Ink) -> str:
        """Return the colour of text or an icon."""
        colour: str = getattr(self, name)
        return colour

    def tone(self, tone: Tone) -> tuple[str, str]:
        """Return the colours (text and icon, soft fill) of a state."""
        return {
            "ok": (self.ok, self.oksoft),
            "warn": (self.warn, self.warnsoft),
            "bad": (self.bad, self.badsoft),
            "info": (self.accent, self.accentsoft),
            "neutral": (self.text2, self.neutralsoft),
        }[tone]


LIGHT = Tokens(
    name="light",
    bg="#F5F7F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    rail="#EAEEF2",
    current="#FFFFFF",
    sunk="#F0F3F6",
    text="#14202B",
    text2="#44525F",
    text3="#5F6C79",
    line="#DFE4E9",
    line2="#C6CED6",
    field="#7F8C99",
    accent="#0B5CAD",
    hover="#094C90",
    pressed="#073C73",
    onaccent="#FFFFFF",
    accentsoft="#E4EFFA",
    sel="#E4EFFA",
    ok="#17693C",
    oksoft="#E1F2E7",
    warn="#7F4B00",
    warnsoft="#FCEFD3",
    warnrow="#FFF8E8",
    bad="#B0241B",
    badsoft="#FCE8E6",
    neutralsoft="#EAEEF2",
    hoverrow="#EEF2F6",
    track="#E9EEF3",
    accentmid="#84B5E6",
    mark="#FFE59A",
    shadow="#000000",
    shadow_percent=12,
)

DARK = Tokens(
    name="dark",
    bg="#11161B",
    surface="#191F26",
    raised="#222A33",
    rail="#0C1014",
    current="#16324D",
    sunk="#141A20",
    text="#E9EDF1",
    text2="#B3BEC9",
    text3="#939FAB",
    line="#2A333C",
    line2="#3A4550",
    field="#6F7C89",
    accent="#74B6F6",
    hover="#8FC5F8",
    pressed="#A9D2FA",
    onaccent="#08213A",
    accentsoft="#16324D",
    sel="#16324D",
    ok="#6CCB93",
    oksoft="#143524",
    warn="#E8B65A",
    warnsoft="#3A2C10",
    warnrow="#262117",
    bad="#FF9A91",
    badsoft="#47211F",
    neutralsoft="#262F38",
    hoverrow="#202830",
    track="#242D36",
    accentmid="#3B6C9B",
    mark="#5C4A12",
    shadow="#000000",
    shadow_percent=40,
)
