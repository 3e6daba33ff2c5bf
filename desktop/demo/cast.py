"""The people of the day: all invented, their numbers valid and nobody's by intention (serials from 9000)."""

from dataclasses import dataclass
from datetime import date

from core.kz.iin import iin_check_digit

DISTRICT = "103600000"  # Аягөз


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the day as the paper shows them, and the categories they hold from the first of the year."""

    surname: str
    given_name: str
    patronymic: str
    sex: str
    born: date
    categories: tuple[str, ...] = ()

    def iin(self, serial: int) -> str:
        """Return a valid IIN with the serial or one soon after it."""
        century = 3 if self.born.year < 2000 else 5
        head = f"{self.born:%y%m%d}{century + (self.sex == 'female')}"
        while (digit := iin_check_digit(f"{head}{serial:04d}")) is None:
            serial += 1
        return f"{head}{serial:04d}{digit}"

    def card(self, number: int) -> dict[str, object]:
        """Return the contact card, which needs no consent, of the `number`-th person of the day."""
        return {
            "surname": self.surname,
            "given_name": self.given_name,
            "sex": self.sex,
            "birth_date": self.born.isoformat(),
            "iin": self.iin(9000 + number),
            "phone": f"+770000012{number:02d}",
            "district": DISTRICT,
        }


MOTHER = Someone("Ахметова", "Айгүл", "Серікқызы", "female", date(1985, 3, 12))
FATHER = Someone("Ахметов", "Бейбіт", "Қайратұлы", "male", date(1981, 2, 28))
CHILDREN = (
    Someone("Ахметов", "Әмір", "Бейбітұлы", "male", date(2018, 5, 4)),
    Someone("Ахметова", "Мәдина", "Бейбітқызы", "female", date(2015, 3, 5)),
    Someone("Ахметов", "Алдияр", "Бейбітұлы", "male", date(2012, 9, 17)),
    Someone("Ахметова", "Айша", "Бейбітқызы", "female", date(2010, 1, 22)),
)
FAMILY = (MOTHER, FATHER, *CHILDREN)

NEIGHBOURS = (
    Someone("Сүлейменов", "Қанат", "Болатұлы", "male", date(1974, 11, 3), ("person_with_disability",)),
    Someone("Әбдірахманова", "Гүлмира", "Талғатқызы", "female", date(1992, 7, 30), ("low_income_family",)),
    Someone("Бондаренко", "Ольга", "Николаевна", "female", date(1988, 4, 19), ("low_income_family",)),
    Someone("Калиева", "Сауле", "Ермековна", "female", date(1995, 10, 8), ("low_income_family",)),
)

RETURNED = (
    Someone("Ибрагимов", "Марат", "Ильясұлы", "male", date(1979, 6, 14), ("released",)),
    Someone("Нұрғалиев", "Ермек", "Талғатұлы", "male", date(1990, 12, 1), ("on_probation",)),
    Someone("Цой", "Виктор", "", "male", date(1986, 8, 25), ("released", "on_probation")),
)

SHARED = Someone("Ысқақова", "Шолпан", "Оралбекқызы", "female", date(1983, 5, 9), ("person_with_disability",))
