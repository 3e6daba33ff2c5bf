"""Persons served: how many people of the programme's categories received a service it asks for.

Counted is a distinct person with at least one service of the filter's types inside the project, given to
them by name: a group session only with their signature, a service without named people never, events never.
On its day they held a counted category with a proof or one promised, and their consent was in force.

*Proven* is a service received on a day when the category is proven by its paper, and either signed for by
the person or backed by a file attached to their line, the service or its visit. A person is proven by one
such service, whatever else is missing.
"""

from sqlalchemy import ColumnElement, Subquery, and_, func, or_, select, type_coerce
from sqlalchemy.orm import Session

from core.fields.kinds import Kind
from core.model.record import StoredAs
from core.queries.indicators.counted import Counted, Counting, counts_on, held
from core.store.tables import RECEIVED

RELEASED = "released"
YEARS_AFTER_RELEASE = {"one_year": 1, "three_years": 3}


def persons_served(_: Session, counting: Counting) -> Counted:
    """Return the services that count; parts are the programme's kinds of service."""
    acts = _acts(counting)
    services = _services(counting)
    parts = {
        kind: acts.c.type.in_([code for code in codes if code in services])
        for kind, codes in counting.programme.services.items()
        if set(codes) & set(services)
    }
    within = {value: _within(acts, years) for value, years in YEARS_AFTER_RELEASE.items()}
    return Counted(
        acts, parts, {"served_reading": {"each_kind": "least_part"}, "released_within": dict(within)}
    )


def _services(counting: Counting) -> tuple[str, ...]:
    return counting.indicator.filter.services or counting.programme.service_types


def _acts(counting: Counting) -> Subquery:
    spans = held(counting)
    person = type_coerce(RECEIVED.c.person, StoredAs(Kind.LINK))
    day = type_coerce(RECEIVED.c.given_on, StoredAs(Kind.DAY))
    return (
        select(
            spans.c.being,
            person.label("person"),
            day.label("day"),
            spans.c.category,
            spans.c.from_on,
            RECEIVED.c.type,
            type_coerce(RECEIVED.c.id, StoredAs(Kind.LINK)).label("paper"),
            and_(spans.c.is_proven, or_(RECEIVED.c.is_signed == 1, RECEIVED.c.is_evidenced == 1)).label(
                "is_proven"
            ),
        )
        .select_from(spans)
        .join(RECEIVED, spans.c.person == person)
        .where(
            RECEIVED.c.type.in_(_services(counting)),
            or_(RECEIVED.c.is_group == 0, RECEIVED.c.is_signed == 1),
            counts_on(spans, day),
        )
        .subquery("acts")
    )


def _within(acts: Subquery, years: int) -> ColumnElement[bool]:
    """Return the condition that a released person was served within years of the release."""
    return or_(
        acts.c.category != RELEASED,
        acts.c.day < func.date(acts.c.from_on, f"+{years} years", type_=StoredAs(Kind.DAY)),
    )
