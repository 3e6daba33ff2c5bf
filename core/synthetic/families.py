"""Families and people alone before they are written: who they are and how they are kin; papers are elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from core.kz.dates import age
from core.kz.iin import Sex
from core.synthetic.chance import Chance, Weighted
from core.synthetic.names import (
    Given,
    Line,
    Spelt,
    draw_given,
    draw_line,
    draw_line_of,
    draw_patronymic,
    surname_of,
)
from core.synthetic.numbers import Iins
from core.wording import Language

_SEXES: tuple[Sex, Sex] = ("male", "female")
_YEAR = 365.25  # days
ADULT = 18
_SPELT_IN_RUSSIAN = 40
_WITHOUT_IIN = 1
_IIN_OF_ANOTHER_DAY = 0.5
_WITH_PHONE = 94
_WIFE_KEEPS_HER_SURNAME = 35
_WITHOUT_FATHER = 20
_WITH_GRANDPARENT = 20
_NO_IIN: Weighted[str] = Weighted([("no_documents", 4), ("lost", 4), ("stateless", 1), ("foreigner", 1)])


@dataclass(frozen=True, slots=True)
class Period:
    """A category that holds from a day, until a day if it has ended."""

    category: str
    from_on: date
    until_on: date | None = None


@dataclass(slots=True)
class Human:
    """Somebody who lives in memory only. `relation` is to the head of the family."""

    relation: str
    sex: Sex
    born: date
    line: Line
    surname: Spelt
    given: Given
    patronymic: Spelt | None
    spelling: Language
    iin: str | None
    no_iin_reason: str | None
    phone: str | None
    categories: list[Period] = field(default_factory=list)

    def age(self, on: date) -> int:
        """Return the full years of life."""
        return age(self.born, on)

    def is_adult(self, on: date) -> bool:
        """Tell whether the person consents for themselves."""
        return self.age(on) >= ADULT


@dataclass(frozen=True, slots=True)
class Cradle:
    """Where humans come from: the drawn numbers, and the day at which they have the age asked for."""

    chance: Chance
    iins: Iins
    phones: Iterator[str]
    day: date

    def alone(self, sex: Sex, years: int) -> Human:
        """Return somebody without kin here."""
        return self._adult("head", draw_line(self.chance), sex, years)

    def kin(self, *, children: int, oldest: int) -> list[Human]:
        """Return a family of 3 to 9, the head first: parents, children up to an age, perhaps a grandparent.

        It has 1 to 6 children, the oldest of whom is at most `oldest`; a mother alone has two at least.
        """
        chance = self.chance
        years = chance.between(28 + children, 46)
        father = self._adult("head", draw_line(chance), "male", years + chance.between(-2, 8))
        mother = self._wife(father, years)
        young = self._children(father, ages=self._ages(children, min(years - 20, oldest)))
        if children > 1 and chance.happens(_WITHOUT_FATHER):
            mother.relation = "head"
            return [mother, *young, *self._grandparent(mother)]
        return [father, mother, *young, *self._grandparent(father)]

    def _ages(self, count: int, oldest: int) -> list[int]:
        return sorted(self.chance.sample(range(oldest + 1), count), reverse=True)

    def _children(self, father: Human, *, ages: Sequence[int]) -> list[Human]:
        birthday = self.chance.between(0, 300)
        return [self._child(father, years, birthday + self.chance.between(0, 60)) for years in ages]

    def _child(self, father: Human, years: int, days: int) -> Human:
        sex = self.chance.choice(_SEXES)
        born = self.day - timedelta(years * _YEAR + days)
        relation = {"male": "son", "female": "daughter"}[sex]
        return self._human(relation, father.line, sex, born, father=father.given)

    def _wife(self, of: Human, years: int) -> Human:
        own = draw_line_of(self.chance, of.line.culture)
        wife = self._adult("wife", own, "female", years)
        if of.line.custom != "father" and not self.chance.happens(_WIFE_KEEPS_HER_SURNAME):
            wife.surname = of.line.surname.of["female"]
        return wife

    def _grandparent(self, head: Human) -> list[Human]:
        if not self.chance.happens(_WITH_GRANDPARENT):
            return []
        years = head.age(self.day) + self.chance.between(22, 34)
        if self.chance.happens(25):
            return [self._adult("father", head.line, "male", years)]
        mother = self._wife(head, years)
        mother.relation = "mother"
        return [mother]

    def _adult(self, relation: str, line: Line, sex: Sex, years: int) -> Human:
        born = self.day - timedelta(years * _YEAR + self.chance.between(1, 364))
        father = draw_given(self.chance, line, "male", born.year - 28)
        return self._human(relation, line, sex, born, father=father)

    def _human(self, relation: str, line: Line, sex: Sex, born: date, *, father: Given) -> Human:
        chance = self.chance
        reason = chance.draw(_NO_IIN) if chance.happens(_WITHOUT_IIN) else None
        said = born - timedelta(1) if chance.happens(_IIN_OF_ANOTHER_DAY) else born
        return Human(
            relation=relation,
            sex=sex,
            born=born,
            line=line,
            surname=surname_of(line, sex, father=father),
            given=draw_given(chance, line, sex, born.year),
            patronymic=draw_patronymic(chance, line, sex, born.year, father=father),
            spelling="ru" if chance.happens(_SPELT_IN_RUSSIAN) else "kk",
            iin=None if reason else self.iins.next(said, sex),
            no_iin_reason=reason,
            phone=next(self.phones) if age(born, self.day) >= ADULT and chance.happens(_WITH_PHONE) else None,
        )
