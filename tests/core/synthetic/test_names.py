"""Names fit culture, sex and years; the Russian spelling has no Kazakh letters; surnames follow the custom."""

import re
from collections import Counter

from core.kz.names import fold
from core.synthetic.chance import Chance
from core.synthetic.names import Line, draw_given, draw_line, draw_line_of, draw_patronymic, surname_of

KAZAKH = re.compile("[әғқңөұүһі]", re.IGNORECASE)


def lines(count: int = 3000) -> list[Line]:
    chance = Chance(1)
    return [draw_line(chance) for _ in range(count)]


def test_the_mix_of_cultures_and_customs() -> None:
    found = lines()
    cultures = Counter(one.culture for one in found)
    customs = Counter(one.custom for one in found if one.culture == "kk")
    assert 74 < cultures["kk"] / 30 < 82
    assert 14 < cultures["ru"] / 30 < 20
    assert 61 < customs["ending"] * 100 / cultures["kk"] < 69
    assert 12 < customs["father"] * 100 / cultures["kk"] < 18


def test_a_kazakh_surname_has_the_russian_ending_by_custom_only() -> None:
    for line in lines():
        if line.culture == "kk":
            assert line.surname.has_ending == (line.custom == "ending")


def test_a_surname_made_of_the_fathers_name_leaves_no_patronymic() -> None:
    chance = Chance(1)
    line = next(one for one in lines() if one.custom == "father")
    father = draw_given(chance, line, "male", 1960)
    assert surname_of(line, "female", father=father).kk == father.kazakh["female"]
    assert draw_patronymic(chance, line, "female", 1990, father=father) is None


def test_a_patronymic_is_made_of_the_fathers_name() -> None:
    chance, line = Chance(1), draw_line_of(Chance(2), "kk")
    line = Line("kk", "ending", line.surname)
    father = draw_given(chance, line, "male", 1960)
    drawn = [draw_patronymic(chance, line, "female", 1995, father=father) for _ in range(1000)]
    kinds = Counter(one.kk if one else None for one in drawn)
    assert set(kinds) == {father.kazakh["female"], father.russian["female"], None}
    assert 530 < kinds[father.kazakh["female"]] < 640
    assert 10 < kinds[None] < 60


def test_the_russian_spelling_is_the_same_name_without_kazakh_letters() -> None:
    chance = Chance(1)
    for line in lines(500):
        given = draw_given(chance, line, "male", 1980)
        patronymic = draw_patronymic(chance, line, "male", 2000, father=given)
        for part in filter(None, (line.surname.of["female"], given.name, patronymic)):
            assert not KAZAKH.search(part.in_("ru"))
            assert part.in_("kk") == part.kk
        if patronymic:
            assert fold(patronymic.kk) == fold(patronymic.ru)


def test_a_given_name_was_usual_when_its_bearer_was_born() -> None:
    line = draw_line_of(Chance(1), "kk")
    old = {draw_given(Chance(n), line, "female", 1950).name.kk for n in range(300)}
    young = {draw_given(Chance(n), line, "female", 2020).name.kk for n in range(300)}
    assert "Айлин" in young - old
    assert old - young


def test_where_the_table_knows_no_name_of_the_year_any_will_do() -> None:
    assert draw_given(Chance(1), draw_line_of(Chance(1), "ru"), "male", 1900).name.kk
