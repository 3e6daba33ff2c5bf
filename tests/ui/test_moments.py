"""Moments are said as seen from now, in the region's time."""

import pytest

from ui.moments import spoken

NOW = 1_784_019_780_000  # 14.07.2026 14:03 at UTC+5
HOUR = 3_600_000


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (0, "today 14:03"),
        (14 * HOUR, "today 00:03"),
        (15 * HOUR, "yesterday 23:03"),
        (48 * HOUR, "12.07.2026"),
    ],
)
def test_a_moment_is_named_by_its_day(ago: int, expected: str) -> None:
    assert spoken(NOW - ago, now_ms=NOW) == expected
