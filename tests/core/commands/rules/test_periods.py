"""Periods end after they begin, and no two of one thing share a day."""

from datetime import date
from uuid import UUID

import pytest

from core.commands.cases import EnrolPerson
from core.commands.command import perform
from core.commands.rules.periods import in_order
from core.commands.training import AdmitTrainee, FormGroup
from core.errors import Refused
from core.model.training import Group
from core.programme import programmes
from core.store.store import Store
from tests.core.commands.conftest import Register

MARCH = date(2026, 3, 1)


@pytest.mark.parametrize(
    ("start", "end"), [(MARCH, MARCH), (MARCH, None), (None, MARCH), (date(2026, 2, 28), MARCH)]
)
def test_a_period_in_order_is_taken(store: Store, start: date | None, end: date | None) -> None:
    rule = in_order("starts_on", "ends_on")
    assert rule.names == {"starts_on", "ends_on"}
    with store.work("test") as work:
        rule.ask(work, Group(starts_on=start, ends_on=end))
        with pytest.raises(Refused, match=r"ends_before_start \(ends_on\)"):
            rule.ask(work, Group(starts_on=date(2026, 3, 2), ends_on=MARCH))


def test_one_thing_comes_again_after_its_end(store: Store, course: UUID, register: Register) -> None:
    """Not on a day of the former time, the last one included; another person or programme is another thing."""
    one, other = register(), register("Омаров")
    first, second = (of.code for of in programmes()[:2])
    day, closed = {"enrolled_on": "2026-03-01"}, {"ended_on": "2026-03-31", "end_reason": "moved"}
    perform(store, EnrolPerson(person=one, programme=first, **day, **closed))
    for again in ("2026-02-01", "2026-03-31"):
        with pytest.raises(Refused, match=r"already_in_programme \(programme\)"):
            perform(store, EnrolPerson(person=one, programme=first, enrolled_on=again))
    for person, programme, start in (
        (other, first, "2026-03-01"),
        (one, second, "2026-03-01"),
        (one, first, "2026-04-01"),
    ):
        perform(store, EnrolPerson(person=person, programme=programme, enrolled_on=start))
    group = perform(store, FormGroup(course=course, name="Ш-1", starts_on=MARCH, trainees=[one])).one("group")
    with pytest.raises(Refused, match=r"already_in_group \(person\)"):
        perform(store, AdmitTrainee(group=group, person=one, admitted_on="2026-04-01"))
    perform(store, AdmitTrainee(group=group, person=other, admitted_on="2026-04-01"))
