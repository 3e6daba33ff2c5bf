"""The net for duplicates: numbers that are a slip away."""

from core.matching.candidates import near_iins


def test_every_slip_of_one_digit_is_near() -> None:
    near = near_iins("850312400019")
    assert len(near) == len(set(near)) == 12 * 9 + 1
    assert {"850312400019", "850312400029", "950312400019"} <= set(near)


def test_an_unfinished_number_stands_for_itself() -> None:
    assert near_iins("850312") == ["850312"]
