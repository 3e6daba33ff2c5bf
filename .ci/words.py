"""The interface words: gathered from ui and desktop into .ts files, compiled to .qm.

A word that stands in `translations/interface-words.csv` comes translated, so that it is the same everywhere.
"""

import csv
import importlib.util
import re
import subprocess
import sys
from html import escape, unescape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
SHARED = FOLDER / "interface-words.csv"
ROOMS = [str(ROOT / room) for room in ("ui", "desktop")]
LANGUAGES = {"kk": [], "ru": [], "en": ["-pluralonly"]}
"""English needs words only where a number changes them."""
UNTRANSLATED = re.compile(
    r'(<source>([^<]*)</source>\s*)<translation type="unfinished"></translation>', re.DOTALL
)


def gather(folder: Path) -> None:
    """Bring `sapar_<language>.ts` in the folder up to date with the sources."""
    for language, options in LANGUAGES.items():
        file = folder / f"sapar_{language}.ts"
        command = [tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-extensions", "py"]
        target = ["-target-language", language, "-ts", str(file)]
        subprocess.run([*command, *options, *ROOMS, *target], check=True)
        file.write_text(translate(file.read_text(encoding="utf-8"), words=shared(language)), encoding="utf-8")


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


def translate(text: str, *, words: dict[str, str]) -> str:
    """Fill the untranslated messages whose whole source is a shared word."""

    def fill(message: re.Match[str]) -> str:
        word = words.get(unescape(message[2]))
        return f"{message[1]}<translation>{escape(word, quote=False)}</translation>" if word else message[0]

    return UNTRANSLATED.sub(fill, text)


if __name__ == "__main__":
    if sys.argv[1:] == ["compile"]:
        sys.exit(compile_all())
    gather(FOLDER)
