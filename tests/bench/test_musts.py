"""A must is read as it is written, and holds when the figure is within its bound."""

import pytest

from tests.bench.musts import Must


@pytest.mark.parametrize(
    ("text", "value", "ratio", "holds"),
    [
        ("value <= 150", 150, None, True),
        ("value <= 150", 150.1, None, False),
        ("value >= 67", 67, None, True),
        ("value >= 67", 66, 9.0, False),
        ("ratio >= 0.12", 1000, 0.12, True),
        ("ratio >= 0.12", 0, 0.11, False),
        ("ratio <= 2", 0, 2.0, True),
        ("ratio >= 0.12", 0, None, False),
    ],
)
def test_a_must_holds_within_its_bound(text: str, value: float, ratio: float | None, holds: bool) -> None:
    assert Must.read(text).holds(value=value, ratio=ratio) is holds


@pytest.mark.parametrize(
    "text", ["", "value < 150", "value <= ", "value<=150", "speed >= 3", "value <= 1e3", "value <= 5 ms"]
)
def test_any_other_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a must"):
        Must.read(text)
