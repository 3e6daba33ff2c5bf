"""Families: the list, the card, and members who live elsewhere."""

from tests.core.queries.casework import AYAGOZ, SEMEY, Casework


def test_families_stand_in_kazakh_order_and_are_found(office: Casework) -> None:
    for name in ("Қалиевтер", "Әлиевтер", "Ахметовтер"):
        office.do("FormHousehold", name=name, district=SEMEY)
    assert [row.name for row in office.ask("ListHouseholds").rows] == ["Ахметовтер", "Әлиевтер", "Қалиевтер"]
    assert [row.name for row in office.ask("ListHouseholds", text="калие").rows] == ["Қалиевтер"]
    assert office.ask("ListHouseholds", district=AYAGOZ).total == 0


def test_a_member_of_another_district_is_one_member(office: Casework) -> None:
    mother = office.person(birth_date="1985-03-12")
    student = office.person(given_name="Арман", district=AYAGOZ, birth_date="2006-03-12")
    household = office.family(mother, student)
    assert office.one("ListHouseholds").members == 2
    card = office.one("ShowHousehold", id=household)
    assert [(one.full_name, one.relation) for one in card.members] == [
        ("Ахметова Айгүл", "other_relative"),
        ("Ахметова Арман", "other_relative"),
    ]


def test_who_left_is_shown_but_not_counted(office: Casework) -> None:
    mother, son = (
        office.person(birth_date="1985-03-12"),
        office.person(given_name="Арман", birth_date="1965-01-01"),
    )
    household = office.family(mother, son)
    member = next(one for one in office.one("ShowHousehold", id=household).members if str(one.person) == son)
    office.do("ChangeMembership", id=str(member.membership), left_on="2026-09-14")
    assert office.one("ListHouseholds").members == 1
    assert [one.left_on is None for one in office.one("ShowHousehold", id=household).members] == [True, False]
