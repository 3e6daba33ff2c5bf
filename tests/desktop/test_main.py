"""The command line: answers on stdout alone, one line each, and exit codes that say how it went."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main

PERSON = "01a203d4-d63f-7979-b397-33e43548d2bc"
CARD = {
    "id": PERSON,
    "surname": "Ахметова",
    "given_name": "Айгүл",
    "iin": "901231490019",
    "district": "103600000",
}


class Line:
    """A command line over one store."""

    def __init__(self, folder: Path, output: pytest.CaptureFixture[bytes]) -> None:
        self._folder, self._output = folder, output
        self._passphrase = folder / "passphrase"
        self._passphrase.write_text("қысқа ақбоз ат 2026 жайлау\n", encoding="utf-8")

    def run(self, *arguments: str, code: int = 0) -> list[Any]:
        """Run a command and return its answers."""
        name, *rest = arguments
        place = ["--data-dir", str(self._folder / "store"), "--passphrase-file", str(self._passphrase)]
        assert main([name, *place, *rest]) == code
        return [json.loads(line) for line in self._output.readouterr().out.splitlines()]


@pytest.fixture
def line(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Line:
    """A command line over an office of its own."""
    made = Line(tmp_path, capfdbinary)
    (answer,) = made.run("init", "--name", "Абай жолы", "--district", "103600000")
    assert answer["device"] == 1
    return made


def test_lines_are_answered_one_by_one(line: Line, tmp_path: Path) -> None:
    """A refused line is told in three languages with its field, and the next goes on."""
    service = {
        "district": "103600000",
        "given_on": "2026-01-10",
        "type": "consult_legal",
        "form": "individual",
    }
    file = tmp_path / "lines.jsonl"
    commands = [
        {"command": "RegisterPerson", "data": CARD},
        {"command": "RecordService", "data": service | {"recipients": [{"person": PERSON}]}},
        {"command": "RegisterPerson", "data": CARD},
        {"command": "Nope"},
    ]
    file.write_text("\n".join(map(json.dumps, commands)) + "\ngarbage\n", encoding="utf-8")
    answers = line.run("apply", str(file), code=1)
    assert [one["line"] for one in answers] == [1, 2, 3, 4, 5]
    assert [one.get("code", "ok") for one in answers] == [
        "ok",
        "consent_missing",
        "ok",
        "unknown_command",
        "not_a_command_line",
    ]
    assert answers[0]["ids"] == answers[2]["ids"] == {"person": PERSON}
    assert set(answers[1]["text"]) == {"kk", "ru", "en"}
    (found,) = line.run("query", "ListPeople", "--args", '{"text": "ахмет"}')
    assert (found["total"], found["rows"][0]["id"]) == (1, PERSON)
    exported = line.run("export")
    assert [one["id"] for one in exported if one["kind"] == "person"] == [PERSON]
    assert line.run("check") == [{"ok": True, "problems": []}]


def test_an_office_is_opened_once(line: Line) -> None:
    """A second init over the same folder cannot open."""
    line.run("init", "--name", "Абай жолы", "--district", "103600000", code=3)


def test_wrong_passphrase_and_wrong_names(line: Line, tmp_path: Path) -> None:
    """3 cannot open, 1 refused, 2 wrong usage; nothing on stdout."""
    assert line.run("query", "Nope", code=1) == []
    assert main(["nonsense"]) == 2
    (tmp_path / "passphrase").write_text("another one, long enough\n", encoding="utf-8")
    assert line.run("check", code=3) == []


def test_a_folder_without_a_store_is_told(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Before any passphrase is asked for."""
    for command in (["check"], ["export"], ["apply"], ["sync"], ["query", "Today"]):
        assert main([*command, "--data-dir", str(tmp_path / "mistyped")]) == 3
        assert capfdbinary.readouterr().err.startswith(b"no_store_here")


@pytest.mark.parametrize(
    ("arguments", "code", "nearest"),
    [
        (["LisPeople"], b"unknown_query", b"ListPeople"),
        (["ListPeople", "--args", '{"texd": 1}'], b"unknown_field", b": text"),
        (["FirstSteps", "--args", '{"texd": 1}'], b"unknown_field", b"./run describe"),
        (["ListPeople", "--args", "{bad"], b"not_json (args)", b"JSON"),
        (["ListPeople", "--args", "[]"], b"not_a_map (args)", b""),
    ],
)
def test_a_mistyped_name_is_told_with_the_nearest_known(
    line: Line,
    tmp_path: Path,
    capfdbinary: pytest.CaptureFixture[bytes],
    arguments: list[str],
    code: bytes,
    nearest: bytes,
) -> None:
    name, *rest = arguments
    place = ["--data-dir", str(tmp_path / "store"), "--passphrase-file", str(tmp_path / "passphrase")]
    assert main(["query", name, *place, *rest]) == 1
    told = capfdbinary.readouterr().err
    assert told.startswith(code)
    assert nearest in told


def test_a_mistyped_command_is_told_with_the_nearest_known(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["exprt"]) == 2
    said = capfd.readouterr()
    assert said.out == ""
    assert "unknown command 'exprt'" in said.err
    assert "export" in said.err.splitlines()[0]


def test_help_that_was_asked_for_is_an_answer(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    said = capfd.readouterr()
    assert "server-admin" in said.out
    assert said.err == ""


def test_everything_declared_is_described(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Records, fields, commands with their data, queries and vocabularies."""
    assert main(["describe"]) == 0
    told = json.loads(capfdbinary.readouterr().out)
    assert set(told) == {"records", "fields", "commands", "queries", "vocabularies"}
    surname = told["commands"]["RegisterPerson"]["data"]["surname"]
    assert (surname["kind"], surname["required"], surname["vocabulary"]) == ("text", True, None)


def test_a_bug_is_told_without_its_words() -> None:
    """A terminal may be photographed, a log of an automation kept."""
    bug = "from desktop import __main__ as m; m._refuse = lambda name: {}['Ахметова']; m.main(['?'])"
    told = subprocess.run([sys.executable, "-c", bug], capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "KeyError" in told.stderr
    assert "Ахметова" not in told.stderr
