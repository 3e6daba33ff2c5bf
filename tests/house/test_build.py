"""The recipe of the frozen program names real files and modules, and takes the server along.

PyInstaller is not among our requirements: stand-ins take down what the recipe asks of it.
"""

import contextlib
import sys
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

import pytest

from tests.house.tree import ROOT


@dataclass
class Program:
    """What the recipe asks to be collected, and what was found for it."""

    scripts: list[str]
    datas: list[tuple[str, str]]
    hiddenimports: list[str]
    excludes: list[str]
    pathex: list[str]
    binaries: list[tuple[str, str, str]] = field(default_factory=list)
    pure: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def recipe() -> dict[str, Any]:
    """Run build.spec in the root, as PyInstaller does."""
    names: dict[str, Any] = {"Analysis": Program, "PYZ": list, "EXE": ignore, "COLLECT": ignore}
    with contextlib.chdir(ROOT):
        exec(compile((ROOT / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec"), names)
    return names


def ignore(*_: object, **__: object) -> None:
    """Take anything and make nothing."""


def is_module(name: str) -> bool:
    """Tell whether a module is there, without importing it; Debian leaves parts of the library out."""
    return name in sys.stdlib_module_names or find_spec(name) is not None


def test_every_named_module_is_real(recipe: dict[str, Any]) -> None:
    program = recipe["program"]
    named = [*program.hiddenimports, *program.excludes, *recipe["KEYRINGS"].values()]
    assert [name for name in named if not is_module(name)] == []


def test_modules_imported_by_name_are_collected(recipe: dict[str, Any]) -> None:
    hidden = recipe["program"].hiddenimports
    assert {"desktop.commands", "desktop.answers", "core.errors"} <= set(hidden)
    assert not any("0001" in name for name in hidden)


def test_every_named_file_is_there(recipe: dict[str, Any]) -> None:
    program = recipe["program"]
    assert [source for source in program.scripts if not (ROOT / source).is_file()] == []
    assert [source for source, _ in program.datas if not list(ROOT.glob(source))] == []


def test_the_steps_of_migration_are_carried_as_files(recipe: dict[str, Any]) -> None:
    carried = {source for source, _ in recipe["program"].datas}
    steps = [str(step.relative_to(ROOT)) for step in (ROOT / "core").rglob("migrations/*/0*.py")]
    assert steps
    assert set(steps) <= carried


def test_the_server_goes_along(recipe: dict[str, Any]) -> None:
    program = recipe["program"]
    assert {"sync.server.__main__", "sync.server.commands", "psycopg_binary"} <= set(program.hiddenimports)
    assert not any(name.startswith("sync") for name in program.excludes)


@pytest.mark.parametrize(
    ("path", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/qwindows.dll", True),
        ("PySide6\\Qt\\plugins\\platforms\\qminimal.dll", False),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/translations/qtbase_kk.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/Qt/translations/qt_ru.qm", False),
        ("translations/sapar_kk.qm", True),
        ("libQt6Widgets.so.6", True),
        ("libQt6Qml.so.6", False),
        ("PySide6/QtPdf.abi3.so", False),
        ("libgtk-3.so.0", False),
        ("core/store/migrations/laptop/0001_first.py", True),
    ],
)
def test_only_what_a_program_of_widgets_needs_is_kept(recipe: dict[str, Any], path: str, stays: bool) -> None:
    assert bool(recipe["kept"]([(path, "", "DATA")])) is stays
