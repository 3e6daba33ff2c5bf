"""Likeness of two people: each reason is told, and who only looks alike is hinted low."""

from dataclasses import replace
from datetime import date

import pytest

from core.matching.likeness import HINT, LIKELY, Portrait, likeness

AIGUL = Portrait("Ахметова", "Айгүл", "Серікқызы", date(1985, 3, 12), "850312400019", "+77000001245")


def test_the_same_person_has_every_reason() -> None:
    found = likeness(AIGUL, AIGUL)
    assert found.score == 100
    assert found.reasons == ("iin_same", "name_same", "birth_date_same", "phone_same")
    assert found.differing == ()


@pytest.mark.parametrize(
    ("change", "reason", "differing"),
    [
        ({"iin": "850312400029"}, "iin_one_digit", ("iin",)),
        ({"given_name": "Айгуль", "patronymic": "Сериковна"}, "name_same", ("patronymic",)),
        ({"surname": "Джанбулатова"}, "name_alike", ("surname",)),
        ({"surname": "Айгүл", "given_name": "Ахметова"}, "name_swapped", ("surname", "given_name")),
        ({"birth_date": date(1985, 12, 3)}, "birth_date_swapped", ("birth_date",)),
        ({"phone": "+77000001254"}, "birth_date_same", ("phone",)),
    ],
)
def test_a_slip_is_a_reason_and_a_difference(
    change: dict[str, object], reason: str, differing: tuple[str, ...]
) -> None:
    found = likeness(AIGUL, replace(AIGUL, **change))  # type: ignore[arg-type]
    assert found.score >= LIKELY
    assert reason in found.reasons
    assert found.differing == differing


def test_a_married_name_is_told_by_the_father() -> None:
    maiden = replace(AIGUL, surname="Кенжебаева", iin=None, phone=None)
    assert likeness(replace(AIGUL, iin=None), maiden).reasons == ("name_alike", "birth_date_same")


def test_another_spelling_in_the_papers_is_the_same_name() -> None:
    written = replace(AIGUL, surname="Schmidt", given_name="Anna", other_spelling="Ахметова Айгүл")
    assert "name_same" in likeness(AIGUL, written).reasons


def test_twins_with_neighbouring_numbers_are_hinted_low() -> None:
    """The eleventh digit alone tells their numbers apart."""
    twin = replace(AIGUL, given_name="Сәуле", iin="850312400029", phone=AIGUL.phone)
    found = likeness(AIGUL, twin)
    assert "twins" in found.reasons
    assert HINT <= found.score < LIKELY


def test_father_and_son_of_one_name_are_hinted_low() -> None:
    father = Portrait("Ахметов", "Арман", "Серікұлы", date(1960, 1, 1), None, "+77000001245")
    son = Portrait("Ахметов", "Арман", "Серікұлы", date(1985, 1, 1), None, "+77000001245")
    found = likeness(father, son)
    assert "generations" in found.reasons
    assert HINT <= found.score < LIKELY


def test_namesakes_with_their_own_numbers_are_no_hint() -> None:
    other = replace(AIGUL, birth_date=date(1970, 6, 1), iin="700601400014", phone=None)
    assert likeness(AIGUL, other).score < HINT


def test_a_shared_phone_alone_is_no_hint() -> None:
    neighbour = Portrait("Ким", "Виктория", "", date(1990, 1, 1), None, AIGUL.phone)
    assert likeness(AIGUL, neighbour).score < HINT


def test_nothing_typed_is_like_nobody() -> None:
    assert likeness(Portrait(), AIGUL).score == 0
