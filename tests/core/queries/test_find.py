"""The finder: a few of each group, best first."""

from tests.core.queries.casework import SEMEY, Casework


def test_people_families_and_places_come_in_this_order(office: Casework) -> None:
    person = office.person("Семейова")
    office.do(
        "FormHousehold",
        name="Семейовтар",
        district=SEMEY,
        members=[{"person": person, "relation": "head"}],
    )
    found = office.ask("Find", text="семей")
    assert [row.kind for row in found.rows][:2] == ["person", "household"]
    assert {row.kind for row in found.rows[2:]} == {"place"}
    assert found.rows[0].title == "Семейова Айгүл"
    assert found.rows[1].members == 1
    assert found.rows[2].settlement


def test_each_group_is_short_and_the_total_honest(office: Casework) -> None:
    for number in range(9):
        office.person("Ахметов", f"Арман{number}")
    found = office.ask("Find", text="ахмет", limit=2)
    assert [row.kind for row in found.rows].count("person") == 2
    assert found.total >= 9
