"""Kazakh stands first, words that are the same stand once, and every fixed word is in three languages."""

import tomllib
from string import Formatter

import pytest

from core.documents.language import Bilingual, joined, label, phrase, tongues
from core.wording import WORDS, terms

NAME = Bilingual("қор {x}", "фонд")


def test_kazakh_is_first() -> None:
    assert tongues("kk+ru") == ("kk", "ru")
    assert joined(NAME, language="kk+ru", by=" | ") == "қор {x} | фонд"
    assert (joined(NAME, language="kk"), joined(NAME, language="ru")) == ("қор {x}", "фонд")


def test_the_same_word_stands_once() -> None:
    assert label("certificate.director", language="kk+ru") == "Директор"


def test_a_label_breaks_between_languages_only() -> None:
    assert label("attendance.present", language="kk+ru").split(" ") == [
        "Қатысқандар\u00a0саны\u00a0/",
        "Число\u00a0присутствовавших",
    ]


def test_a_detail_is_put_in_its_own_language_and_not_read_as_a_pattern() -> None:
    assert phrase("certificate.course", tongue="kk", name=NAME) == "«қор {x}» курсы"
    assert phrase("certificate.course", tongue="ru", name="{count}") == "курс «{count}»"


@pytest.mark.parametrize("code", terms("documents"))
def test_a_sentence_has_the_same_places_in_every_language(code: str) -> None:
    term = terms("documents")[code]
    places = [
        {place for _, place, _, _ in Formatter().parse(text)} - {None} for text in term.as_dict().values()
    ]
    assert places[0] == places[1] == places[2]


def test_every_entry_is_a_term() -> None:
    written = tomllib.loads((WORDS / "documents.toml").read_text(encoding="utf-8"))
    assert sum(len(room) for room in written.values()) == len(terms("documents"))
