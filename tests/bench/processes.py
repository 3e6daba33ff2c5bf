"""Processes that measure themselves and print their figures as one JSON line; no screen, compiled modules kept."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import msgspec

from tests.house.tree import ROOT


def figures(module: str, *arguments: str) -> dict[str, float]:
    """Run a module to its end as an installed program would run, and return what it printed."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"}
    surroundings |= {"PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "sapar-bench" / "compiled")}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-m", module, *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(ended.stdout, type=dict[str, float])
