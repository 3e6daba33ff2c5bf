"""The two lock files are what pyproject.toml asks for: complete, hashed, and silent about any host."""

import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TO_RUN = [Requirement(line) for line in PROJECT["project"]["dependencies"]]
TO_TEST = [*TO_RUN, *(Requirement(line) for line in PROJECT["dependency-groups"]["dev"])]
PIN = re.compile(
    r"^(?P<name>[\w.-]+)==(?P<version>[^\s;]+)[^\\\n]*"  # name, version, marker
    r"(\\\n    --hash=sha256:[0-9a-f]{64} *)+$",
    re.MULTILINE,
)
RUN = ROOT / "requirements-run.txt"
TEST = ROOT / "requirements.txt"
BOTH = pytest.mark.parametrize(("file", "asked"), [(RUN, TO_RUN), (TEST, TO_TEST)], ids=["run", "test"])


def pins(file: Path) -> dict[str, Version]:
    """Return the locked packages with their versions; only hashed ones are read."""
    found = PIN.finditer(file.read_text(encoding="utf-8"))
    return {canonicalize_name(pin["name"]): Version(pin["version"]) for pin in found}


def needed(asked: Iterable[Requirement]) -> set[str]:
    """Return the packages asked for here, with all that they ask for in turn, as installed."""
    seen: set[tuple[str, str]] = set()
    waiting = [(requirement, extra) for requirement in asked for extra in ("", *requirement.extras)]
    while waiting:
        requirement, extra = waiting.pop()
        name = canonicalize_name(requirement.name)
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        for line in requires(name) or []:
            inner = Requirement(line)
            if inner.marker is None or inner.marker.evaluate({"extra": extra}):
                waiting += [(inner, inner_extra) for inner_extra in ("", *inner.extras)]
    return {name for name, _ in seen}


@BOTH
def test_what_is_asked_for_is_locked(file: Path, asked: list[Requirement]) -> None:
    locked = pins(file)
    wrong = [str(want) for want in asked if not want.specifier.contains(locked[canonicalize_name(want.name)])]
    assert wrong == []


@BOTH
def test_all_that_is_needed_here_is_locked(file: Path, asked: list[Requirement]) -> None:
    assert needed(asked) - pins(file).keys() == set()


@BOTH
def test_every_line_is_a_hashed_pin(file: Path, asked: list[Requirement]) -> None:
    text = PIN.sub("", file.read_text(encoding="utf-8"))
    assert [line for line in text.splitlines() if line and not line.lstrip().startswith("#")] == []


@BOTH
def test_no_host_is_named(file: Path, asked: list[Requirement]) -> None:
    text = file.read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text


def test_what_runs_is_what_was_tested() -> None:
    assert pins(RUN).items() <= pins(TEST).items()
