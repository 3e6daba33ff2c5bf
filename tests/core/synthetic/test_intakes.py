"""Who comes to the office: the ages, sexes and families that each programme is for."""

from collections import Counter
from collections.abc import Iterable

import pytest

from core.programme import Programme, programmes
from core.synthetic.families import Human
from core.synthetic.intakes import Intake, Office, draw_intake, of_adults


@pytest.fixture
def intakes(office: Office) -> list[Intake]:
    """Some thousands of intakes."""
    return [draw_intake(office, on=office.starts_on, most=100) for _ in range(4000)]


def people(intakes: Iterable[Intake]) -> list[Human]:
    return [one for intake in intakes for one in intake.members]


def serves_families(programme: Programme) -> bool:
    return bool(programme.household_categories)


def test_programmes_are_served_as_their_targets_ask(intakes: list[Intake]) -> None:
    counted = Counter(one.programme.code for one in intakes)
    targets = {
        one.code: next(each.target or 0 for each in one.indicators if each.kind == "persons_served")
        for one in programmes()
    }
    assert counted.keys() == targets.keys()
    for code, target in targets.items():
        assert abs(counted[code] / 4000 - target / sum(targets.values())) < 0.03


def test_a_quarter_are_children_where_families_are_served(office: Office, intakes: list[Intake]) -> None:
    found = people(one for one in intakes if serves_families(one.programme))
    young = sum(one.age(office.starts_on) < 18 for one in found) * 100 / len(found)
    old = sum(one.age(office.starts_on) > 58 for one in found) * 100 / len(found)
    assert 20 < young < 30
    assert 11 < old < 19


def test_men_of_working_age_where_persons_are_served(office: Office, intakes: list[Intake]) -> None:
    found = people(one for one in intakes if not serves_families(one.programme))
    men = sum(one.sex == "male" for one in found) * 100 / len(found)
    assert 84 < men < 92
    assert all(18 <= one.age(office.starts_on) <= 60 for one in found)


def test_a_family_fits_its_category(office: Office, intakes: list[Intake]) -> None:
    families = [one for one in intakes if len(one.members) > 1]
    for intake in families:
        codes = {one.category for one in intake.shared}
        assert codes <= set(intake.programme.household_categories)
        children = [one for one in intake.members if one.relation in ("son", "daughter")]
        if intake.shared[0].category == "large_family":
            assert len(children) >= 4
        if intake.shared[0].category == "family_child_disability":
            held = [one for one in children if one.categories]
            assert [one.age(office.starts_on) < 18 for one in held] == [True]
    assert {one.shared[0].category for one in families} >= {"large_family", "family_child_disability"}


def test_somebody_alone_holds_a_category_of_grown_people(intakes: list[Intake]) -> None:
    for intake in intakes:
        if len(intake.members) == 1:
            (period,) = intake.head.categories
            assert period.category in of_adults(intake.programme)
            assert period.from_on <= intake.registered_on


def test_few_have_not_agreed(intakes: list[Intake]) -> None:
    assert 0.5 < sum(one.consented_on is None for one in intakes) / 40 < 4


def test_no_more_people_come_than_there_is_room_for(office: Office) -> None:
    assert {draw_intake(office, on=office.starts_on, most=1).size for _ in range(300)} == {1}
