"""Set up an environment: packages of the system, locked packages of Python, compiled words.

It runs with the system's Python before anything is installed, so only the standard library may be used here.
"""

import argparse
import ctypes
import filecmp
import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parent.parent
DEBIAN = ROOT / ".ci" / "debian.toml"
WORDS = ROOT / "translations"
LOCKS = {"run": ROOT / "requirements-run.txt", "test": ROOT / "requirements.txt"}
TABLES = {"run": ("run",), "test": ("run", "test")}
SILENT_APT = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qy", "--no-install-recommends")
PYTHON = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")


def set_up(purpose: str, *, environment: Path) -> None:
    """Make the environment ready for the purpose; what is already right is left alone."""
    ready = {name: environment / f"ready-to-{name}" for name in LOCKS}
    python = environment / PYTHON
    with only_one():
        missing = supply(purpose, is_first=not is_same(DEBIAN, folder=ready[purpose]))
        if not python.exists() or not any(folder.exists() for folder in ready.values()):
            create(environment)
        if not is_same(LOCKS[purpose], folder=ready[purpose]):
            for folder in ready.values():
                shutil.rmtree(folder, ignore_errors=True)
            install(LOCKS[purpose], python=python)
        call(str(python), str(ROOT / ".ci" / "words.py"), "compile")
        for name in TABLES[purpose]:
            sign(ready[name], inputs=[LOCKS[name], DEBIAN, *WORDS.glob("*.ts")], missing=missing)


@contextmanager
def only_one() -> Iterator[None]:
    """Let a second start wait for the first; Windows has no such lock and does without."""
    with LOCKS["test"].open(encoding="utf-8") as file:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def missing_packages(purpose: str) -> list[str]:
    """Return the Debian packages whose library or command is not on this machine."""
    if sys.platform != "linux":
        return []
    tables = tomllib.loads(DEBIAN.read_text(encoding="utf-8"))
    wanted = [entry for table in TABLES[purpose] for entry in tables[table].items()]
    missing = [package for name, package in wanted if not is_there(name)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    return missing


def is_there(name: str) -> bool:
    """Tell whether a shared library loads or a command is found."""
    if ".so" not in name:
        return shutil.which(name) is not None
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def supply(purpose: str, *, is_first: bool) -> list[str]:
    """Install missing Debian packages where we may, at first; return what is still missing, having told so."""
    missing = missing_packages(purpose)
    become_root = ["sudo", "-n"] if os.geteuid() else []
    if missing and is_first and may([*become_root, "apt-get", "--version"]):
        subprocess.run([*become_root, *SILENT_APT, "update"], check=False)
        subprocess.run([*become_root, *SILENT_APT, "install", *missing], check=False)
        missing = missing_packages(purpose)
    if missing:
        tell(f"Sapar needs some libraries of the system. On Debian type this line:\n{line(missing)}")
    if "python3-venv" in missing:
        sys.exit(1)
    return missing


def may(command: Sequence[str]) -> bool:
    """Tell whether the command is there and runs without asking for a password."""
    found = shutil.which(command[0]) is not None
    return found and subprocess.run(command, capture_output=True, check=False).returncode == 0


def line(packages: Sequence[str]) -> str:
    """Return the one line that installs the packages, as a person becomes root on this machine."""
    install_all = f"apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}"
    if os.geteuid() == 0:
        return install_all
    return f"{'sudo sh' if shutil.which('sudo') else 'su'} -c '{install_all}'"


def create(environment: Path) -> None:
    """Make an empty environment on this very Python: it ends with it instead of becoming another."""
    call(str(Path(sys.executable).resolve()), "-m", "venv", "--clear", str(environment))


def install(lock: Path, *, python: Path) -> None:
    """Install exactly the locked packages, each proved by its hash."""
    tell(f"Setting up from {lock.name}: a minute or two, this once.")
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    call(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock))


def is_same(file: Path, *, folder: Path) -> bool:
    """Tell whether the folder keeps an equal copy of the file."""
    kept = folder / file.name
    return kept.exists() and filecmp.cmp(file, kept, shallow=False)


def sign(folder: Path, *, inputs: Sequence[Path], missing: Sequence[str]) -> None:
    """Keep copies of what the environment was made from, for `.ci/ready` to compare; what is missing, too."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for file in inputs:
        shutil.copyfile(file, folder / file.name)
    if missing:
        (folder / "missing").write_text("\n".join(missing), encoding="utf-8")


def tell(text: str) -> None:
    """Tell the person at the screen something."""
    print(text, file=sys.stderr, flush=True)


def call(*command: str) -> None:
    """Run a command; stop with its exit code when it fails."""
    code = subprocess.run(command, check=False).returncode
    if code:
        sys.exit(code)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Set up an environment for Sapar.")
    parser.add_argument("purpose", choices=LOCKS)
    parser.add_argument("--environment", type=Path, default=ROOT / ".venv")
    chosen = parser.parse_args()
    set_up(chosen.purpose, environment=chosen.environment)
