"""The language of a paper, apart from that of the interface: Kazakh, Russian, or both with Kazakh first."""

from dataclasses import dataclass
from typing import Literal

from core.wording import Term, terms

Tongue = Literal["kk", "ru"]
PaperLanguage = Literal["kk", "ru", "kk+ru"]

_TONGUES: dict[PaperLanguage, tuple[Tongue, ...]] = {"kk": ("kk",), "ru": ("ru",), "kk+ru": ("kk", "ru")}


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A name or sentence that people wrote in both languages."""

    kk: str
    ru: str

    def in_(self, tongue: Tongue) -> str:
        """Return the words in the language."""
        return self.kk if tongue == "kk" else self.ru


def tongues(language: PaperLanguage) -> tuple[Tongue, ...]:
    """Return the languages of a paper, Kazakh first (Law on Languages, art. 21)."""
    return _TONGUES[language]


def phrase(code: str, *, tongue: Tongue, **details: Bilingual | Term | str | int) -> str:
    """Return a fixed sentence of `resources/words/documents.toml`, its `{name}` places filled."""
    filling = {
        name: detail.in_(tongue) if isinstance(detail, Bilingual | Term) else detail
        for name, detail in details.items()
    }
    return terms("documents")[code].in_(tongue).format(**filling)


def joined(meaning: Bilingual | Term, *, language: PaperLanguage, by: str = "\u00a0/ ") -> str:
    """Return the words in each language of the paper; words that are the same stand once."""
    return by.join(dict.fromkeys(meaning.in_(tongue) for tongue in tongues(language)))


def label(code: str, *, language: PaperLanguage) -> str:
    """Return a fixed word in each language of the paper; a line may break between the languages only."""
    word = terms("documents")[code]
    return joined(Bilingual(unbroken(word.kk), unbroken(word.ru)), language=language)


def unbroken(text: str) -> str:
    """Return the text with no-break spaces, for one line."""
    return text.replace(" ", "\u00a0")
