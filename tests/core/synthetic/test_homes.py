"""Homes are main settlements of the office's districts, as many in each as people live there."""

from collections import Counter

from core.kz.kato import district_of, districts, place
from core.synthetic.chance import Chance
from core.synthetic.homes import draw_line_of_address, homes


def test_people_live_where_the_region_lives() -> None:
    chance, of = Chance(1), homes(one.code for one in districts())
    drawn = [chance.draw(of) for _ in range(5000)]
    by_district = Counter(district for district, _ in drawn)
    assert set(by_district) == {one.code for one in districts()}
    assert 48 < by_district["101000000"] / 50 < 56
    assert all(place(code).main and district_of(code).code == district for district, code in drawn)


def test_nobody_lives_outside_the_districts_asked_for() -> None:
    chance, of = Chance(1), homes(["103200000"])
    assert {chance.draw(of)[0] for _ in range(200)} == {"103200000"}


def test_an_address_is_a_street_and_a_house() -> None:
    line = draw_line_of_address(Chance(1))
    assert line.kk.endswith("-үй")
    assert ", дом " in line.ru
