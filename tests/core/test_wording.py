"""Terms: chosen by an explicit language, filled by details."""

import pytest

from core.errors import Refused
from core.wording import LANGUAGES, Term, sentence, terms


def test_each_language_has_its_own_word() -> None:
    """Kazakh, Russian, English."""
    term = Term("аудан", "район", "district")
    assert [term.in_(language) for language in LANGUAGES] == ["аудан", "район", "district"]
    assert term.as_dict() == {"kk": "аудан", "ru": "район", "en": "district"}


def test_a_sentence_is_filled_from_the_details() -> None:
    """A limit stands in the sentence of every language."""
    words = sentence(Refused("too_long", "name", limit=40))
    assert all("40" in words.in_(language) for language in LANGUAGES)


def test_a_detail_is_never_read_as_a_place() -> None:
    """What a person typed may hold braces."""
    words = sentence(Refused("not_in_vocabulary", "x", value="{field}"))
    assert "{" not in words.kk or "{field}" in words.kk


def test_a_file_of_terms_is_flat() -> None:
    """Tables are paths."""
    found = terms("records")
    assert found["person.surname"].kk == "Тегі"
    with pytest.raises(KeyError):
        found["person"]
