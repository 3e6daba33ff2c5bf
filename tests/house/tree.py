"""The tree that house tests walk over: every file of the repository, and the parsed sources."""

import ast
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROOMS = ("core", "sync", "ui", "desktop")
IGNORED = [".git", *(line.rstrip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split())]


@dataclass(frozen=True)
class Source:
    """One module of the program."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Count the lines of the file."""
        return self.text.count("\n")

    @property
    def name(self) -> str:
        """Return the path below the root, with slashes."""
        return self.path.relative_to(ROOT).as_posix()


@cache
def sources() -> list[Source]:
    """Return the modules of the four rooms that hold something.

    The steps of migrations (0001_first.py) are no modules: they are written once, by Alembic, and never change.
    """
    files = [
        file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py")) if file.stem.isidentifier()
    ]
    texts = [(file, file.read_text(encoding="utf-8")) for file in files]
    return [Source(file, text, ast.parse(text)) for file, text in texts if text]


def entries(folder: Path) -> Iterator[Path]:
    """Yield what stands in a folder and is not ignored by git."""
    for entry in sorted(folder.iterdir()):
        if not any(fnmatch(entry.name, pattern) for pattern in IGNORED):
            yield entry


def files(folder: Path = ROOT) -> Iterator[Path]:
    """Yield every file below the folder that git would keep."""
    for entry in entries(folder):
        if entry.is_dir():
            yield from files(entry)
        else:
            yield entry


def copy_program(folder: Path) -> Path:
    """Copy the program, without its tests, into the folder to be changed and run there; return its root."""
    root = folder / "tree"
    for name in (*ROOMS, "resources", "translations"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    return root
