"""The linters are set to see what the house bans: each example breaks exactly the rule it should."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT

CIRCLE = {"core/one.py": "import core.two", "core/two.py": "import core.one"}
PACKAGES = ("core", "core/documents", "sync", "sync/client", "sync/protocol", "sync/server", "ui", "desktop")
CONTRACTS = [
    ("Nothing imports upward", {"core/one.py": "import ui"}),
    ("No circles", CIRCLE),
    ("The desktop reaches the server as another process only", {"ui/one.py": "import sync.server"}),
    ("Qt in ui and desktop only", {"sync/one.py": "from PySide6.QtCore import QObject"}),
    (
        "requests and keyring in their one module of sync.client only",
        {"sync/client/one.py": "import requests"},
    ),
    ("requests and keyring in their one module of sync.client only", {"core/one.py": "import keyring"}),
    ("The web framework and PostgreSQL in sync.server only", {"sync/client/one.py": "import psycopg"}),
    ("Makers of documents in core.documents only", {"ui/one.py": "from reportlab.pdfgen import canvas"}),
]
ALLOWED = {
    "ui/one.py": "import sync.client\nfrom PySide6.QtCore import QObject",
    "sync/client/http.py": "import requests",
    "sync/client/credentials.py": "import keyring",
    "sync/server/one.py": "import psycopg\nimport starlette",
    "core/documents/one.py": "import reportlab",
    "desktop/one.py": "import ui.one",
}


@pytest.mark.parametrize(
    ("rule", "file", "line"),
    [
        ("T201", "core/example.py", 'print("hello")'),
        ("T201", "sync/server/example.py", 'print("hello")'),
        ("PLC0415", "core/example.py", "def late() -> None:\n    import json\n\n    json.loads('')"),
        ("BLE001", "core/example.py", "try:\n    x = 1\nexcept Exception:\n    x = 2"),
        ("S608", "core/example.py", 'def find(s, name):\n    return s.execute(f"SELECT * FROM {name}")'),
        ("DTZ005", "core/example.py", "from datetime import datetime\n\nnow = datetime.now()"),
        ("FBT001", "core/example.py", "def save(quietly: bool) -> None: ..."),
    ],
)
def test_ruff_bans(rule: str, file: str, line: str) -> None:
    assert rule in ruff(file, line)


def test_commands_may_print() -> None:
    assert "T201" not in ruff("desktop/commands/example.py", 'print("hello")')


@pytest.mark.parametrize(("contract", "modules"), CONTRACTS, ids=[name for name, _ in CONTRACTS])
def test_a_contract_is_broken(contract: str, modules: dict[str, str], tmp_path: Path) -> None:
    build(tmp_path, modules)
    said = lint_imports(tmp_path)
    assert f"{contract} BROKEN" in said
    assert said.count("BROKEN") == 1


def test_every_contract_is_proved() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} == {name for name, _ in CONTRACTS}


def test_the_contracts_allow_each_room_its_own(tmp_path: Path) -> None:
    build(tmp_path, ALLOWED)
    assert "BROKEN" not in lint_imports(tmp_path)


def ruff(file: str, text: str) -> str:
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise"]
    done = subprocess.run(
        [*command, "--stdin-filename", file, "-"], cwd=ROOT, input=text, capture_output=True, text=True
    )
    return done.stdout


def build(root: Path, modules: dict[str, str]) -> None:
    for package in PACKAGES:
        (root / package).mkdir(parents=True)
        (root / package / "__init__.py").touch()
    for file, text in modules.items():
        (root / file).write_text(text, encoding="utf-8")
    (root / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())


def lint_imports(root: Path) -> str:
    command = "from importlinter.cli import lint_imports_command as lint; lint()"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"], cwd=root, capture_output=True, text=True
    )
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return done.stdout
