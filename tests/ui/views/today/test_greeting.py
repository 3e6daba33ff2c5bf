"""Nobody is greeted by the surname."""

from datetime import datetime

import pytest

from core.kz.dates import ALMATY
from ui.views.today.greeting import given_name, greeting


@pytest.mark.parametrize(
    ("full_name", "called"),
    [
        ("Оспанова Жанар", "Жанар"),
        ("Жанар Оспанова", "Жанар"),
        ("Садыкова Динара Ерлановна", "Динара"),
        ("Қалиева Сәуле Ермекқызы", "Сәуле"),
        ("Динара", "Динара"),
        ("Ким Алина", ""),
        ("Лев Ахметов", ""),
        ("", ""),
    ],
)
def test_the_given_name_is_told_or_left_out(full_name: str, called: str) -> None:
    assert given_name(full_name) == called


@pytest.mark.parametrize(("hour", "word"), [(8, "Good morning"), (12, "Good day"), (18, "Good evening")])
def test_greets_by_the_hour(hour: int, word: str) -> None:
    at = datetime(2026, 7, 14, hour, tzinfo=ALMATY)
    assert greeting("Оспанова Жанар", at=at) == f"{word}, Жанар"
    assert greeting("Ким Алина", at=at) == word
