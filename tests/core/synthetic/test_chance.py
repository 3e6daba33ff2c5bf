"""One seed, one office: draws repeat, keep to their weights and bounds, and ids rise."""

from collections import Counter
from datetime import UTC, date, datetime
from itertools import islice

from core.identity import is_uuid7
from core.synthetic.chance import Chance, Weighted, ids

DAY = date(2026, 9, 14)


def test_the_same_seed_draws_the_same() -> None:
    one, other = Chance(3), Chance(3)
    assert [one.between(0, 9) for _ in range(50)] == [other.between(0, 9) for _ in range(50)]
    assert [Chance(3).random()] != [Chance(4).random()]


def test_a_thing_is_drawn_as_often_as_it_weighs() -> None:
    chance, weighted = Chance(1), Weighted([("often", 3), ("never", 0), ("seldom", 1)])
    drawn = Counter(chance.draw(weighted) for _ in range(4000))
    assert drawn["never"] == 0
    assert 2.6 < drawn["often"] / drawn["seldom"] < 3.4


def test_what_happens_by_percent() -> None:
    chance = Chance(1)
    assert 150 < sum(chance.happens(20) for _ in range(1000)) < 250
    assert not any(chance.happens(0) for _ in range(100))


def test_both_ends_are_drawn_and_nothing_beyond() -> None:
    chance = Chance(1)
    assert {chance.between(2, 4) for _ in range(100)} == {2, 3, 4}
    assert {chance.day(DAY, date(2026, 9, 15)) for _ in range(50)} == {DAY, date(2026, 9, 15)}
    assert chance.day(DAY, date(2026, 1, 1)) == DAY


def test_ids_rise_within_the_day_before() -> None:
    made = list(islice(ids(Chance(1), day=DAY), 1000))
    assert made == sorted(set(made))
    assert all(map(is_uuid7, made))
    assert {datetime.fromtimestamp((id.int >> 80) / 1000, UTC).date() for id in made} == {date(2026, 9, 13)}
    assert made == list(islice(ids(Chance(1), day=DAY), 1000))
