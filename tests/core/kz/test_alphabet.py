import random
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.kz.alphabet import ALPHABET, sort_key

OFFICIAL = list("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ")
IN_ORDER = [
    "5 мектеп",
    "Абай",
    "Абай Айгүл",
    "Абай-Али",
    "Абайұлы",
    "Аяз",
    "Әбіш",
    "Әлия",
    "Бекзат",
    "Гүлнар",
    "Ғалия",
    "Ержан",
    "Ёлкин",
    "Жанар",
    "Иманов",
    "Кәмила",
    "Қайрат",
    "Нұрлан",
    "Ңа",
    "Омаров",
    "Өскен",
    "Уәли",
    "Ұлан",
    "Үміт",
    "Федоров",
    "Хасен",
    "Һаким",
    "Ысқақ",
    "Ілияс",
    "Эмма",
    "Яна",
    "Adams",
    "Émile",
    "Zara",
]


def test_the_alphabet_has_the_42_letters_in_order() -> None:
    assert list(ALPHABET.upper()) == OFFICIAL


def test_letters_sort_by_the_alphabet() -> None:
    assert sorted(set(OFFICIAL), key=sort_key) == OFFICIAL


def test_names_sort_as_in_a_kazakh_list() -> None:
    shuffled = random.Random(1).sample(IN_ORDER, len(IN_ORDER))
    assert sorted(shuffled, key=sort_key) == IN_ORDER


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ахметов", "АХМЕТОВ"), ("Нұр-Сұлтан", "нұр  сұлтан"), ("«Үміт»", "Үміт"), ("й", "и\u0306")],
)
def test_case_punctuation_and_composition_make_no_difference(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(st.lists(st.text(st.sampled_from(f"{ALPHABET}{ALPHABET.upper()} -'09azAZéїß漢😀")), max_size=12))
def test_sqlite_orders_the_keys_as_python_does(names: list[str]) -> None:
    with closing(sqlite3.connect(":memory:")) as store:
        store.execute("create table name (key text collate binary)")
        store.executemany("insert into name values (?)", [(sort_key(name),) for name in names])
        stored = [key for (key,) in store.execute("select key from name order by key")]
    assert stored == sorted(map(sort_key, names))


@given(st.text(st.sampled_from(ALPHABET)), st.text(st.sampled_from(ALPHABET)))
def test_words_compare_letter_by_letter(one: str, other: str) -> None:
    places = [[ALPHABET.index(letter) for letter in word] for word in (one, other)]
    assert (sort_key(one) < sort_key(other)) == (places[0] < places[1])
