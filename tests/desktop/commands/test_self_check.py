"""`self-check` proves an installation, part by part, and names what is broken and what to do."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from tests.house.tree import copy_program

PARTS = ["words", "store", "paper", "server"]


def checked(output: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[list[dict[str, Any]], list[str]]:
    """Run the command; return what it answered and what it told."""
    output.readouterr()
    assert main(["self-check", *arguments]) == 0
    said = output.readouterr()
    return [json.loads(line) for line in said.out.splitlines()], said.err.decode().splitlines()


def test_a_whole_installation_is_told_part_by_part(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answers, told = checked(capfdbinary)
    assert answers == []
    assert [line for line in told if line.endswith(": ok")] == [f"{part}: ok" for part in PARTS]


def test_a_machine_reads_it_as_json(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    answers, _ = checked(capfdbinary, "--json")
    assert answers == [{"ok": True, "parts": dict.fromkeys(PARTS, True)}]


def test_what_is_broken_is_named_with_what_to_do(tmp_path: Path) -> None:
    """A word, the fonts and the server are gone; the other parts are tried all the same."""
    root = copy_program(tmp_path)
    words = root / "resources" / "words" / "records.toml"
    lines = words.read_text(encoding="utf-8").splitlines(keepends=True)
    words.write_text("".join(line for line in lines if not line.startswith("surname = ")), encoding="utf-8")
    shutil.rmtree(root / "resources" / "fonts")
    shutil.rmtree(root / "sync" / "server")
    line = [sys.executable, "-m", "desktop", "self-check", "--json"]
    done = subprocess.run(line, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    parts = {"words": False, "store": True, "paper": False, "server": False}
    assert json.loads(done.stdout) == {"ok": False, "parts": parts}
    assert [f"{name}: failed" in done.stderr for name in parts] == [not good for good in parts.values()]
    assert "Install Sapar again" in done.stderr
