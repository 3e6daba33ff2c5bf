"""Indicators: what a programme must reach; how a kind is counted belongs to `core/queries/indicators`."""

from typing import Literal

from core.programme.declared import Declared, unique, within
from core.vocabulary import vocabulary
from core.wording import Term

IndicatorKind = Literal[
    "consultation_system",
    "copies_issued",
    "families_and_persons_at_events",
    "monthly_meetings",
    "needs_covered",
    "partners_with_memorandum",
    "persons_certified",
    "persons_in_measures",
    "persons_served",
    "quarterly_monitoring",
    "report_set",
    "service_organised",
    "share_adapted_and_satisfied",
    "share_helped_to_benefits",
    "share_helped_to_work",
    "share_satisfied",
    "share_with_business",
    "views",
]


class Filter(Declared, frozen=True):
    """What an indicator counts: codes of vocabularies; an empty list leaves nothing out.

    `expected` are the event or partner types of which at least one is looked for; `form` and `questions` tell
    where the answers stand.
    """

    categories: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    event_types: tuple[str, ...] = ()
    partner_types: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    form: str | None = None
    questions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for codes, name in (
            (self.categories, "beneficiary_category"),
            (self.services, "service_type"),
            (self.event_types, "event_type"),
            (self.partner_types, "partner_type"),
            (self.channels, "media_channel"),
            (self.areas, "needs_area"),
        ):
            unique(codes, what=name)
            within(codes, whole=vocabulary(name).codes, what=name)
        within(self.expected, whole=self.event_types + self.partner_types, what="the types counted")


class Indicator(Declared, frozen=True, kw_only=True):
    """One target indicator or expected result of the grant.

    `target` is in `unit`; a share is a whole percent, reached when numerator x 100 >= target x denominator.
    `at_least` compares with the target, `every` wants each month or report of the denominator, `shown` has no
    bar. `evidence` are the papers that prove a counted row.
    """

    id: str
    kind: IndicatorKind
    group: Literal["target", "result"]
    label: Term
    title: Term
    unit: str
    comparison: Literal["at_least", "every", "shown"]
    target: int | None = None
    numerator: Term
    denominator: Term | None = None
    period: Literal["project", "month", "quarter"] = "project"
    filter: Filter = Filter()
    evidence: tuple[str, ...]
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        within((self.unit,), whole=vocabulary("indicator_unit").codes, what="indicator_unit")
        within(self.evidence, whole=vocabulary("document_type").codes, what="document_type")
        unique(self.evidence, what="evidence")
        if (self.target is not None) != (self.comparison == "at_least"):
            raise ValueError(f"{self.id}: a target goes with at_least")
        if (self.denominator is not None) != (self.unit == "percent" or self.comparison == "every"):
            raise ValueError(f"{self.id}: a denominator goes with percent and with every")
