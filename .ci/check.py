"""What `./test` does: linters, types, layers, sizes, tests; and its other forms.

./test                               everything, as continuous integration runs it
./test PYTEST-ARGUMENTS              these tests only
./test --long                        everything with the long suites, then the tests under other Pythons
./test --bench [GROUP] [--json FILE] benchmarks, printed as ratios
./test --seeded-bugs                 prove that the tests catch planted bugs
./test --words                       gather the interface words into translations/*.ts
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(sys.executable)
OTHER_PYTHONS = ("python3.12", "python3.13", "python3.14")
ON_TWO_CORES = ("-n", "2", "--dist", "worksteal")
LINTERS = {
    "ruff check": ("-m", "ruff", "check"),
    "ruff format": ("-m", "ruff", "format", "--check", "--output-format", "concise"),
    "mypy": ("-m", "mypy"),
    "import contracts": (
        "-c",
        "from importlinter.cli import lint_imports_command as lint; lint()",
        "--no-logo",
    ),
    "sizes": ("-m", "tests.house.sizes"),
}


def main(arguments: list[str]) -> int:
    """Run the form of `./test` that the arguments ask for."""
    match arguments:
        case ["--help" | "-h"]:
            print(__doc__)
            return 0
        case ["--bench", *rest]:
            return python("-m", "tests.bench", *rest)
        case ["--seeded-bugs", *rest]:
            return python("-m", "tests.faults.seeded_bugs", *rest)
        case ["--words"]:
            return python(str(ROOT / ".ci" / "words.py"))
        case []:
            return everything()
        case ["--long"]:
            return max(everything("--long"), under_other_pythons())
        case _:
            return tests(PYTHON, *arguments)


def everything(*options: str) -> int:
    """Run all linters, then all tests; a red linter does not hide the tests."""
    red = []
    for name, command in LINTERS.items():
        print(f"\n== {name}", flush=True)
        if python(*command):
            red.append(name)
    print("\n== tests", flush=True)
    code = tests(PYTHON, *ON_TWO_CORES, *options)
    if red:
        print(f"Not green before the tests: {', '.join(red)}")
    return code or len(red)


def under_other_pythons() -> int:
    """Run the tests in an environment of its own under every other Python of this machine."""
    worst = 0
    for name in OTHER_PYTHONS:
        found = find(name)
        if found is None:
            print(f"\n== tests under {name}: not run, it is not on this machine", flush=True)
            continue
        print(f"\n== tests under {name}", flush=True)
        environment = ROOT / ".venv" / name
        prepare = [found, str(ROOT / ".ci" / "set_up.py"), "test", "--environment", str(environment)]
        code = subprocess.run(prepare, check=False).returncode
        worst = max(worst, code or tests(environment / PYTHON.parent.name / "python", *ON_TWO_CORES))
    return worst


def find(name: str) -> str | None:
    """Return a Python of this name that starts, on the path or among pyenv's."""
    pyenv = Path("~/.pyenv/versions").expanduser().glob(f"*/bin/{name}")
    candidates = [found for found in (shutil.which(name), *map(str, pyenv)) if found]
    return next((found for found in candidates if starts(found)), None)


def starts(program: str) -> bool:
    """Tell whether this Python runs: pyenv leaves names on the path that do not."""
    return subprocess.run([program, "-c", ""], capture_output=True, check=False).returncode == 0


def tests(python_: Path, *arguments: str) -> int:
    """Run pytest in a temporary folder with a random name, open to pass through: PostgreSQL is not root."""
    with tempfile.TemporaryDirectory(prefix="sapar-test-", ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o711)
        command = [str(python_), "-m", "pytest", "--basetemp", f"{folder}/pytest", *arguments]
        surroundings = {**os.environ, "TMPDIR": folder, "TEMP": folder}
        return subprocess.run(command, cwd=ROOT, env=surroundings, check=False).returncode


def python(*arguments: str) -> int:
    """Run this environment's Python in the root of the repository."""
    return subprocess.run([str(PYTHON), *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
