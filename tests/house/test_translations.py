"""The interface words: complete in Kazakh and Russian, gathered from the code as it is, shared words the same."""

import re
import shutil
import string
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest

import words
from tests.house.tree import ROOT

FOLDER = ROOT / "translations"
PLACES = re.compile(r"%n|%L?\d")
PLURAL_FORMS = {"kk": 2, "ru": 3, "en": 2}
BOTH = pytest.mark.parametrize("language", ["kk", "ru"])
ALL = pytest.mark.parametrize("language", list(PLURAL_FORMS))


@dataclass(frozen=True)
class Message:
    """One message of a .ts file; several forms where a number changes it."""

    context: str
    source: str
    forms: tuple[str, ...]
    is_numbered: bool
    is_finished: bool


def messages(file: Path) -> list[Message]:
    """Read a .ts file."""
    return [
        message(context.findtext("name", ""), node)
        for context in ElementTree.parse(file).iter("context")
        for node in context.iter("message")
    ]


def message(context: str, node: ElementTree.Element) -> Message:
    """Read one message of a context."""
    translation = node.find("translation")
    assert translation is not None
    numbered = [form.text or "" for form in translation.iter("numerusform")]
    forms = tuple(numbered or [translation.text or ""])
    is_finished = translation.get("type") is None and all(forms)
    return Message(context, node.findtext("source", ""), forms, node.get("numerus") == "yes", is_finished)


@cache
def gathered(language: str) -> list[Message]:
    """Return the messages of the repository's file."""
    return messages(FOLDER / f"sapar_{language}.ts")


def places(text: str) -> list[str]:
    """Return the places that the program fills: %n, %1, {name}."""
    return sorted(
        [*PLACES.findall(text), *(f"{{{name}}}" for _, name, _, _ in string.Formatter().parse(text) if name)]
    )


def plain(text: str) -> str:
    """Return the words without what belongs to the place they stand in: accelerator, dots, colon."""
    return text.replace("&", "").removesuffix("…").removesuffix("...").removesuffix(":")


@BOTH
def test_every_word_is_translated(language: str) -> None:
    unfinished = [f"{one.context}: {one.source}" for one in gathered(language) if not one.is_finished]
    assert not unfinished, "\n".join(unfinished)


def test_english_knows_its_plurals() -> None:
    assert [one.source for one in gathered("en") if not one.is_finished] == []


@ALL
def test_places_are_kept(language: str) -> None:
    wrong = [
        one
        for one in gathered(language)
        if any(places(form) != places(one.source) for form in one.forms if form)
    ]
    assert wrong == []


@ALL
def test_numbered_words_have_every_form(language: str) -> None:
    wrong = [
        one for one in gathered(language) if one.is_numbered and len(one.forms) != PLURAL_FORMS[language]
    ]
    assert wrong == []


@BOTH
def test_shared_words_are_the_same_everywhere(language: str) -> None:
    shared = words.shared(language)
    told = [(plain(one.source), plain(one.forms[0])) for one in gathered(language) if one.forms[0]]
    assert [(source, word) for source, word in told if source in shared and word != shared[source]] == []


def test_the_files_are_gathered_from_the_code_as_it_is(tmp_path: Path) -> None:
    for language in PLURAL_FORMS:
        shutil.copy(FOLDER / f"sapar_{language}.ts", tmp_path)
    words.gather(tmp_path)
    for language in PLURAL_FORMS:
        now = {(one.context, one.source) for one in messages(tmp_path / f"sapar_{language}.ts")}
        assert now == {(one.context, one.source) for one in gathered(language)}, "./test --words"


@pytest.mark.parametrize(
    ("call", "word"),
    [
        ('self.tr("Save")', words.Word("Page", "Save", "", is_numbered=False)),
        ('self.tr("%n day(s)", "", len(days))', words.Word("Page", "%n day(s)", "", is_numbered=True)),
        ('self.tr("%n day(s)", n=count)', words.Word("Page", "%n day(s)", "", is_numbered=True)),
        ('self.tr("Two " "lines").format(1)', words.Word("Page", "Two lines", "", is_numbered=False)),
        ('translate("Tab", "Next", "button")', words.Word("Tab", "Next", "button", is_numbered=False)),
        (
            'show(QCoreApplication.translate("Tab", "%n day(s)", "", age(born, today)))',
            words.Word("Tab", "%n day(s)", "", is_numbered=True),
        ),
        ('QT_TRANSLATE_NOOP("Tab", "A \\"b\\"")', words.Word("Tab", 'A "b"', "", is_numbered=False)),
    ],
)
def test_a_word_is_gathered_however_it_is_asked_for(call: str, word: words.Word, tmp_path: Path) -> None:
    assert list(words.words(f"class Page(QWidget):\n    def show(self):\n        {call}\n")) == [word]
    (tmp_path / "calls.py").write_text(word.plainly(), encoding="utf-8")
    file = tmp_path / "words.ts"
    subprocess.run(
        [words.tool("lupdate"), "-silent", str(tmp_path / "calls.py"), "-ts", str(file)], check=True
    )
    assert [(one.context, one.source, one.is_numbered) for one in messages(file)] == [
        (word.context, word.text, word.is_numbered)
    ]


def test_what_is_no_literal_text_is_left_out() -> None:
    assert list(words.words('self.tr(name)\nself.tr(f"{name}")\nbytes.translate(table)\n')) == []


def test_a_shared_word_is_filled_in_and_any_other_is_left() -> None:
    text = "".join(
        f'<source>{source}</source>\n<translation type="unfinished"></translation>'
        for source in ("A &amp; B", "C")
    )
    assert words.translate(text, shared_words={"A & B": "Ә < Б"}) == text.replace(
        ' type="unfinished"></translation>', ">Ә &lt; Б</translation>", 1
    )


def test_an_unfinished_word_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "sapar_ru.ts"
    file.write_text(
        "<TS><context><name>Page</name><message><source>Save</source>"
        '<translation type="unfinished"></translation></message><message numerus="yes"><source>%n day(s)</source>'
        "<translation><numerusform>%n день</numerusform><numerusform></numerusform></translation></message>"
        "</context></TS>",
        encoding="utf-8",
    )
    assert messages(file) == [
        Message("Page", "Save", ("",), is_numbered=False, is_finished=False),
        Message("Page", "%n day(s)", ("%n день", ""), is_numbered=True, is_finished=False),
    ]


def test_places_are_seen() -> None:
    assert places("%n of %1: {name}, 100 %") == ["%1", "%n", "{name}"]
