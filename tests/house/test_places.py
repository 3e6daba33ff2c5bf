"""Every file stands where the house has a place for it, and every module has its test."""

import ast
from pathlib import Path, PurePosixPath

import pytest

from tests.house.tree import ROOT, Source, entries, sources

TOP = {
    *("desktop", "ui", "core", "sync", "resources", "translations", "tests"),
    *("pyproject.toml", "build.spec", "requirements.txt", "requirements-run.txt"),
    *(
        "README.md",
        "ARCHITECTURE.md",
        "DECISIONS.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "LICENSE",
    ),
    *("run", "test", "run.cmd", "test.cmd"),
    *(".ci", ".gitignore", ".gitattributes", ".editorconfig"),
}
SMALL = 40
"""Lines up to which a module may be proved by the tests of its neighbours."""
UNMIRRORED = Path(__file__).with_name("unmirrored.txt")


def mirror(name: str) -> str:
    """Return the test file of a module: core/kz/iin.py has tests/core/kz/test_iin.py.

    A package's own file is tested beside the package: core/model/__init__.py by tests/core/test_model.py.
    """
    path = PurePosixPath(name)
    if path.stem == "__init__":
        path = path.parent
    return str("tests" / path.with_name(f"test_{path.stem.strip('_')}.py"))


def unmirrored() -> dict[str, str]:
    """Return the modules without a mirror and why, from lines `module: reason`."""
    lines = UNMIRRORED.read_text(encoding="utf-8").splitlines()
    pairs = [line.split(": ", 1) for line in lines if line and not line.startswith("#")]
    return dict(pairs)


def bare(source: Source) -> bool:
    """Tell whether the module is more than small and has no test file."""
    return source.lines > SMALL and not (ROOT / mirror(source.name)).exists()


def test_the_top_level_is_fixed() -> None:
    assert {entry.name for entry in entries(ROOT)} <= TOP


def test_every_module_has_its_test() -> None:
    without = [source.name for source in sources() if bare(source) and source.name not in unmirrored()]
    assert not without, "\n".join(without)


def test_the_list_of_unmirrored_modules_only_shrinks() -> None:
    needless = unmirrored().keys() - {source.name for source in sources() if bare(source)}
    assert not needless, f"strike from {UNMIRRORED.name}:\n" + "\n".join(sorted(needless))


def test_every_module_says_what_lives_in_it() -> None:
    assert [source.name for source in sources() if ast.get_docstring(source.tree) is None] == []


@pytest.mark.parametrize(
    ("name", "test"),
    [
        ("core/kz/iin.py", "tests/core/kz/test_iin.py"),
        ("core/model/__init__.py", "tests/core/test_model.py"),
        ("desktop/__main__.py", "tests/desktop/test_main.py"),
    ],
)
def test_a_mirror_is_named_after_its_module(name: str, test: str) -> None:
    assert mirror(name) == test
