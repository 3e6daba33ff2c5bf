"""Contrast of the tokens: the table of the look, computed, and the floors no colour may fall under."""

from dataclasses import asdict

import pytest

from ui.theme.tokens import DARK, LIGHT, Tokens

TEXT_FLOOR = 4.5
EDGE_FLOOR = 3.0

# ink, ground, light, dark: as printed in the look's table
TABLE = [
    ("text", "surface", 16.5, 14.1),
    ("text", "bg", 15.4, 15.5),
    ("text", "rail", 14.2, 16.2),
    ("text", "sel", 14.2, 11.2),
    ("text", "current", 16.5, 11.2),
    ("text2", "surface", 8.0, 8.8),
    ("text2", "bg", 7.5, 9.6),
    ("text2", "rail", 6.9, 10.1),
    ("text3", "surface", 5.4, 6.2),
    ("text3", "bg", 5.0, 6.7),
    ("text3", "rail", 4.6, 7.1),
    ("text3", "sel", 4.6, 4.9),
    ("accent", "surface", 6.7, 7.7),
    ("accent", "bg", 6.2, 8.5),
    ("accent", "accentsoft", 5.7, 6.1),
    ("onaccent", "accent", 6.7, 7.6),
    ("onaccent", "hover", 8.6, 8.9),
    ("onaccent", "pressed", 11.0, 10.3),
    ("ok", "oksoft", 5.8, 6.8),
    ("ok", "surface", 6.7, 8.4),
    ("warn", "warnsoft", 6.3, 7.3),
    ("warn", "surface", 7.2, 8.9),
    ("bad", "badsoft", 5.7, 6.8),
    ("bad", "surface", 6.7, 8.1),
    ("text", "mark", 13.3, 7.3),
]
EDGES = [("field", "surface", 3.4, 3.9), ("field", "bg", 3.2, 4.3)]
BELOW_ON_PURPOSE = [("accentmid", "track", 1.8, 2.5)]


def luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2, definition of relative luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, definition of contrast ratio)."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def of(tokens: Tokens, ink: str, ground: str) -> float:
    return contrast(getattr(tokens, ink), getattr(tokens, ground))


def test_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize(("ink", "ground", "light", "dark"), TABLE + EDGES + BELOW_ON_PURPOSE)
def test_the_printed_table_is_true(ink: str, ground: str, light: float, dark: float) -> None:
    assert of(LIGHT, ink, ground) == pytest.approx(light, abs=0.06)
    assert of(DARK, ink, ground) == pytest.approx(dark, abs=0.06)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_edges_stay_above_the_floor(tokens: Tokens) -> None:
    assert min(of(tokens, ink, ground) for ink, ground, *_ in TABLE) >= TEXT_FLOOR
    assert min(of(tokens, ink, ground) for ink, ground, *_ in EDGES) >= EDGE_FLOOR


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_every_state_is_readable_on_its_own_fill(tokens: Tokens) -> None:
    for tone in ("ok", "warn", "bad", "info", "neutral"):
        ink, soft = tokens.tone(tone)
        assert contrast(ink, soft) >= TEXT_FLOOR, tone


def test_themes_differ_in_every_colour_but_the_shadow() -> None:
    light, dark = asdict(LIGHT), asdict(DARK)
    assert {name for name in light if light[name] == dark[name]} == {"shadow"}
