"""Words that must not be seen in a language: what another language says where this one has its own word."""

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from core.wording import LANGUAGES, WORDS, Language, Term, terms
from desktop.language import FOLDER


@cache
def wrong_words(language: Language) -> dict[str, str]:
    """Return whole texts that belong to another language, each with what should stand; English is the source."""
    found = _terms()
    own = {term.in_(language) for term in found}
    return {
        term.in_(other): term.in_(language)
        for other in LANGUAGES
        for term in found
        if other != language and term.in_(other) not in own and term.in_(other).strip(" .–-")
    }


@cache
def _terms() -> tuple[Term, ...]:
    files = [file.stem for file in sorted(WORDS.glob("*.toml"))]
    words = [term for file in files for term in terms(file).values()]
    return (*_interface(), *words)


def _interface() -> list[Term]:
    kk, ru = (_messages(FOLDER / f"sapar_{language}.ts") for language in ("kk", "ru"))
    return [Term(kk[key], ru[key], key[1]) for key in kk.keys() & ru.keys()]


def _messages(file: Path) -> dict[tuple[str, str], str]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext("translation", "")
        for context in ElementTree.parse(file).iter("context")
        for message in context.iter("message")
        if message.get("numerus") != "yes"
    }
