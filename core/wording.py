"""Terms: a word or sentence in Kazakh, Russian and English, chosen by an explicit language.

Terms are read from TOML under `resources/words`; interface words live in Qt's `.ts` files instead.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from core.errors import AppError

Language = Literal["kk", "ru", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
WORDS = Path(__file__).parent.parent / "resources" / "words"


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning in three languages."""

    kk: str
    ru: str
    en: str

    def in_(self, language: Language) -> str:
        """Return the word in the language."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}[language]

    def filled(self, **details: object) -> "Term":
        """Return the same sentence with its `{name}` places filled."""
        return Term(self.kk.format(**details), self.ru.format(**details), self.en.format(**details))

    def as_dict(self) -> dict[str, str]:
        """Return `{"kk": .., "ru": .., "en": ..}`."""
        return {"kk": self.kk, "ru": self.ru, "en": self.en}


@cache
def terms(file: str) -> dict[str, Term]:
    """Read `resources/words/<file>.toml` as `{"a.b.c": Term}`; a table with kk, ru and en is a Term."""
    found: dict[str, Term] = {}

    def walk(path: str, table: dict[str, object]) -> None:
        if {"kk", "ru", "en"} == table.keys():
            found[path] = Term(*(str(table[language]) for language in LANGUAGES))
            return
        for key, inner in table.items():
            if isinstance(inner, dict):
                walk(f"{path}.{key}" if path else key, inner)

    walk("", tomllib.loads((WORDS / f"{file}.toml").read_text(encoding="utf-8")))
    return found


def sentence(error: AppError) -> Term:
    """Return the sentence that tells a person what is wrong and what to do.

    Details fill the `{name}` places; a code without a sentence is a bug (a house test walks all codes).
    """
    known = terms("errors")
    return known[error.code].filled(**{"field": error.field or "", **error.details})
