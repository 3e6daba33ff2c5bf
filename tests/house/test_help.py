"""Every page has its help in every language, of one shape; keys that it names are the same everywhere."""

import pytest

from core.wording import LANGUAGES, Language
from desktop.pages import titles
from ui.help.texts import FOLDER, Block, read_help

ENTRANCE = {"first-run", "unlock"}
NAMES = sorted({*titles(), *ENTRANCE, "everywhere"})
MOST_WORDS = 170


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_help_and_no_help_is_without_a_page(language: Language) -> None:
    assert sorted(file.stem for file in (FOLDER / language).iterdir()) == NAMES


def test_no_language_is_beside_the_others() -> None:
    assert {folder.name for folder in FOLDER.iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("name", NAMES)
def test_all_languages_say_the_same(name: str) -> None:
    shapes = [[(block.kind, block.lead) for block in read_help(name, language)] for language in LANGUAGES]
    assert shapes[0] == shapes[1] == shapes[2]


@pytest.mark.parametrize("name", sorted(titles()))
def test_help_is_short_and_says_first_what_the_page_is_for(name: str) -> None:
    for language in LANGUAGES:
        blocks = read_help(name, language)
        assert [block.kind for block in blocks[:3]] == ["title", "text", "heading"]
        assert words(blocks) <= MOST_WORDS


def words(blocks: tuple[Block, ...]) -> int:
    """Count the words of a help."""
    return sum(len(block.words.split()) for block in blocks)
