from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from core.errors import Refused
from core.kz.iin import iin_check_digit, mismatches, read_bin, read_iin, tell_apart

FIRST_WEIGHTS = range(1, 12)

first_eleven = st.text("0123456789", min_size=11, max_size=11)


def first_rest(digits: str) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits[:11], FIRST_WEIGHTS, strict=True)) % 11


def refusal(text: str) -> Refused:
    with pytest.raises(Refused) as caught:
        read_iin(text)
    assert caught.value.field == "iin"
    return caught.value


@pytest.mark.parametrize(
    ("text", "birth_date", "sex"),
    [
        ("850312390018", date(1985, 3, 12), "male"),
        ("850312390028", date(1985, 3, 12), "male"),
        ("901231490019", date(1990, 12, 31), "female"),
        ("000229590013", date(2000, 2, 29), "male"),
        ("150305590016", date(2015, 3, 5), "male"),
        ("180815690010", date(2018, 8, 15), "female"),
        ("850312390902", date(1985, 3, 12), "male"),
        ("850312390914", date(1985, 3, 12), "male"),
        ("990228390018", date(1999, 2, 28), "male"),
        ("700101190018", date(1870, 1, 1), "male"),
        ("851231290014", date(1885, 12, 31), "female"),
    ],
)
def test_a_valid_number_tells_birth_date_and_sex(text: str, birth_date: date, sex: str) -> None:
    iin = read_iin(text)
    assert (iin.value, iin.birth_date, iin.sex, iin.warnings) == (text, birth_date, sex, ())


@pytest.mark.parametrize("text", ["8503 1239 0018", "850312-390-018", " 850312\u00a039–0018\n"])
def test_spaces_and_dashes_are_set_aside(text: str) -> None:
    assert read_iin(text).value == "850312390018"


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ("000229390010", "iin_date"),
        ("851331390014", "iin_date"),
        ("850431390015", "iin_date"),
        ("850312090019", "iin_century"),
        ("850312790013", "iin_century"),
        ("220140000018", "iin_like_bin"),
    ],
)
def test_odd_digits_are_a_warning_and_prove_no_birth_date(text: str, warning: str) -> None:
    iin = read_iin(text)
    assert iin.birth_date is None
    assert iin.warnings == (warning,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("850312390019", "iin_check"),
        ("85031239001", "iin_length"),
        ("8503123900181", "iin_length"),
        ("", "iin_length"),
        ("85031239094?", "iin_letters"),
        ("85031239001٨", "iin_letters"),
        ("Ахметов", "iin_letters"),
        ("000000000000", "iin_placeholder"),
        ("111111111111", "iin_placeholder"),
    ],
)
def test_a_wrong_number_is_refused(text: str, code: str) -> None:
    assert refusal(text).code == code


def test_the_refusal_of_a_length_counts_the_digits() -> None:
    assert refusal("8503 1239 001").details == {"count": 11}


def test_letters_of_a_digits_shape_are_refused_with_the_number_they_mean() -> None:
    refused = refusal("85О312З90018")
    assert refused.code == "iin_lookalikes"
    assert refused.details == {"meant": "850312390018"}


def test_letters_that_mean_no_valid_number_get_no_hint() -> None:
    assert refusal("85О312З90019").code == "iin_letters"


def test_a_number_that_fails_both_weight_rows_has_no_check_digit() -> None:
    assert iin_check_digit("85031239094") is None
    assert all(refusal(f"85031239094{digit}").code == "iin_check" for digit in range(10))


@pytest.mark.parametrize("text", ["850312390902", "850312390914", "990228390018"])
def test_the_second_weight_row_is_used_when_the_first_gives_ten(text: str) -> None:
    assert first_rest(text) == 10
    assert iin_check_digit(text[:11]) == int(text[11])


@given(first_eleven)
def test_a_number_with_its_check_digit_is_read_back(digits: str) -> None:
    check = iin_check_digit(digits)
    assume(check is not None)
    text = f"{digits}{check}"
    assume(len(set(text)) > 1)
    assert read_iin(text).value == text


@given(first_eleven, st.integers(0, 11), st.integers(1, 9))
def test_which_slips_of_one_digit_the_first_weight_row_catches(digits: str, place: int, shift: int) -> None:
    check = iin_check_digit(digits)
    assume(check is not None)
    right = f"{digits}{check}"
    slipped = f"{right[:place]}{(int(right[place]) + shift) % 10}{right[place + 1 :]}"
    assume(first_rest(right) < 10 and first_rest(slipped) < 10)
    is_caught = iin_check_digit(slipped[:11]) != int(slipped[11])
    assert is_caught == (place != 10)


@pytest.mark.parametrize(
    ("birth_date", "sex", "codes"),
    [
        (date(1985, 3, 12), "male", ()),
        (date(1985, 3, 21), "male", ("iin_birth_date_differs",)),
        (date(1985, 3, 12), "female", ("iin_sex_differs",)),
        (date(1958, 3, 12), "female", ("iin_birth_date_differs", "iin_sex_differs")),
        (None, None, ()),
    ],
)
def test_papers_that_differ_from_the_number_are_a_warning(
    birth_date: date | None, sex: str | None, codes: tuple[str, ...]
) -> None:
    assert mismatches(read_iin("850312390018"), birth_date=birth_date, sex=sex) == codes


def test_a_number_that_tells_nothing_differs_from_nothing() -> None:
    assert mismatches(read_iin("850312090019"), birth_date=date(1985, 3, 12), sex="male") == ()


@pytest.mark.parametrize(
    "text", ["220140000018", "220641000021", "230950000033", "210362000043", "240740000053"]
)
def test_a_valid_bin_is_read(text: str) -> None:
    organisation = read_bin(f"{text[:6]} {text[6:]}")
    assert (organisation.value, organisation.warnings) == (text, ())
    assert tell_apart(text) == "bin"


def test_a_sole_traders_iin_in_place_of_a_bin_is_a_warning() -> None:
    assert read_bin("850312390018").warnings == ("bin_like_iin",)


def test_a_bin_of_no_month_is_a_warning() -> None:
    digits = "22134000001"
    assert read_bin(f"{digits}{iin_check_digit(digits)}").warnings == ("bin_date",)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("220140000019", "bin_check"),
        ("000000000000", "bin_check"),
        ("2201400000", "bin_length"),
        ("22014000001O", "bin_digits"),
    ],
)
def test_a_wrong_bin_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as caught:
        read_bin(text)
    assert (caught.value.code, caught.value.field) == (code, "bin")


@pytest.mark.parametrize(
    ("digits", "kind"), [("850312390018", "iin"), ("850370000000", None), ("8503", None)]
)
def test_kinds_are_told_apart_by_the_fifth_digit(digits: str, kind: str | None) -> None:
    assert tell_apart(digits) == kind
