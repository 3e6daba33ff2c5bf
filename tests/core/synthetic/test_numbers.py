"""Numbers of synthetic people are well formed, each its own, and of series that nobody was given."""

from datetime import date
from itertools import islice

import pytest

from core.errors import Refused
from core.kz.iin import Sex, read_iin
from core.kz.phones import read_phone
from core.synthetic.chance import Chance
from core.synthetic.numbers import Iins, phones, slipped


@pytest.mark.parametrize(("born", "sex"), [(date(1999, 12, 31), "male"), (date(2000, 2, 29), "female")])
def test_an_iin_says_birth_date_and_sex_and_is_given_once(born: date, sex: Sex) -> None:
    iins = Iins(Chance(1))
    given = [iins.next(born, sex) for _ in range(900)]
    assert len(set(given)) == 900
    read = [read_iin(one) for one in given]
    assert {(one.birth_date, one.sex, one.warnings) for one in read} == {(born, sex, ())}
    assert {one[7] for one in given} == {"9"}


def test_a_slip_in_the_eleventh_digit_passes_the_check() -> None:
    iins = Iins(Chance(1))
    given = [iins.next(date(1985, 3, 12), "male") for _ in range(100)]
    slips = [(one, slip) for one in given if (slip := slipped(one))]
    assert len(slips) > 50
    for one, slip in slips:
        assert read_iin(slip).value == slip
        assert [place for place in range(12) if one[place] != slip[place]] == [10]


def test_a_number_of_the_second_pass_may_have_no_slip() -> None:
    """There a wrong eleventh digit is caught, as `slipped` must say."""
    caught = "850312390902"
    for digit in "123456789":
        with pytest.raises(Refused):
            read_iin(f"{caught[:10]}{digit}{caught[11]}")
    assert slipped(caught) is None


def test_telephones_are_ten_thousand_and_then_begin_again() -> None:
    given = list(islice(phones(Chance(1)), 10_001))
    assert len(set(given)) == 10_000
    assert given[-1] == given[0]
    assert all(one.startswith("+7700000") and read_phone(one) == one for one in given[:20])
