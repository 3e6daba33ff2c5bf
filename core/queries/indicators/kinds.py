"""How each kind of indicator is counted, and what the passport's readings make of a count."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, true
from sqlalchemy.orm import Session

from core.errors import Refused
from core.programme import programme
from core.queries.indicators.certified import persons_certified
from core.queries.indicators.counted import Counted, CountedBy, Counting, Figure, tallied
from core.queries.indicators.served import persons_served
from core.queries.passport import passport_of

KINDS: Mapping[str, CountedBy] = {
    "persons_certified": persons_certified,
    "persons_served": persons_served,
}
"""The kinds whose records exist; the others are listed as not computed."""


@dataclass(frozen=True, slots=True)
class Read:
    """A count under certain readings: the acts that remain, and whether the smallest part is the figure."""

    condition: ColumnElement[bool]
    is_least_part: bool


def read(counting: Counting, counted: Counted, **instead: str) -> Read:
    """Return the count under the passport's readings, with other ones in place of those named."""
    options = {id: counting.passport.options[id] for id in counting.indicator.options} | instead
    narrowings = [counted.readings.get(id, {}).get(str(value), true()) for id, value in options.items()]
    conditions = [one for one in narrowings if not isinstance(one, str)]
    return Read(and_(true(), *conditions), len(conditions) < len(narrowings))


def parts_under(counted: Counted, under: Read) -> dict[str, ColumnElement[bool]]:
    """Return the condition of each part under the readings."""
    return {name: and_(under.condition, one) for name, one in counted.parts.items()}


def least(parts: Mapping[str, Figure]) -> str:
    """Return the part with the fewest people; the first of equal ones."""
    return min(parts, key=lambda name: parts[name].recorded)


def behind(
    session: Session, code: str, indicator: str, *, part: str | None = None, instead: Mapping[str, str]
) -> tuple[Counted, ColumnElement[bool]]:
    """Return the count of an indicator and the condition of the acts behind its figure, or a part's.

    `instead` are readings in place of the passport's. Raise Refused `not_in_vocabulary` for what is not
    declared, `not_computed` for a kind without records.
    """
    counting = _counting(session, code, indicator)
    for option, value in instead.items():
        if option not in counting.indicator.options or not counting.programme.option(option).permits(value):
            raise Refused("not_in_vocabulary", "value", value=value)
    counted = KINDS[counting.indicator.kind](session, counting)
    under = read(counting, counted, **instead)
    parts = parts_under(counted, under)
    if part is not None and part not in parts:
        raise Refused("not_in_vocabulary", "part", value=part)
    if part is None and not under.is_least_part:
        return counted, under.condition
    return counted, parts[part or least(tallied(session, counted.acts, parts))]


def _counting(session: Session, code: str, indicator: str) -> Counting:
    of = programme(code)
    if indicator not in {one.id for one in of.indicators}:
        raise Refused("not_in_vocabulary", "indicator", value=indicator)
    counting = Counting(of, of.indicator(indicator), passport_of(session, code))
    if counting.indicator.kind not in KINDS:
        raise Refused("not_computed", "indicator")
    return counting
