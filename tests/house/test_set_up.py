"""The first start sets up, the next ones are silent, and one that broke off is made good by the next."""

import base64
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

import set_up
from tests.house.tree import ROOT, files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the wrapper is a shell script")
LRELEASE = """#!/bin/sh
for file in "$@"; do
    case $file in *.ts) sed 's/^/compiled /' "$file" > "${file%.ts}.qm" ;; esac
done
"""
LOCK = "pyside6=={version} \\\n    --hash=sha256:{digest}\n"


class Start(NamedTuple):
    """How a start ended and what it complained of."""

    code: int
    said: str


@dataclass(frozen=True)
class Clone:
    """A small repository with our scripts, and a package index of one wheel in a folder."""

    root: Path
    digest: str

    def lock(self, *, version: str = "1.0", digest: str = "") -> None:
        """Lock the only package."""
        for name in ("requirements-run.txt", "requirements.txt"):
            text = LOCK.format(version=version, digest=digest or self.digest)
            (self.root / name).write_text(text, encoding="utf-8")

    def start(self, *, tools: str = "tools") -> Start:
        """Do what `./run` does before the program, with the folder as the only index and no apt-get in sight."""
        paths = {"PATH": str(self.root / tools), "HOME": str(self.root), "PIP_FIND_LINKS": str(self.root)}
        command = [str(self.root / ".ci" / "ready"), "run"]
        done = subprocess.run(
            command, env={**paths, "PIP_NO_INDEX": "1"}, capture_output=True, check=False, text=True
        )
        return Start(done.returncode, done.stderr)

    def compiled(self) -> str:
        """Return the compiled words."""
        return (self.root / "translations" / "sapar_kk.qm").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def clone() -> Iterator[Clone]:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for name in (".ci", "translations"):
            (root / name).mkdir()
        for name in ("ready", "set_up.py", "words.py"):
            shutil.copy(ROOT / ".ci" / name, root / ".ci")
        (root / ".ci" / "debian.toml").write_text("[run]\n[test]\n", encoding="utf-8")
        (root / "translations" / "sapar_kk.ts").write_text("one", encoding="utf-8")
        link(root / "tools", python3=Path(sys.executable).resolve(), sed=shutil.which("sed"))
        link(root / "tools-without-python")
        made = Clone(root, digest=build_wheel(root))
        made.lock()
        assert made.start().code == 0
        yield made


def link(folder: Path, **programs: Path | str | None) -> None:
    """Make a folder for the PATH with these programs beside those that the wrapper needs."""
    folder.mkdir()
    for name, target in {"dirname": shutil.which("dirname"), "cmp": shutil.which("cmp"), **programs}.items():
        (folder / name).symlink_to(target or "")


def build_wheel(folder: Path) -> str:
    """Write a wheel with an `lrelease` of ours in the place of Qt's, and return its digest."""
    parts = {
        "PySide6/__init__.py": "",
        "PySide6/lrelease": LRELEASE,
        "pyside6-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: pyside6\nVersion: 1.0\n",
        "pyside6-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{name},sha256={digest_for_record(text)},{len(text)}\n" for name, text in parts.items())
    file = folder / "pyside6-1.0-py3-none-any.whl"
    with zipfile.ZipFile(file, "w") as wheel:
        for name, text in {**parts, "pyside6-1.0.dist-info/RECORD": record}.items():
            entry = zipfile.ZipInfo(name)
            entry.external_attr = (stat.S_IFREG | 0o755) << 16
            wheel.writestr(entry, text)
    return hashlib.sha256(file.read_bytes()).hexdigest()


def digest_for_record(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")


def test_the_first_start_compiles_the_words(clone: Clone) -> None:
    assert clone.compiled() == "compiled one"


def test_the_next_start_needs_no_python_and_no_index(clone: Clone) -> None:
    script = clone.root / ".ci" / "set_up.py"
    kept = script.read_text(encoding="utf-8")
    script.write_text("raise SystemExit(9)", encoding="utf-8")
    assert clone.start().code == 0
    script.write_text(kept, encoding="utf-8")


def test_changed_words_are_compiled_again(clone: Clone) -> None:
    (clone.root / "translations" / "sapar_kk.ts").write_text("two", encoding="utf-8")
    assert clone.start().code == 0
    assert clone.compiled() == "compiled two"


def test_lost_compiled_words_are_made_again(clone: Clone) -> None:
    (clone.root / "translations" / "sapar_kk.qm").unlink()
    assert clone.start().code == 0
    assert clone.compiled().startswith("compiled")


def test_what_is_not_the_locked_package_is_refused_and_the_broken_set_up_is_not_trusted(clone: Clone) -> None:
    (clone.root / ".venv" / "bin" / "python").unlink()
    clone.lock(digest="0" * 64)
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in clone.start().said
    stray = clone.root / ".venv" / "half-unpacked"
    stray.touch()
    clone.lock()
    assert clone.start().code == 0
    assert not stray.exists()


def test_without_a_python_the_start_says_so(clone: Clone) -> None:
    clone.lock(version="2.0")
    assert "needs Python 3.11 or newer" in clone.start(tools="tools-without-python").said
    clone.lock()


def test_missing_libraries_and_commands_are_noticed() -> None:
    assert [
        name for name in ("libc.so.6", "libnothing.so.9", "sh", "no-such-command") if set_up.is_there(name)
    ] == [
        "libc.so.6",
        "sh",
    ]


def test_while_something_is_missing_every_start_says_so_and_goes_on(clone: Clone) -> None:
    debian = clone.root / ".ci" / "debian.toml"
    kept = debian.read_text(encoding="utf-8")
    debian.write_text('[run]\n"libnothing.so.9" = "libnothing9"\n[test]\n', encoding="utf-8")
    for _ in range(2):
        code, said = clone.start()
        assert code == 0
        assert "--no-install-recommends libnothing9" in said
    debian.write_text(kept, encoding="utf-8")
    assert clone.start() == (0, "")
    assert clone.start() == (0, "")


def test_every_debian_package_of_the_tests_is_used() -> None:
    commands = tomllib.loads(set_up.DEBIAN.read_text(encoding="utf-8"))["test"]
    texts = [file.read_text(encoding="utf-8") for file in files(ROOT / "tests") if file.suffix == ".py"]
    assert [command for command in commands if not any(command in text for text in texts)] == []
