"""Options: what a requirement leaves open, with the default and the values a project's passport may hold."""

from collections.abc import Mapping

from core.programme.declared import Declared, unique, within
from core.vocabulary import vocabularies, vocabulary
from core.wording import Term


class Choice(Declared, frozen=True, tag_field="kind", tag="choice"):
    """One of several readings.

    `beside` are the readings whose figures stand beside the chosen one, so that a mild choice hides nothing.
    """

    id: str
    title: Term
    default: str
    values: Mapping[str, Term]
    beside: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        within((self.default, *self.beside), whole=self.values, what="values")

    def permits(self, value: object) -> bool:
        """Tell whether a passport may hold the value."""
        return isinstance(value, str) and value in self.values


class Selection(Declared, frozen=True, tag_field="kind", tag="selection"):
    """The codes of a vocabulary that count."""

    id: str
    title: Term
    default: tuple[str, ...]
    vocabulary: str

    def __post_init__(self) -> None:
        within((self.vocabulary,), whole=vocabularies(), what="vocabularies")
        within(self.default, whole=vocabulary(self.vocabulary).codes, what=self.vocabulary)
        unique(self.default, what="default")

    def permits(self, value: object) -> bool:
        """Tell whether a passport may hold the value: different codes, at least one."""
        if not isinstance(value, (list, tuple)) or not value:
            return False
        codes = vocabulary(self.vocabulary).codes
        return all(value.count(code) == 1 and code in codes for code in value)


class Number(Declared, frozen=True, tag_field="kind", tag="number"):
    """A whole number within bounds."""

    id: str
    title: Term
    default: int
    least: int
    most: int

    def __post_init__(self) -> None:
        if not self.permits(self.default):
            raise ValueError(f"default {self.default} is out of bounds")

    def permits(self, value: object) -> bool:
        """Tell whether a passport may hold the value."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most


Option = Choice | Selection | Number
