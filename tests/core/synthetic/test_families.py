"""Families are kin: parents are of an age to be, children follow each other, names and ages agree."""

from collections import Counter
from itertools import pairwise

from core.kz.iin import mismatches, read_iin
from core.synthetic.families import ADULT, Human
from core.synthetic.intakes import Office

CHILDREN = ("son", "daughter")


def families(office: Office, count: int = 600) -> list[list[Human]]:
    chance = office.chance
    return [office.cradle.kin(children=chance.between(1, 6), oldest=22) for _ in range(count)]


def test_a_family_has_three_to_nine_members_and_one_head(office: Office) -> None:
    found = families(office)
    assert {len(one) for one in found} == set(range(3, 10))
    assert all(
        [human.relation for human in one].count("head") == 1 == len(one) - len(one[1:]) for one in found
    )
    assert all(one[0].relation == "head" for one in found)
    assert any(one[0].sex == "female" for one in found)


def test_parents_were_grown_and_children_are_born_in_their_time(office: Office) -> None:
    for family in families(office):
        mother = next(one for one in family if one.relation in ("wife", "head") and one.sex == "female")
        births = [one.born for one in family if one.relation in CHILDREN]
        assert births == sorted(births)
        assert all((later - earlier).days > 270 for earlier, later in pairwise(births))
        assert (births[0] - mother.born).days > 18 * 365
        assert max(births) <= office.cradle.day


def test_children_bear_the_fathers_name(office: Office) -> None:
    for family in families(office, 200):
        head = family[0]
        if head.sex == "male" and head.line.custom != "father":
            sons = [one for one in family if one.relation == "son"]
            assert {one.surname for one in sons} <= {head.surname}
            patronymics = {one.patronymic.kk for one in sons if one.patronymic}
            assert patronymics <= {head.given.kazakh["male"], head.given.russian["male"]}


def test_every_third_wife_keeps_her_surname(office: Office) -> None:
    pairs = [(one[0], one[1]) for one in families(office) if one[1].relation == "wife"]
    by_ending = [(head, wife) for head, wife in pairs if head.line.custom == "ending"]
    same = sum(wife.surname == head.line.surname.of["female"] for head, wife in by_ending)
    assert 58 < same * 100 / len(by_ending) < 75


def test_numbers_agree_with_papers_but_for_a_few(office: Office) -> None:
    people = [one for family in families(office) for one in family]
    assert all((one.iin is None) == (one.no_iin_reason is not None) for one in people)
    without = sum(one.iin is None for one in people)
    numbers = [(one, read_iin(one.iin)) for one in people if one.iin]
    differing = sum(bool(mismatches(iin, birth_date=one.born, sex=one.sex)) for one, iin in numbers)
    assert 0.3 < without * 100 / len(people) < 2
    assert 0.1 < differing * 100 / len(people) < 1.2


def test_two_of_five_are_written_as_russian_papers_do_and_children_have_no_phone(office: Office) -> None:
    people = [one for family in families(office) for one in family]
    spellings = Counter(one.spelling for one in people)
    assert 36 < spellings["ru"] * 100 / len(people) < 44
    assert not any(one.phone for one in people if one.age(office.cradle.day) < ADULT)


def test_somebody_alone_has_the_age_asked_for(office: Office) -> None:
    for years in (18, 40, 85):
        assert office.cradle.alone("male", years).age(office.cradle.day) == years
