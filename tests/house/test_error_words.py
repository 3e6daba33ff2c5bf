"""Every error code raised in the sources has its sentence in three languages, with the places it fills."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from string import Formatter

import pytest

from core import errors, wording
from tests.house.tree import sources

ERROR_CLASSES = {name for name, value in vars(errors).items() if isinstance(value, type)}
SENTENCES = tomllib.loads((wording.WORDS / "errors.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Raised:
    """One place in the sources that names an error code."""

    code: str
    details: frozenset[str]
    is_open: bool
    where: str


def literals(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from literals(body)
            yield from literals(orelse)


def raised_in(tree: ast.AST, *, where: str) -> Iterator[Raised]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name not in ERROR_CLASSES:
            continue
        details = frozenset(word.arg for word in node.keywords if word.arg)
        is_open = any(word.arg is None for word in node.keywords)
        for code in literals(node.args[0]):
            yield Raised(code, details, is_open, f"{where}:{node.lineno}")


def all_raised() -> list[Raised]:
    return [one for source in sources() for one in raised_in(source.tree, where=source.name)]


def places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_the_walk_sees_codes_written_in_any_way() -> None:
    tree = ast.parse(
        'raise Refused("a", "f", n=1)\nraise errors.Damaged("b" if x == "y" else "c", **d)\nf("z")'
    )
    found = {one.code: one for one in raised_in(tree, where="here")}
    assert found.keys() == {"a", "b", "c"}
    assert found["a"].details == {"n"}
    assert found["b"].is_open


def test_every_raised_code_has_a_sentence() -> None:
    missing = [f"{one.where} {one.code}" for one in all_raised() if one.code not in SENTENCES]
    assert missing == []


def test_every_raise_fills_the_places_of_its_sentence() -> None:
    unfilled = [
        f"{one.where} {one.code}: {sorted(wanted - one.details)}"
        for one in all_raised()
        if one.code in SENTENCES and not one.is_open
        for wanted in [places(SENTENCES[one.code]["en"]) - {"field"}]
        if not wanted <= one.details
    ]
    assert unfilled == []


@pytest.mark.parametrize("code", SENTENCES)
def test_a_sentence_is_complete(code: str) -> None:
    sentence = SENTENCES[code]
    assert list(sentence) == list(wording.LANGUAGES)
    assert all(text.strip() and text.strip()[-1] in ".?!" for text in sentence.values())
    assert len({frozenset(places(text)) for text in sentence.values()}) == 1


def test_sentences_stand_in_alphabetical_order() -> None:
    assert list(SENTENCES) == sorted(SENTENCES)


def test_no_sentence_is_left_over() -> None:
    strings = {
        node.value
        for source in sources()
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(SENTENCES.keys() - strings) == []
