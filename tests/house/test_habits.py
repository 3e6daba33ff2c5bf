"""Habits that the house does without: each with the reason and what to do instead.

What a linter can ban, it bans: tests/house/test_linters.py.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files

CODE = r"(core|sync|ui|desktop)/.*\.py"
WORDING = r"(resources/(words|help|programmes|places)|translations)/.*\.(toml|md|ts)"
ANYTHING = r".*"
PACKAGE_HOSTS = ["pypi" + ".org", "python" + "hosted", "npm" + "js", "deb.de" + "bian", "crates" + ".io"]


@dataclass(frozen=True)
class Habit:
    """A pattern banned in some files: why, what to do instead, and a line that must be caught."""

    name: str
    pattern: str
    where: str
    reason: str
    remedy: str
    example: str
    allowed: str = r"(?!)"

    def found_in(self, text: str) -> list[str]:
        """Return what the text has of it."""
        return [match[0].strip() for match in re.finditer(self.pattern, text, re.MULTILINE)]


HABITS = (
    Habit(
        name="vague class",
        pattern=r"^class \w*(Manager|Helpers?|Utils?|Common|Base)\b",
        where=CODE,
        reason="such a name tells nothing and gathers everything",
        remedy="name what it is or does",
        example="class StoreManager:",
    ),
    Habit(
        name="bare QLabel",
        pattern=r"\bQLabel\(",
        where=r"(ui|desktop)/.*\.py",
        allowed=r"ui/widgets/.*",
        reason="QLabel guesses markup in what a person typed",
        remedy="take a label of ui/widgets, which shows plain text",
        example="title = QLabel(person.name)",
    ),
    Habit(
        name="item of a layout",
        pattern=r"\.itemAt(?:Position)?\(",
        where=r"(ui|desktop|tests)/.*\.py",
        reason="PySide keeps it after Qt freed it, and the next widget at that address crashes as it goes",
        remedy="ask the layout with indexOf, or the widget for its children",
        example="item = layout.itemAt(0)",
    ),
    Habit(
        name="translated f-string",
        pattern=r"\b(tr|translate)\(\s*(?:\"[^\"]*\",\s*)?[fF][\"']",
        where=r"(ui|desktop)/.*\.py",
        reason="lupdate takes it as a literal and no translation ever matches",
        remedy='self.tr("Sent: {count}").format(count=count)',
        example='self.tr(f"Sent: {count}")',
    ),
    Habit(
        name="global statement",
        pattern=r"^\s+global \w+",
        where=CODE,
        reason="module-level state is a circle with a polite name",
        remedy="hand the object in by constructor",
        example="    global workspace",
    ),
    Habit(
        name="promise",
        pattern=r"\b(TODO|FIXME|XXX|HACK)\b",
        where=CODE,
        reason="a promise in the code is nobody's",
        remedy="do it now, or leave it out and open an issue",
        example="# TODO: later",
    ),
    Habit(
        name="path of one machine",
        pattern=r"(?<![\w.~/])/(?:root|home/\w+|work|Users/\w+)/[\w.]|\b[A-Z]:\\\\?Users\\",
        where=ANYTHING,
        reason="it exists on one machine only",
        remedy="take it from the environment, a constructor or the place of the module",
        example='ROOT = "/home/aigerim/sapar"',
    ),
    Habit(
        name="package registry host",
        pattern="|".join(map(re.escape, PACKAGE_HOSTS)),
        where=ANYTHING,
        reason="offices install from mirrors; hashes, not hosts, say what a package is",
        remedy="leave the host to the machine's own settings",
        example=f"--index-url {PACKAGE_HOSTS[0]}/simple",
    ),
    Habit(
        name="person named by a disability",
        pattern=r"(?i)\b(мүгедек(тер\w*)?|инвалид(а|у|ом|ы|ов|ам|ами|ах)?)\b",
        where=WORDING,
        reason="a person is not a diagnosis",
        remedy="«мүгедектігі бар адам», «человек с инвалидностью»",
        example='ru = "Учёт инвалидов"',
    ),
)


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_the_house_does_without(habit: Habit) -> None:
    found = [f"{name}: {line}" for name, text in texts(habit) for line in habit.found_in(text)]
    assert not found, "\n".join([f"{habit.reason}; instead: {habit.remedy}", *found])


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.name)
def test_a_habit_is_caught(habit: Habit) -> None:
    assert habit.found_in(habit.example)


@pytest.mark.parametrize("word", ["мүгедектігі бар адам", "инвалидность", "человек с инвалидностью"])
def test_right_words_are_not_caught(word: str) -> None:
    assert not any(habit.found_in(word) for habit in HABITS)


def test_no_file_has_a_vague_name() -> None:
    vague = re.compile(r"(^|_)(utils?|helpers?|common|misc|managers?|base)(_|$)")
    assert [
        str(file.relative_to(ROOT)) for file in files() if any(vague.search(part) for part in stems(file))
    ] == []


def texts(habit: Habit) -> list[tuple[str, str]]:
    """Return the names and texts of the files where the habit is banned."""
    names = {file.relative_to(ROOT).as_posix(): file for file in files() if file != Path(__file__)}
    wanted = [
        name for name in names if re.fullmatch(habit.where, name) and not re.fullmatch(habit.allowed, name)
    ]
    return [(name, names[name].read_text(encoding="utf-8", errors="ignore")) for name in wanted]


def stems(file: Path) -> list[str]:
    """Return the names on the way to the file, without endings."""
    return [Path(part).stem for part in file.relative_to(ROOT).parts]
