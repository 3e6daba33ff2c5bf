"""Plain values are said as a person reads them; the short words of pills are short and complete."""

import pytest

from core.vocabulary import vocabulary
from core.wording import LANGUAGES, Language, terms
from ui.wording import brief, clock, day, masked, moment, phone, said

_FITS = 33
"""What a pill of the list of people holds in its column."""


def test_every_short_word_stands_for_a_code() -> None:
    for path in terms("pills"):
        name, code = path.split(".")
        assert code in vocabulary(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_category_fits_into_a_pill(language: Language) -> None:
    codes = vocabulary("beneficiary_category").codes
    assert [code for code in codes if len(brief("beneficiary_category", code, language)) > _FITS] == []


def test_a_term_that_is_short_is_said_as_it_is() -> None:
    assert brief("beneficiary_category", "large_family", "kk") == "көпбалалы отбасы"
    assert brief("beneficiary_category", "released", "kk") == "босатылған адам"


def test_nothing_is_said_of_nothing() -> None:
    assert (said("sex", None, "ru"), day(None), masked(None), phone(None)) == ("", "", "", "")


def test_numbers_and_moments_are_said_the_office_s_way() -> None:
    assert masked("850312490014") == "•••• 0014"
    assert (clock(1_790_000_000_000), moment(1_790_000_000_000)) == ("19:13", "21.09.2026 19:13")
