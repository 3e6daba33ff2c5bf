"""The list of people: Kazakh order, filters, pages, and what holds for each today."""

from datetime import date

import pytest

from tests.core.queries.casework import AYAGOZ, SEMEY, Casework, with_indicator

A, _ = with_indicator("persons_served")


def test_people_stand_in_the_order_of_the_kazakh_alphabet(office: Casework) -> None:
    for surname in ("Іргебаев", "Ыбыраев", "Қалиев", "Кәрімов", "Әлиев", "Ахметов", "Яковлев"):
        office.person(surname)
    rows = office.ask("ListPeople").rows
    assert [row.surname for row in rows] == [
        *("Ахметов", "Әлиев", "Кәрімов", "Қалиев", "Ыбыраев", "Іргебаев", "Яковлев")
    ]


def test_pages_together_are_the_list(office: Casework) -> None:
    for number in range(7):
        office.person("Ахметов", f"Арман{number}")
    pages = [office.ask("ListPeople", offset=offset, limit=3) for offset in (0, 3, 6)]
    assert [page.total for page in pages] == [7, 7, 7]
    rows = [row.given_name for page in pages for row in page.rows]
    assert rows == [row.given_name for row in office.ask("ListPeople").rows]
    assert [len(page.rows) for page in pages] == [3, 3, 1]


@pytest.mark.parametrize(
    "asked",
    [
        {"district": AYAGOZ},
        {"settlement": "103651100"},
        {"category": "large_family"},
        {"category": "low_income_family"},
        {"programme": A},
        {"text": "қайрат"},
        {"text": "қайрат", "district": AYAGOZ, "category": "large_family", "programme": A},
    ],
)
def test_each_filter_leaves_the_one_it_fits(office: Casework, asked: dict[str, str]) -> None:
    office.person("Бекова")
    sought = office.person("Қайратова", district=AYAGOZ, settlement="103651100")
    office.category("large_family", person=sought)
    office.category("low_income_family", household=office.family(sought))
    office.do("EnrolPerson", person=sought, programme=A, enrolled_on="2026-03-01")
    found = office.ask("ListPeople", **asked)
    assert (found.total, [str(row.id) for row in found.rows]) == (1, [sought])


def test_who_is_responsible_is_a_filter(office: Casework) -> None:
    office.person()
    assert office.ask("ListPeople", responsible=str(office.user)).total == 1
    assert office.ask("ListPeople", responsible="00000000-0000-0000-0000-000000000000").total == 0


def test_a_row_shows_what_holds_today(office: Casework) -> None:
    person = office.person()
    office.category("large_family", person=person, proof="pending")
    office.category("large_family", household=office.family(person), proof="proven")
    ended = office.category("orphan", person=person)
    office.do("ChangeCategory", id=ended, until_on="2026-09-14")
    office.do("EnrolPerson", person=person, programme=A, enrolled_on="2026-03-01")
    office.service(person, given_on="2026-05-05")
    row = office.one("ListPeople")
    assert [(one.code, one.proof, one.is_of_household) for one in row.categories] == [
        ("large_family", "proven", True)
    ]
    assert (row.programmes, row.consent, row.last_met_on) == ((A,), "in_force", date(2026, 5, 5))


def test_a_deleted_person_is_nowhere(office: Casework) -> None:
    id = office.person()
    office.do("DeleteRecord", kind="person", id=id)
    for asked in ({}, {"text": "ахмет"}, {"district": SEMEY}):
        assert office.ask("ListPeople", **asked).total == 0


def test_the_wrong_keyboard_is_told(office: Casework) -> None:
    office.person("Семейов")
    assert office.ask("ListPeople", text="ctvtq").sought == "семей"
