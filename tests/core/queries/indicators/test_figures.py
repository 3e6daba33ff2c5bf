"""The indicators of a programme: every one is listed, with its plan and what is expected by today."""

import pytest

from core.programme import programmes
from tests.core.queries.casework import Casework, with_indicator

A, REACHED = with_indicator("persons_served")


@pytest.mark.parametrize("code", [one.code for one in programmes()])
def test_every_declared_indicator_is_listed(office: Casework, code: str) -> None:
    rows = office.ask("ListIndicators", programme=code).rows
    (declared,) = [one for one in programmes() if one.code == code]
    assert [row.id for row in rows] == [one.id for one in declared.indicators]
    computed = {"persons_served", "persons_certified"}
    assert [row.is_computed for row in rows] == [one.kind in computed for one in declared.indicators]
    assert all((row.figure is not None) == row.is_computed for row in rows)


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        ("2026-09-15", "2026-09-24", 10),
        ("2026-09-16", "2026-09-25", 0),
        ("2026-01-01", "2026-09-14", 100),
        ("2026-09-06", "2026-09-25", 50),
    ],
)
def test_what_is_expected_by_today(office: Casework, starts_on: str, ends_on: str, expected: int) -> None:
    office.passport(A, starts_on=starts_on, ends_on=ends_on, targets={REACHED: 100})
    row = next(one for one in office.ask("ListIndicators", programme=A).rows if one.id == REACHED)
    assert (row.target, row.expected, row.is_reached) == (100, expected, False)


def test_without_dates_nothing_is_expected_and_every_day_counts(office: Casework) -> None:
    person = office.person(consent="2020-01-01")
    office.category("large_family", person=person, from_on="2019-01-01")
    office.service(person, given_on="2020-05-05")
    row = next(one for one in office.ask("ListIndicators", programme=A).rows if one.id == REACHED)
    assert (row.passport_version, row.expected, row.figure.recorded) == (0, None, 1)


def test_a_target_is_reached_at_its_number(office: Casework) -> None:
    office.passport(A, targets={REACHED: 1})
    person = office.person()
    office.category("large_family", person=person)
    office.service(person)
    row = next(one for one in office.ask("ListIndicators", programme=A).rows if one.id == REACHED)
    assert row.is_reached
