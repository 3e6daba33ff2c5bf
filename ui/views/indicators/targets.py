"""The indicators of a programme as a list reads them: plan, figure, bar, readings and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from core.programme import programme
from core.programme.indicators import Indicator
from core.programme.options import Choice
from core.queries.indicators.counted import Figure
from core.queries.indicators.figures import IndicatorRow
from core.queries.passport import PassportRow
from core.wording import Language
from ui.tables import Column
from ui.widgets import Bullet, Pill
from ui.wording import capital, said

_DOTS = "…"
_BETWEEN = "  ·  "


@dataclass(frozen=True, slots=True)
class Target:
    """An indicator with its plan; `counted` is None until it has been counted.

    `unsent` is how many of the people of the figure the office cannot count yet.
    """

    indicator: Indicator
    passport: PassportRow
    counted: IndicatorRow | None = None
    unsent: int = 0

    @property
    def plan(self) -> int:
        """What the passport asks for; an indicator that is only shown asks for nothing."""
        return self.passport.targets.get(self.indicator.id) or 0

    @property
    def figure(self) -> Figure | None:
        """The figure under the passport's readings, once counted."""
        return self.counted.figure if self.counted else None


def number(value: int) -> str:
    """Return the number in the groups of the language: 1 200."""
    return QLocale().toString(value)


def figures(figures: Mapping[str, int]) -> str:
    """Return figures in a line, each after its words."""
    return _BETWEEN.join(f"{capital(words)}: {number(figure)}" for words, figure in figures.items())


def target_columns(language: Language) -> list[Column[Target]]:
    """Return the columns of the targets."""
    return [_name_column(language), _figure_column(), _bar_column(language), _state_column()]


def reading(row: Target, language: Language) -> str:
    """Return the reading of the passport that the figure is counted under; nothing without a choice of one."""
    for option in _choices(row):
        return option.values[row.passport.options[option.id]].in_(language)
    return ""


def readings(row: Target, language: Language) -> str:
    """Return what is not sent, and the readings beside the chosen one, then that one; without them, the parts.

    The figure of the chosen one is printed anyway: where room is short, it is the one to go.
    """
    if row.counted is None or row.figure is None:
        return ""
    waits = {QCoreApplication.translate("Indicators", "Not sent"): row.unsent} if row.unsent else {}
    beside = {other.title.in_(language): other.figure.recorded for other in row.counted.beside}
    if beside:
        return figures({**waits, **beside, reading(row, language): row.figure.recorded})
    parts = row.counted.parts.items()
    by_kind = {said("service_kind", kind, language): part.recorded for kind, part in parts}
    return figures({**waits, **by_kind})


def standing(row: Target) -> Pill | None:
    """Return whether the plan is reached, or what was expected by today is; nothing while that is not known."""
    if row.counted is None or row.figure is None:
        return None
    if row.counted.is_reached:
        return Pill(QCoreApplication.translate("Indicators", "Reached"), "ok", "check-check")
    if row.counted.expected is None:
        return None
    if row.figure.recorded >= row.counted.expected:
        return Pill(QCoreApplication.translate("Indicators", "On schedule"), "ok", "circle-check")
    return Pill(QCoreApplication.translate("Indicators", "Behind schedule"), "warn", "clock-alert")


def _choices(row: Target) -> list[Choice]:
    of = programme(row.passport.programme)
    options = [of.option(id) for id in row.indicator.options]
    return [option for option in options if isinstance(option, Choice)]


def group_word(group: str) -> str:
    """Return what the contract calls the group."""
    return {
        "target": QCoreApplication.translate("Indicators", "Target indicator"),
        "result": QCoreApplication.translate("Indicators", "Expected result"),
    }[group]


def _name_column(language: Language) -> Column[Target]:
    def unit(row: Target) -> str:
        return said("indicator_unit", row.indicator.unit, language)

    return Column[Target](
        name="name",
        title=QCoreApplication.translate("Indicators", "Indicator"),
        text=lambda row: row.indicator.label.in_(language),
        tail=lambda row: row.indicator.id,
        sub=lambda row: f"{group_word(row.indicator.group)}, {unit(row)}",
        face="strong",
        width=260,
    )


def _figure_column() -> Column[Target]:
    def proven(row: Target) -> str:
        if row.figure is None:
            return QCoreApplication.translate("Indicators", "Counting…")
        words = QCoreApplication.translate("Indicators", "proven {count}")
        return words.format(count=number(row.figure.proven))

    return Column[Target](
        name="figure",
        title=QCoreApplication.translate("Indicators", "Figure and plan"),
        text=lambda row: number(row.figure.recorded) if row.figure else _DOTS,
        tail=lambda row: f"/ {number(row.plan)}" if row.plan else "",
        sub=proven,
        face="bold",
        width=150,
    )


def _bar_column(language: Language) -> Column[Target]:
    def bar(row: Target) -> Bullet:
        figure = row.figure or Figure(0, 0)
        expected = row.counted.expected if row.counted else None
        return Bullet(
            plan=row.plan,
            recorded=figure.recorded,
            proven=figure.proven,
            unsent=min(row.unsent, figure.recorded),
            expected=expected,
        )

    return Column[Target](
        name="bar",
        title=QCoreApplication.translate("Indicators", "On the way to the plan"),
        bar=bar,
        sub=lambda row: readings(row, language),
        sub_ink=lambda _: "text2",
        width=360,
        stretches=True,
    )


def _state_column() -> Column[Target]:
    def pills(row: Target) -> tuple[Pill, ...]:
        pill = standing(row)
        return (pill,) if pill else ()

    def expected(row: Target) -> str:
        if row.counted is None or row.counted.expected is None or row.counted.is_reached:
            return ""
        words = QCoreApplication.translate("Indicators", "expected {count}")
        return words.format(count=number(row.counted.expected))

    return Column[Target](
        name="state",
        title=QCoreApplication.translate("Indicators", "State"),
        pills=pills,
        sub=expected,
        width=152,
    )
