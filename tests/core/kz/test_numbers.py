from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kz.numbers import NO_DATA, counted, meets, percent, show_money, show_number, show_percent
from core.wording import Language, Term

YEAR = Term(kk="жыл", ru="год|года|лет", en="year|years")


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (Decimal("1234567.5"), 2, "1\u00a0234\u00a0567,50"),
        (1234, 0, "1\u00a0234"),
        (999, 0, "999"),
        (0, 0, "0"),
        (-1234, 1, "-1\u00a0234,0"),
    ],
)
def test_a_number_is_grouped_by_no_break_spaces(value: Decimal, places: int, text: str) -> None:
    assert show_number(value, places=places) == text


def test_money_is_in_tenge() -> None:
    assert show_money(Decimal("1234567.5")) == "1\u00a0234\u00a0567,50\u00a0₸"
    assert show_money(85000) == "85\u00a0000,00\u00a0₸"


@pytest.mark.parametrize(
    ("numerator", "denominator", "text"),
    [
        (6996, 10000, "69,9\u00a0%"),
        (7, 10, "70,0\u00a0%"),
        (1, 3, "33,3\u00a0%"),
        (2, 3, "66,6\u00a0%"),
        (0, 5, "0,0\u00a0%"),
        (5, 5, "100,0\u00a0%"),
        (250, 20, "1\u00a0250,0\u00a0%"),
        (0, 0, NO_DATA),
    ],
)
def test_a_share_is_printed_with_one_decimal_rounded_down(
    numerator: int, denominator: int, text: str
) -> None:
    assert show_percent(numerator, denominator) == text


@given(st.integers(0, 10**9), st.integers(1, 10**9))
def test_a_printed_share_is_below_the_exact_one_by_less_than_a_tenth(
    numerator: int, denominator: int
) -> None:
    share = percent(numerator, denominator)
    assert share is not None
    assert 0 <= Fraction(numerator * 100, denominator) - Fraction(share) < Fraction(1, 10)


@pytest.mark.parametrize(
    ("numerator", "denominator", "target", "is_met"),
    [
        (6999, 10000, 70, False),
        (7000, 10000, 70, True),
        (24, 80, 30, True),
        (25, 85, 30, False),
        (26, 85, 30, True),
        (2, 3, Decimal("66.6"), True),
        (2, 3, Decimal("66.7"), False),
        (0, 0, 0, None),
        (5, 0, 60, None),
    ],
)
def test_a_target_is_tested_exactly(
    numerator: int, denominator: int, target: int | Decimal, is_met: bool | None
) -> None:
    assert meets(numerator, denominator, target=target) is is_met


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("год", [1, 21, 101, 121, 1001, -1]),
        ("года", [2, 3, 4, 22, 34, 1003]),
        ("лет", [0, 5, 10, 11, 12, 13, 14, 20, 25, 111, 112, 1011]),
    ],
)
def test_a_russian_word_has_three_forms(form: str, numbers: list[int]) -> None:
    counts = [counted(number, YEAR, language="ru") for number in numbers]
    assert counts == [f"{show_number(number)}\u00a0{form}" for number in numbers]


@pytest.mark.parametrize(
    ("number", "language", "text"),
    [
        (1, "kk", "1\u00a0жыл"),
        (5, "kk", "5\u00a0жыл"),
        (1, "en", "1\u00a0year"),
        (0, "en", "0\u00a0years"),
        (21, "en", "21\u00a0years"),
        (1200, "kk", "1\u00a0200\u00a0жыл"),
    ],
)
def test_kazakh_keeps_the_singular_and_english_has_two_forms(
    number: int, language: Language, text: str
) -> None:
    assert counted(number, YEAR, language=language) == text
