"""Visits: the list and one visit."""

from typing import Any

import pytest

from core.errors import NotFound
from tests.core.queries.casework import AYAGOZ, SEMEY, Casework


def visit(office: Casework, *people: str, visited_on: str = "2026-05-05", **values: Any) -> str:
    """Record a visit with one service for each of the people."""
    services = [
        {"type": "consult_legal", "form": "individual", "recipients": [{"person": person}]}
        for person in people
    ]
    ids = office.do(
        "RecordVisit",
        district=SEMEY,
        visited_on=visited_on,
        purpose="consult",
        people=list(people),
        services=services,
        **values,
    )
    return str(ids["visit"])


def test_a_visit_lists_its_people_and_services(office: Casework) -> None:
    mother, son = office.person(), office.person(given_name="Арман")
    id = visit(office, mother, son, started_at="13:05", household=office.family(mother, son))
    row = office.one("ListVisits")
    assert [one.full_name for one in row.people] == ["Ахметова Айгүл", "Ахметова Арман"]
    assert (row.services, row.household_name, row.specialist_name, row.started_at) == (
        *(2, "Ахметовтер", "Жанар Оспанова", "13:05"),
    )
    card = office.one("ShowVisit", id=id)
    assert [one.recipients[0].full_name for one in card.services] == ["Ахметова Айгүл", "Ахметова Арман"]
    assert card.values["purpose"] == "consult"


def test_visits_are_listed_newest_first_by_period_person_and_district(office: Casework) -> None:
    mother, son = office.person(), office.person(given_name="Арман")
    visit(office, mother, visited_on="2026-05-05")
    visit(office, son, visited_on="2026-06-05")
    days = [row.visited_on.isoformat() for row in office.ask("ListVisits").rows]
    assert days == ["2026-06-05", "2026-05-05"]
    assert office.ask("ListVisits", until_on="2026-05-31").total == 1
    assert office.ask("ListVisits", person=son).total == 1
    assert office.ask("ListVisits", district=AYAGOZ).total == 0
    assert office.ask("ListVisits", limit=1).total == 2


def test_a_deleted_visit_is_not_found(office: Casework) -> None:
    id = visit(office, office.person())
    office.do("DeleteRecord", kind="visit", id=id)
    assert office.ask("ListVisits").total == 0
    with pytest.raises(NotFound, match="not_found"):
        office.ask("ShowVisit", id=id)
