"""Each thing that goes wrong does so on purpose, where it can, and in its turn."""

from collections import Counter
from copy import deepcopy

import pytest

from core.kz.iin import read_iin
from core.synthetic import dirty
from core.synthetic.families import Human
from core.synthetic.intakes import Intake, Office, draw_intake


@pytest.fixture
def intakes(office: Office) -> list[Intake]:
    """Intakes of every shape, all with consent."""
    drawn = [draw_intake(office, on=office.starts_on, most=100) for _ in range(400)]
    return [one for one in drawn if one.consented_on]


def suited(case: dirty.Case, office: Office, intakes: list[Intake]) -> list[Intake]:
    """Return the intakes that the case happened to."""
    found = [one for one in intakes if case(office, one)]
    assert found
    return found


def name(one: Human) -> str:
    patronymic = one.patronymic.in_(one.spelling) if one.patronymic else ""
    return f"{one.surname.in_(one.spelling)} {one.given.name.in_(one.spelling)} {patronymic}"


def test_twins_share_the_birth_date_and_have_numbers_in_a_row(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.twins, office, intakes):
        one, other = [human for human in intake.members if human.relation in ("son", "daughter")][:2]
        assert (one.born, one.surname, one.sex) == (other.born, other.surname, other.sex)
        assert one.iin
        assert other.iin
        assert 0 < (int(other.iin[7:11]) - int(one.iin[7:11])) % 1000 <= 3


def test_namesakes_are_father_and_son(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.namesakes, office, intakes):
        son = next(one for one in intake.members if one.relation == "son")
        assert son.given is intake.head.given


def test_one_phone_serves_all_who_are_grown(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.one_phone, office, intakes):
        assert Counter(one.phone for one in intake.members)[intake.head.phone] >= 2


def test_a_slip_is_one_digit(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.again_with_slip, office, intakes):
        (again,) = intake.again
        assert again.iin
        assert intake.head.iin
        assert read_iin(again.iin).value != intake.head.iin
        assert sum(a != b for a, b in zip(again.iin, intake.head.iin, strict=True)) == 1
        assert name(again) == name(intake.head)


def test_other_letters_are_the_same_name(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.again_in_other_letters, office, intakes):
        (again,) = intake.again
        assert name(again) != name(intake.head)
        assert (again.given, again.born) == (intake.head.given, intake.head.born)
        assert (again.iin, again.no_iin_reason) == (None, "lost")


def test_a_maiden_name_keeps_the_number(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.again_by_maiden_name, office, intakes):
        (again,) = intake.again
        known = next(one for one in intake.members if one.iin == again.iin)
        assert known.sex == "female"
        assert known.surname != again.surname


def test_swapped_names_are_each_others(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.again_swapped, office, intakes):
        (again,) = intake.again
        assert (again.surname, again.given.name) == (intake.head.given.name, intake.head.surname)


def test_another_laptop_wrote_the_same(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.again_on_another_laptop, office, intakes):
        assert intake.again == [intake.head]
        assert intake.again[0] is not intake.head


def test_a_category_gives_way_to_another(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.category_changes, office, intakes):
        before, *_, after = intake.shared or intake.head.categories
        assert before.until_on
        assert (after.from_on - before.until_on).days == 1
        assert intake.registered_on < after.from_on <= office.day
        assert before.category != after.category


def test_a_consent_is_withdrawn_later(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.consent_withdrawn, office, intakes):
        assert intake.withdrawn_on
        assert intake.registered_on < intake.withdrawn_on <= office.day


def test_one_person_in_two_programmes(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.two_programmes, office, intakes):
        assert intake.also
        assert intake.also is not intake.programme
        assert intake.head.categories[-1].category in intake.also.categories


def test_a_consent_comes_after_the_registration(office: Office, intakes: list[Intake]) -> None:
    for intake in suited(dirty.consent_late, office, intakes):
        assert intake.consented_on
        assert intake.consented_on > intake.registered_on


def test_every_tenth_intake_is_spoilt_by_the_cases_in_turn(office: Office) -> None:
    dirt, traces, spoilt = dirty.Dirt(), Counter[str](), 0
    for _ in range(1500):
        intake = draw_intake(office, on=office.starts_on, most=100)
        before = deepcopy(intake)
        dirt.fall(office, intake)
        spoilt += intake != before
        traces["again"] += bool(intake.again)
        traces["also"] += intake.also is not None
        traces["withdrawn"] += intake.withdrawn_on is not None
        traces["late"] += intake.consented_on not in (None, intake.registered_on)
    assert 130 <= spoilt <= 150
    assert 45 < traces["again"] < 75
    assert all(traces[one] > 8 for one in ("also", "withdrawn", "late"))
