"""Programmes are data: no source names a programme, its certificates or one of its indicators."""

import ast
from collections.abc import Iterator

from core.programme import programmes
from tests.house.tree import sources

CODES = {code for each in programmes() for code in (each.code, each.certificate_prefix)}
INDICATORS = {indicator.id for each in programmes() for indicator in each.indicators}


def strings(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the string constants that are values, not docstrings."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node


def names_a_programme(text: str) -> bool:
    return text in INDICATORS or any(code in text for code in CODES)


def test_the_walk_sees_a_name() -> None:
    found = [
        node.value for node in strings(ast.parse('"""abai-76"""\nx = "A-T1", "see abai-76.toml", "A-T"'))
    ]
    assert [names_a_programme(str(text)) for text in found] == [True, True, False]


def test_no_source_names_a_programme() -> None:
    named = [
        f"{source.name}:{node.lineno}"
        for source in sources()
        for node in strings(source.tree)
        if names_a_programme(str(node.value))
    ]
    assert named == []
