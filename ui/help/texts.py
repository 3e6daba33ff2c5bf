"""The texts of help, read from `resources/help`: the little of Markdown that they need, as blocks."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from core.wording import Language

FOLDER = Path(__file__).parents[2] / "resources" / "help"

Kind = Literal["title", "heading", "text", "point", "step", "key"]
_LINE = re.compile(r"(?P<mark># |## |- `(?P<key>[^`]+)` |- |\d+\. )?(?P<words>.+)")
_KINDS: dict[str, Kind] = {"# ": "title", "## ": "heading", "- ": "point", "": "text"}


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a text: its kind and words; `lead` is the key, or the number of a step."""

    kind: Kind
    words: str
    lead: str = ""


def read_help(name: str, language: Language) -> tuple[Block, ...]:
    """Return the help of a page; a page without one is a bug and raises FileNotFoundError."""
    return parse_help((FOLDER / language / f"{name}.md").read_text(encoding="utf-8"))


def parse_help(text: str) -> tuple[Block, ...]:
    """Read `# title`, `## heading`, `1. step`, `- point`, ``- `Key` what it does`` and plain text, a line each."""
    return tuple(_block(line.strip()) for line in text.splitlines() if line.strip())


def _block(line: str) -> Block:
    found = _LINE.fullmatch(line)
    assert found is not None
    mark, key, words = found["mark"] or "", found["key"] or "", found["words"]
    if key:
        return Block("key", words, key)
    if mark[:1].isdigit():
        return Block("step", words, mark.strip(". "))
    return Block(_KINDS[mark], words)
