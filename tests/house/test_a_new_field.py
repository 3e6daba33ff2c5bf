"""A field costs a declaration, its words and a step of the history; all the rest of the house then knows it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house.tree import ROOT, copy_program

PERSON = "01a203d4-d63f-7979-b397-33e43548d2bc"
CARD: dict[str, object] = {
    "id": PERSON,
    "surname": "Ахметова",
    "given_name": "Айгүл",
    "iin": "901231490019",
    "district": "103600000",
}
CONSENT: dict[str, object] = {
    "person": PERSON,
    "given_on": "2026-01-10",
    "form": "paper",
    "scopes": ["processing"],
}

DECLARATION = "    nickname: Mapped[str | None] = field(Kind.TEXT, sensitivity=_PERSONAL)\n"
WORDS = 'nickname = {kk = "Лақап аты", ru = "Прозвище", en = "Nickname"}\n'
STEP = '''"""A person's nickname."""

from alembic import op

from core.store.migrations.shapes import column

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Take the step."""
    op.add_column("person", column("nickname", "text"))
'''
ELSEWHERE = '''"""What has to be seen from within: the form, and both ends of the wire."""

from core.commands.people import ChangePerson
from ui.forms import Form
from ui.widgets import FieldBox


def test_a_form_asks_for_it(qtbot):
    form = Form(ChangePerson.fields, rows=(("surname", "given_name"),), language="ru")
    qtbot.addWidget(form)
    form.show_values({"nickname": "Айка"})
    assert form.values() == {"nickname": "Айка"}
    assert any("Прозвище" in box.field.accessibleName() for box in form.findChildren(FieldBox))


def test_it_goes_over_the_wire_and_clashes(office):
    one, other = office.laptop(), office.laptop()
    person = one.register(nickname="Айка")
    office.settle()
    assert other.see(person)["nickname"] == "Айка"
    one.change(person, nickname="Айгүл")
    office.clock.ms += 1000
    other.change(person, nickname="Айко")
    office.settle()
    assert one.conflicts(person) == other.conflicts(person) == [("nickname", "Айко", "Айгүл")]
'''


class Program:
    """A copy of the program with an office of its own."""

    def __init__(self, folder: Path) -> None:
        self.root = copy_program(folder)
        self.data = folder / "data"
        secret = folder / "passphrase"
        secret.write_text("қысқа ақбоз ат 2026 жайлау\n", encoding="utf-8")
        self._place = ("--data-dir", str(self.data), "--passphrase-file", str(secret))

    def run(self, name: str, *arguments: str, lines: str = "", code: int = 0) -> tuple[list[Any], str]:
        """Run a command over the office; return its answers and what it told."""
        place = () if name == "describe" else self._place
        line = [sys.executable, "-m", "desktop", name, *place, *arguments]
        done = subprocess.run(line, cwd=self.root, input=lines, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        return [json.loads(answer) for answer in done.stdout.splitlines()], done.stderr

    def apply(self, **commands: dict[str, object]) -> None:
        """Run commands of the office by their names."""
        lines = [json.dumps({"command": name, "data": data}) for name, data in commands.items()]
        self.run("apply", lines="\n".join(lines))

    def person(self) -> dict[str, Any]:
        """Return the fields of the exported person."""
        exported, _ = self.run("export")
        (found,) = (one["fields"] for one in exported if one["kind"] == "person")
        return dict(found)

    def write(self, file: str, *, after: str, line: str) -> None:
        """Put a line behind the one line of the file that begins so."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert text.count(after) == 1
        end = text.index("\n", text.index(after)) + 1
        path.write_text(text[:end] + line + text[end:], encoding="utf-8")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program of before with a person in its store, and then with one more declared field and its words."""
    made = Program(tmp_path_factory.mktemp("field"))
    made.run("init", "--name", "Абай жолы", "--district", "103600000")
    made.apply(RegisterPerson=CARD, RecordConsent=CONSENT)
    made.write("core/model/people.py", after="    other_spelling: ", line=DECLARATION)
    made.write("resources/words/records.toml", after="other_spelling = ", line=WORDS)
    return made


def test_a_store_without_the_column_is_not_opened_and_stays_as_it_is(program: Program) -> None:
    before = (program.data / "store.db").read_bytes()
    answers, told = program.run("export", code=3)
    assert answers == []
    assert told.startswith("triggers_differ")
    assert (program.data / "store.db").read_bytes() == before


def test_with_the_step_everything_knows_the_field(program: Program) -> None:
    (program.root / "core/store/migrations/records/0002_nickname.py").write_text(STEP, encoding="utf-8")
    assert program.person()["nickname"] is None
    assert len(list((program.data / "snapshots").iterdir())) == 1

    program.apply(ChangePerson={"id": PERSON, "nickname": "Айка"})
    assert program.person()["nickname"] == "Айка"
    (card,), _ = program.run("query", "ShowPerson", "--args", json.dumps({"id": PERSON}))
    assert card["rows"][0]["values"]["nickname"] == "Айка"
    assert program.run("check")[0] == [{"ok": True, "problems": []}]

    (told,), _ = program.run("describe")
    assert "nickname" in told["records"]["person"]["fields"]
    assert told["fields"]["person.nickname"]["title"]["kk"] == "Лақап аты"
    taken = {name for name, one in told["commands"].items() if "nickname" in one["data"]}
    assert taken == {"ChangePerson"}  # what is not of the contact card waits for consent


def test_the_form_and_the_wire_know_it_too(program: Program) -> None:
    shutil.copytree(ROOT / "tests", program.root / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", program.root)
    test = program.root / "tests/flows/test_nickname.py"
    test.write_text(ELSEWHERE, encoding="utf-8")
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", "not postgres", str(test)]
    done = subprocess.run(line, cwd=program.root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout
