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
PYTHON = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")


def set_up(purpose: str, *, environment: Path) -> None:
    """Make the environment ready for the purpose; what is already right is left alone."""
    with only_one():
        supply(missing_packages(purpose))
        python = environment / PYTHON
        ready = {name: environment / f"ready-to-{name}" for name in LOCKS}
        if not python.exists() or not any(folder.exists() for folder in ready.values()):
            create(environment)
        if not is_same(LOCKS[purpose], folder=ready[purpose]):
            for folder in ready.values():
                shutil.rmtree(folder, ignore_errors=True)
            install(LOCKS[purpose], python=python)
        call(str(python), str(ROOT / ".ci" / "words.py"), "compile")
        for name in TABLES[purpose]:
            keep(inputs(name), folder=ready[name])


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


def supply(packages: Sequence[str]) -> None:
    """Install Debian packages where we may, else stop with the one line to type."""
    if not packages:
        return
    if shutil.which("apt-get") is None:
        sys.exit(f"Sapar needs what Debian calls: {' '.join(packages)}. Install it, then start again.")
    become_root = ["sudo", "-n"] if os.geteuid() else []
    if become_root and not may(become_root):
        sys.exit(f"Sapar needs some Debian packages. Type this line, then start again:\n{line(packages)}")
    call(*become_root, "apt-get", "update", "-q")
    silent = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qy", "--no-install-recommends"]
    call(*become_root, *silent, "install", *packages)


def line(packages: Sequence[str]) -> str:
    """Return the one line that installs the packages, as this machine becomes root."""
    root = "sudo sh" if shutil.which("sudo") else "su"
    return f"{root} -c 'apt-get update && apt-get install -y --no-install-recommends {' '.join(packages)}'"


def may(become_root: Sequence[str]) -> bool:
    """Tell whether root's rights come without asking for a password."""
    if shutil.which(become_root[0]) is None:
        return False
    return subprocess.run([*become_root, "true"], capture_output=True, check=False).returncode == 0


def create(environment: Path) -> None:
    """Make an empty environment on this very Python: it ends with it instead of becoming another."""
    call(str(Path(sys.executable).resolve()), "-m", "venv", "--clear", str(environment))


def install(lock: Path, *, python: Path) -> None:
    """Install exactly the locked packages, each proved by its hash."""
    print(f"Setting up from {lock.name}: a minute or two, this once.", flush=True)
    pip = [str(python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    call(*pip, "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock))


def inputs(purpose: str) -> list[Path]:
    """Return the files that the environment is made from; `.ci/ready` compares the same ones."""
    return [LOCKS[purpose], DEBIAN, *sorted(WORDS.glob("*.ts"))]


def is_same(file: Path, *, folder: Path) -> bool:
    """Tell whether the folder keeps an equal copy of the file."""
    kept = folder / file.name
    return kept.exists() and filecmp.cmp(file, kept, shallow=False)


def keep(files: Sequence[Path], *, folder: Path) -> None:
    """Keep copies as the sign of a finished set-up."""
    folder.mkdir(exist_ok=True)
    for file in files:
        shutil.copyfile(file, folder / file.name)


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
