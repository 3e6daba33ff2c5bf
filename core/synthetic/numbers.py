"""Numbers that nobody holds by intention: IINs with serials 9000-9999, telephones of the unassigned +7 700 000."""

from collections.abc import Iterator
from datetime import date

from core.kz.iin import Sex, iin_check_digit
from core.synthetic.chance import Chance

_SERIALS = range(9000, 10_000)
_PHONES = range(10_000)
_CENTURY = {(19, "male"): 3, (19, "female"): 4, (20, "male"): 5, (20, "female"): 6}


class Iins:
    """IINs, each given once; those of one birth date and sex follow each other, as twins' do."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._last: dict[tuple[date, Sex], int] = {}

    def next(self, born: date, sex: Sex) -> str:
        """Return a number of the birth date (1900-2099) and sex that was not given before."""
        if (born, sex) not in self._last:
            self._last[born, sex] = self._chance.between(0, len(_SERIALS) - 1)
        first_seven = f"{born:%y%m%d}{_CENTURY[born.year // 100, sex]}"
        while True:
            self._last[born, sex] += 1
            eleven = f"{first_seven}{_SERIALS[self._last[born, sex] % len(_SERIALS)]}"
            check = iin_check_digit(eleven)
            if check is not None:
                return f"{eleven}{check}"


def slipped(iin: str) -> str | None:
    """Return the IIN with another eleventh digit that the check digit does not catch; None if all are caught."""
    for digit in "0123456789":
        if digit != iin[10] and iin_check_digit(iin[:10] + digit) == int(iin[11]):
            return f"{iin[:10]}{digit}{iin[11]}"
    return None


def phones(chance: Chance) -> Iterator[str]:
    """Yield the 10,000 telephone numbers in a drawn order, over and over."""
    order = [f"+7700000{number:04d}" for number in _PHONES]
    chance.shuffle(order)
    while True:
        yield from order
