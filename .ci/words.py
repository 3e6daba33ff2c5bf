"""The interface words: gathered from ui and desktop into .ts files, compiled to .qm.

Qt's own reading of Python loses words: those asked for inside an f-string, the plural of
`translate(..., count)`. So the calls are read here, and Qt is given them in a plain form.
A word that stands in `translations/interface-words.csv` comes translated, so that it is the same everywhere.
"""

import ast
import csv
import importlib.util
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
SHARED = FOLDER / "interface-words.csv"
ROOMS = [ROOT / room for room in ("ui", "desktop")]
LANGUAGES = {"kk": [], "ru": [], "en": ["-pluralonly"]}
"""English needs words only where a number changes them."""
UNTRANSLATED = re.compile(
    r'(<source>([^<]*)</source>\s*)<translation type="unfinished"></translation>', re.DOTALL
)


@dataclass(frozen=True)
class Word:
    """A translatable text as the code asks for it."""

    context: str
    text: str
    comment: str
    is_numbered: bool

    def plainly(self) -> str:
        """Return the call that lupdate reads without loss."""
        parts = [json.dumps(part, ensure_ascii=False) for part in (self.context, self.text, self.comment)]
        return f"QCoreApplication.translate({', '.join(parts)}{', 1' if self.is_numbered else ''})"


def gather(folder: Path) -> None:
    """Bring `sapar_<language>.ts` in the folder up to date with the sources."""
    sources = [source for room in ROOMS for source in sorted(room.rglob("*.py"))]
    found = [word for source in sources for word in words(source.read_text(encoding="utf-8"))]
    with TemporaryDirectory() as name:
        calls = Path(name, "calls.py")
        calls.write_text("\n".join(word.plainly() for word in found), encoding="utf-8")
        for language, options in LANGUAGES.items():
            file = folder / f"sapar_{language}.ts"
            command = [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", *options]
            target = ["-target-language", language, "-ts", str(file)]
            subprocess.run([*command, str(calls), *target], check=True)
            text = translate(file.read_text(encoding="utf-8"), shared_words=shared(language))
            file.write_text(text, encoding="utf-8")


def words(source: str) -> Iterator[Word]:
    """Yield the words of `self.tr(text, comment, n)` and `translate(context, text, comment, n)`, in order.

    What is not literal text is left out: `tr(name)` asks for a word that stands literally elsewhere.
    """
    for context, call in calls_in(ast.parse(source), context=""):
        asked = getattr(call.func, "attr", getattr(call.func, "id", ""))
        texts = [part.value if isinstance(part, ast.Constant) else None for part in call.args]
        if asked == "tr":
            texts.insert(0, context)
        elif asked not in ("translate", "QT_TRANSLATE_NOOP"):
            continue
        match texts:
            case [str(context), str(text), *rest]:
                comment = rest[0] if rest and isinstance(rest[0], str) else ""
                is_numbered = len(rest) > 1 or any(keyword.arg == "n" for keyword in call.keywords)
                yield Word(context, text, comment, is_numbered)


def calls_in(node: ast.AST, *, context: str) -> Iterator[tuple[str, ast.Call]]:
    """Yield every call below the node with the name of the class it stands in."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield context, child
        yield from calls_in(child, context=child.name if isinstance(child, ast.ClassDef) else context)


def compile_all() -> int:
    """Make the .qm of every .ts; return the exit code of Qt's compiler."""
    command = [tool("lrelease"), "-silent", *map(str, sorted(FOLDER.glob("*.ts")))]
    return subprocess.run(command, check=False).returncode


def tool(name: str) -> str:
    """Return the path of one of Qt's programs; the scripts beside Python break when the folder is moved."""
    found = importlib.util.find_spec("PySide6")
    if found is None or found.origin is None:
        sys.exit("PySide6 is not installed: ./test sets it up")
    return str(Path(found.origin).with_name(name))


def shared(language: str) -> dict[str, str]:
    """Return the shared interface words, English to the language."""
    with SHARED.open(encoding="utf-8", newline="") as file:
        return {row["en"]: row[language] for row in csv.DictReader(file)}


def translate(text: str, *, shared_words: dict[str, str]) -> str:
    """Fill the untranslated messages whose whole source is a shared word."""

    def fill(message: re.Match[str]) -> str:
        word = shared_words.get(unescape(message[2]))
        return f"{message[1]}<translation>{escape(word, quote=False)}</translation>" if word else message[0]

    return UNTRANSLATED.sub(fill, text)


if __name__ == "__main__":
    if sys.argv[1:] == ["compile"]:
        sys.exit(compile_all())
    gather(FOLDER)
