import csv
import re
from collections import Counter
from dataclasses import FrozenInstanceError

import pytest

from core.errors import Refused
from core.vocabulary import FOLDER, vocabularies, vocabulary

ROWS = [
    row
    for file in sorted(FOLDER.glob("*.csv"))
    for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())
]
CONFIDENCE = {"spec", "official", "public", "partly", "unverified", "app-unverified"}
PERSON_BY_DISABILITY = re.compile(r"мүгедек(?!ті[кг])|инвалид(?!н)", re.IGNORECASE)


def test_every_row_of_the_files_is_a_term() -> None:
    assert sum(len(vocabulary(name).codes) for name in vocabularies()) == len(ROWS)
    for row in ROWS:
        term = vocabulary(row["set"]).term(row["code"])
        assert (term.kk, term.ru, term.en) == (row["name_kk"], row["name_ru"], row["name_en"])


def test_the_reference_is_whole() -> None:
    with (FOLDER / "reference.csv").open(encoding="utf-8", newline="") as lines:
        counts = Counter(row["set"] for row in csv.DictReader(lines))
    assert (len(counts), counts.total()) == (32, 450)


@pytest.mark.parametrize("name", vocabularies())
def test_words_are_complete_and_codes_are_plain(name: str) -> None:
    for code in vocabulary(name).codes:
        term = vocabulary(name).term(code)
        assert re.fullmatch(r"[A-Za-z0-9_]+", code)
        for word in (term.kk, term.ru, term.en):
            assert word
            assert word == word.strip()
            assert not PERSON_BY_DISABILITY.search(word)


@pytest.mark.parametrize("name", vocabularies())
def test_no_two_codes_of_a_vocabulary_read_the_same(name: str) -> None:
    terms = [vocabulary(name).term(code) for code in vocabulary(name).codes]
    for language in ("kk", "ru", "en"):
        assert [word for word, n in Counter(term.in_(language) for term in terms).items() if n > 1] == []


def test_every_row_tells_how_sure_its_wording_is() -> None:
    assert {row["confidence"] for row in ROWS} == CONFIDENCE
    assert all(row["source"] for row in ROWS)


def test_kazakh_words_have_no_latin_look_alikes() -> None:
    mixed = re.compile(r"[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]", re.IGNORECASE)
    assert [row["code"] for row in ROWS if mixed.search(row["name_kk"]) or mixed.search(row["name_ru"])] == []


def test_order_is_the_files_with_other_at_the_end() -> None:
    assert vocabulary("needs_area").codes[:4] == ("housing", "education", "employment", "family")
    assert vocabulary("document_type").codes[0] == "id_card"
    assert vocabulary("document_type").codes[-2:] == ("monitoring_sheet", "other")


def test_membership() -> None:
    assert "female" in vocabulary("sex")
    assert "Female" not in vocabulary("sex")
    assert None not in vocabulary("sex")


def test_an_unknown_code_is_refused_without_a_sentence() -> None:
    with pytest.raises(Refused, match="not_in_vocabulary") as caught:
        vocabulary("sex").term("unknown")
    assert caught.value.details == {"vocabulary": "sex", "value": "unknown"}


def test_a_vocabulary_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        vocabulary("sex").name = "gender"  # type: ignore[misc]
    with pytest.raises(TypeError):
        vocabulary("sex").terms["x"] = vocabulary("sex").term("male")  # type: ignore[index]
