"""Prove the tests: plant one bug at a time in a copy of the tree and see a test turn red."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.house.tree import ROOT

LIST = Path(__file__).with_suffix(".toml")
CORES = 2
TESTS_FAILED = 1
"""pytest's exit code; any other but 0 means that the tests could not run, which catches nothing."""


@dataclass(frozen=True)
class Bug:
    """A right line, what stands in its place, and the tests that must see it."""

    name: str
    file: str
    right: str
    wrong: str
    tests: Sequence[str]

    def planted(self) -> str:
        """Return the file's text with the bug in it."""
        text = (ROOT / self.file).read_text(encoding="utf-8")
        if text.count(self.right) != 1:
            raise LookupError(
                f"{self.name}: what it replaces stands {text.count(self.right)} times in {self.file}"
            )
        return text.replace(self.right, self.wrong)


def bugs() -> list[Bug]:
    """Return the list of seeded bugs."""
    return [Bug(**entry) for entry in tomllib.loads(LIST.read_text(encoding="utf-8"))["bug"]]


def is_caught(bug: Bug) -> bool:
    """Tell whether a test fails in a copy of the tree with the bug planted."""
    with TemporaryDirectory(prefix="sapar-bug-", ignore_cleanup_errors=True) as folder:
        copy = Path(folder) / "tree"
        shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".git", ".venv", ".*_cache", ".hypothesis"))
        (copy / bug.file).write_text(bug.planted(), encoding="utf-8")
        return are_red(bug.tests, root=copy)


def are_red(tests: Iterable[str], *, root: Path) -> bool:
    """Tell whether one of the tests fails; raise RuntimeError where they cannot run."""
    command = [sys.executable, "-m", "pytest", "-qx", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode not in (0, TESTS_FAILED):
        raise RuntimeError(f"the tests could not run:\n{done.stdout}{done.stderr}")
    return done.returncode == TESTS_FAILED


def main() -> int:
    """Plant every bug and print which were caught."""
    found = bugs()
    if are_red(sorted({test for bug in found for test in bug.tests}), root=ROOT):
        print("The tests are red without any bug planted: nothing can be proved.")
        return 1
    with ThreadPoolExecutor(CORES) as pool:
        caught = list(pool.map(is_caught, found))
    for bug, was_caught in zip(found, caught, strict=True):
        print(f"{'caught' if was_caught else 'MISSED'}  {bug.name}")
    print(f"{sum(caught)} of {len(found)} seeded bugs caught")
    return 0 if all(caught) else 1


if __name__ == "__main__":
    sys.exit(main())
