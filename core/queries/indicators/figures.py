"""The indicators of a programme as a page shows them: figure, proven part, plan, and other readings beside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from core.fields.field import Field, declared
from core.fields.kinds import Kind
from core.programme import programme
from core.programme.options import Choice
from core.queries.indicators.counted import Counting, Figure, tallied
from core.queries.indicators.kinds import KINDS, Read, least, parts_under, read
from core.queries.passport import PassportRow, passport_of
from core.queries.query import Query, Rows
from core.wording import Term


@dataclass(frozen=True, slots=True)
class Reading:
    """What the figure would be under another reading of an option."""

    option: str
    value: str
    title: Term
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorRow:
    """An indicator; `figure` is None where `is_computed` is False.

    `expected` is the share of the target that the days of the project passed so far would bring; `parts` are
    the figures by kind of service; `beside` the readings that must stand beside the chosen one.
    """

    id: str
    kind: str
    group: str
    label: Term
    title: Term
    numerator: Term
    denominator: Term | None
    unit: str
    comparison: str
    target: int | None
    expected: int | None
    passport_version: int
    is_computed: bool
    figure: Figure | None = None
    is_reached: bool = False
    parts: Mapping[str, Figure]
    beside: tuple[Reading, ...] = ()


class ListIndicators(Query[IndicatorRow]):
    """List a programme's indicators with what they amount to today."""

    fields = declared(programme=Field(Kind.TEXT, required=True))

    def run(self, session: Session, *, today: date) -> Rows[IndicatorRow]:
        """Raise Refused `not_in_vocabulary` for a programme that is not declared."""
        of = programme(self.values["programme"])
        passport = passport_of(session, of.code)
        rows = [_row(session, Counting(of, one, passport), today) for one in of.indicators]
        return Rows(rows, len(rows))


@dataclass(frozen=True, slots=True)
class _Figures:
    chosen: Figure
    parts: Mapping[str, Figure]
    beside: tuple[Reading, ...]


def _row(session: Session, counting: Counting, today: date) -> IndicatorRow:
    one = counting.indicator
    target = counting.passport.targets.get(one.id)
    figures = _figures(session, counting) if one.kind in KINDS else None
    return IndicatorRow(
        id=one.id,
        kind=one.kind,
        group=one.group,
        label=one.label,
        title=one.title,
        numerator=one.numerator,
        denominator=one.denominator,
        unit=one.unit,
        comparison=one.comparison,
        target=target,
        expected=_expected(counting.passport, target, today),
        passport_version=counting.passport.version,
        is_computed=figures is not None,
        figure=figures.chosen if figures else None,
        is_reached=bool(figures and target is not None and figures.chosen.recorded >= target),
        parts=figures.parts if figures else {},
        beside=figures.beside if figures else (),
    )


def _figures(session: Session, counting: Counting) -> _Figures:
    """Count the chosen reading, the parts and the readings beside it in one pass."""
    counted = KINDS[counting.indicator.kind](session, counting)
    chosen = read(counting, counted)
    others = {
        (option.id, value): read(counting, counted, **{option.id: value})
        for option in _choices(counting)
        for value in _beside(option, counting.passport)
    }
    parts = parts_under(counted, chosen)
    conditions = {"": chosen.condition, **parts}
    conditions |= {
        f"{option} {value}": other.condition
        for (option, value), other in others.items()
        if not other.is_least_part
    }
    tally = tallied(session, counted.acts, conditions)
    by_part = {name: tally[name] for name in parts}

    def figure(under: Read, name: str) -> Figure:
        return by_part[least(by_part)] if under.is_least_part else tally[name]

    beside = tuple(
        Reading(
            option,
            value,
            counting.programme.option(option).values[value],  # type: ignore[union-attr]
            figure(other, f"{option} {value}"),
        )
        for (option, value), other in others.items()
    )
    return _Figures(figure(chosen, ""), by_part, beside)


def _choices(counting: Counting) -> Iterator[Choice]:
    for id in counting.indicator.options:
        option = counting.programme.option(id)
        if isinstance(option, Choice):
            yield option


def _beside(option: Choice, passport: PassportRow) -> Iterator[str]:
    """Yield the readings that stand beside the chosen one: the default and what the declaration asks for."""
    for value in (option.default, *option.beside):
        if value != passport.options[option.id]:
            yield value


def _expected(passport: PassportRow, target: int | None, today: date) -> int | None:
    """Return the target's share of the days that have passed, the present one included, rounded down."""
    if target is None or passport.starts_on is None or passport.ends_on is None:
        return None
    days = (passport.ends_on - passport.starts_on).days + 1
    passed = max(0, min(days, (today - passport.starts_on).days + 1))
    return target * passed // days
