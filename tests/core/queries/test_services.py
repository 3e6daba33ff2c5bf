"""The consultation log of a period."""

import pytest

from tests.core.queries.casework import AYAGOZ, Casework


def test_a_line_says_who_what_and_how_it_ended(office: Casework) -> None:
    person = office.person()
    office.service(
        person,
        topic="law_family",
        minutes=40,
        result="resolved",
        is_signed=True,
        channel="phone",
        others=None,
    )
    row = office.one("ListServices", from_on="2026-05-05", until_on="2026-05-05")
    assert (row.type, row.topic, row.minutes, row.result, row.channel) == (
        *("consult_legal", "law_family", 40, "resolved", "phone"),
    )
    assert row.specialist_name == "Жанар Оспанова"
    assert [(one.full_name, one.is_signed) for one in row.recipients] == [("Ахметова Айгүл", True)]


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ({}, ["2026-06-01", "2026-05-05", "2026-05-04"]),
        ({"from_on": "2026-05-05"}, ["2026-06-01", "2026-05-05"]),
        ({"until_on": "2026-05-05"}, ["2026-05-05", "2026-05-04"]),
        ({"type": "consult_psych"}, ["2026-06-01"]),
        ({"form": "group"}, ["2026-05-04"]),
        ({"district": AYAGOZ}, []),
        ({"limit": 1, "offset": 1}, ["2026-05-05"]),
    ],
)
def test_filters_leave_what_fits_newest_first(
    office: Casework, asked: dict[str, object], days: list[str]
) -> None:
    person = office.person()
    office.service(person, given_on="2026-05-05")
    office.service(person, given_on="2026-06-01", type="consult_psych")
    office.service(person, given_on="2026-05-04", form="group")
    found = office.ask("ListServices", **asked)
    assert [row.given_on.isoformat() for row in found.rows] == days
    assert found.total == (3 if "limit" in asked else len(days))


def test_the_log_of_one_person(office: Casework) -> None:
    one, other = office.person(), office.person(given_name="Арман")
    office.service(one)
    office.service(other)
    assert office.ask("ListServices", person=one).total == 1


def test_a_deleted_person_is_named_in_no_line(office: Casework) -> None:
    person, other = office.person(), office.person("Омаров")
    office.service(person, other, form="group")
    office.do("DeleteRecord", kind="person", id=person)
    assert [one.full_name for one in office.one("ListServices").recipients] == ["Омаров Айгүл"]
