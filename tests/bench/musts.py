"""What a benchmark must reach, written as `value <= 150` or `ratio >= 0.12`."""

import operator
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

_FORM = re.compile(r"(value|ratio) (<=|>=) ([0-9]+(?:\.[0-9]+)?)")
_COMPARE: Mapping[str, Callable[[float, float], bool]] = {"<=": operator.le, ">=": operator.ge}


@dataclass(frozen=True)
class Must:
    """A bound on a benchmark's value, or on its ratio to the reference."""

    text: str
    subject: str
    sign: str
    bound: float

    @classmethod
    def read(cls, text: str) -> "Must":
        """Read the text. Raise ValueError for any other form."""
        found = _FORM.fullmatch(text)
        if found is None:
            raise ValueError(f"not a must: {text}")
        subject, sign, bound = found.groups()
        return cls(text, subject, sign, float(bound))

    def holds(self, *, value: float, ratio: float | None) -> bool:
        """Tell whether the figures are within the bound; a ratio that is not there is not."""
        figure = value if self.subject == "value" else ratio
        return figure is not None and _COMPARE[self.sign](figure, self.bound)
