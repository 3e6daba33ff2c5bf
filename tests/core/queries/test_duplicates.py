"""Likely duplicates are found offline by each way, while the data is still being typed."""

import pytest

from tests.core.queries.casework import Casework, iin

IIN = iin("1985-03-12", serial=9000)
SLIP = IIN[:10] + str((int(IIN[10]) + 1) % 10) + IIN[11]


@pytest.fixture
def known(office: Casework) -> Casework:
    """An office that knows one woman."""
    office.person("Ахметова", "Айгүл", iin=IIN, birth_date="1985-03-12", phone="87000001245")
    return office


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"iin": IIN}, "iin_same"),
        ({"iin": SLIP, "surname": "Ахметова", "given_name": "Айгул"}, "iin_one_digit"),
        ({"surname": "Ахметова", "given_name": "Айгуль"}, "name_same"),
        ({"surname": "АЙГУЛЬ", "given_name": "ахметова"}, "name_swapped"),
        ({"surname": "Ахметова", "given_name": "Айгүл", "birth_date": "1985-12-03"}, "birth_date_swapped"),
        ({"surname": "Ахмет", "given_name": "Айгүл", "birth_date": "1985-03-12"}, "name_alike"),
        ({"given_name": "А", "phone": "+7 700 000 12 45", "iin": SLIP}, "phone_same"),
    ],
)
def test_each_way_finds_the_woman(known: Casework, typed: dict[str, str], reason: str) -> None:
    row = known.one("LikelyDuplicates", **typed)
    assert row.person.surname == "Ахметова"
    assert reason in row.reasons


@pytest.mark.parametrize(
    "typed",
    [
        {},
        {"surname": "Ах"},
        {"iin": "8503"},
        {"iin": "не цифры"},
        {"phone": "8700"},
        {"surname": "Ким", "given_name": "Виктория"},
    ],
)
def test_what_is_not_finished_or_not_alike_finds_nobody(known: Casework, typed: dict[str, str]) -> None:
    assert known.ask("LikelyDuplicates", **typed).total == 0


def test_the_likeliest_stands_first_and_a_known_person_is_left_out(known: Casework) -> None:
    namesake = known.person("Ахметова", "Айгүл", birth_date="1990-01-01")
    typed = {"surname": "Ахметова", "given_name": "Айгүл", "iin": IIN}
    rows = known.ask("LikelyDuplicates", **typed).rows
    assert [row.is_likely for row in rows] == [True, False]
    rest = known.ask("LikelyDuplicates", **typed, besides=str(rows[0].person.id)).rows
    assert [str(row.person.id) for row in rest] == [namesake]


def test_a_deleted_person_is_no_duplicate(known: Casework) -> None:
    (row,) = known.ask("ListPeople").rows
    known.do("DeleteRecord", kind="person", id=str(row.id))
    assert known.ask("LikelyDuplicates", iin=IIN).total == 0
