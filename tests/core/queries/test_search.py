"""Search finds any part of a name in any script, ranks beginnings first, and never breaks on what is typed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.fields.home import district_bucket
from core.model.people import Person
from core.queries.search import find_people
from tests.core.queries.casework import AYAGOZ, SEMEY, Casework, iin


@pytest.fixture
def known(office: Casework) -> Casework:
    """An office with a few names."""
    for surname, given_name in (
        ("Жанахметов", "Ерлан"),
        ("Ахметова", "Айгүл"),
        ("Кенжебаева", "Ахмет"),
        ("Қасымова", "Ұлжан"),
    ):
        office.person(surname, given_name)
    return office


@pytest.mark.parametrize(
    ("text", "surnames"),
    [
        ("ахмет", ["Ахметова", "Кенжебаева", "Жанахметов"]),
        ("АХМЕТОВА айг", ["Ахметова"]),
        ("айгул ахм", ["Ахметова"]),
        ("Akhmetova", ["Ахметова"]),
        ("касым", ["Қасымова"]),
        ("f[vtn", ["Ахметова", "Кенжебаева", "Жанахметов"]),
        ("қа", ["Қасымова"]),
        ("ulzhan", ["Қасымова"]),
        ("ничего", []),
        ("   ", []),
    ],
)
def test_names_are_found_however_they_are_typed(known: Casework, text: str, surnames: list[str]) -> None:
    assert [row.surname for row in known.ask("ListPeople", text=text).rows] == (
        surnames if text.strip() else ["Ахметова", "Жанахметов", "Кенжебаева", "Қасымова"]
    )


def test_numbers_and_contacts_are_found(office: Casework) -> None:
    number = iin("1985-03-12", serial=9100)
    person = office.person(iin=number, phone="8 701 234 56 78")
    office.do("AddContact", person=person, type="relative", value="87770001122")
    for text in (number, number[:6], number[6:], "2345678", "777000"):
        assert [str(row.id) for row in office.ask("ListPeople", text=text).rows] == [person], text


def test_a_changed_name_is_found_by_the_new_one_only(known: Casework) -> None:
    (row,) = known.ask("ListPeople", text="Қасымова").rows
    known.do("ChangePerson", id=str(row.id), surname="Төлегенова")
    assert known.ask("ListPeople", text="Қасым").total == 0
    assert known.ask("ListPeople", text="Толеген").total == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40).filter(lambda text: text.strip() and min(text) >= " "))
def test_nothing_typed_breaks_the_search(known: Casework, text: str) -> None:
    known.ask("Find", text=text)


def test_a_filter_chooses_among_all_who_bear_the_name(office: Casework) -> None:
    for number in range(12):
        office.person("Ахметова", f"Айгүл{number}")
    office.person("Ахметова", "Гүлнар", district=AYAGOZ)
    with office.store.read() as session:
        only = [Person.bucket == district_bucket(AYAGOZ)]
        assert len(find_people(session, "ахметова", most=5).owners) <= 10
        assert find_people(session, "ахметова", most=5).is_cut
        found = find_people(session, "ахметова", conditions=only, most=5)
        assert (len(found.owners), found.is_cut) == (1, False)


def test_numbers_find_no_family(office: Casework) -> None:
    office.do("FormHousehold", name="Ахметовтер 770", district=SEMEY, members=[])
    assert [row.kind for row in office.ask("Find", text="770").rows] == []
    assert [row.kind for row in office.ask("Find", text="Ахметовтер 770").rows] == ["household"]
