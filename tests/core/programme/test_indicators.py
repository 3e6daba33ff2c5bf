from typing import Any

import pytest

from core.programme.indicators import Filter, Indicator
from core.wording import Term

WORD = Term("сөз", "слово", "word")
SERVED: dict[str, Any] = {
    "id": "X-1",
    "kind": "persons_served",
    "group": "target",
    "label": WORD,
    "title": WORD,
    "unit": "persons",
    "comparison": "at_least",
    "target": 10,
    "numerator": WORD,
    "evidence": ("service_sheet",),
}


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"unit": "percent", "denominator": WORD},
        {"unit": "months", "comparison": "every", "target": None, "denominator": WORD, "period": "month"},
        {"unit": "organised", "comparison": "shown", "target": None},
        {"target": 0, "evidence": ()},
    ],
)
def test_a_whole_indicator_is_taken(change: dict[str, Any]) -> None:
    assert Indicator(**SERVED | change).id == "X-1"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"unit": "heads"}, "indicator_unit"),
        ({"evidence": ("hearsay",)}, "document_type"),
        ({"evidence": ("photo", "photo")}, "twice in evidence"),
        ({"target": None}, "a target goes with at_least"),
        ({"comparison": "shown"}, "a target goes with at_least"),
        ({"unit": "percent"}, "a denominator goes with"),
        ({"denominator": WORD}, "a denominator goes with"),
        ({"comparison": "every", "target": None}, "a denominator goes with"),
    ],
)
def test_an_indicator_that_contradicts_itself_is_refused(change: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Indicator(**SERVED | change)


@pytest.mark.parametrize(
    ("codes", "vocabulary"),
    [
        ({"categories": ("rich",)}, "beneficiary_category"),
        ({"services": ("massage",)}, "service_type"),
        ({"event_types": ("party",)}, "event_type"),
        ({"partner_types": ("friend",)}, "partner_type"),
        ({"channels": ("myspace",)}, "media_channel"),
        ({"areas": ("weather",)}, "needs_area"),
        ({"areas": ("housing", "housing")}, "twice in needs_area"),
        ({"event_types": ("training",), "expected": ("round_table",)}, "types counted"),
    ],
)
def test_a_filter_counts_only_known_codes(codes: dict[str, Any], vocabulary: str) -> None:
    with pytest.raises(ValueError, match=vocabulary):
        Filter(**codes)
