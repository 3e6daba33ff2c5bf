"""Processes that measure themselves and print their figures as one JSON line."""

import os
import subprocess
import sys

import msgspec

from tests.house.tree import ROOT


def figures(module: str, *arguments: str) -> dict[str, float]:
    """Run a module to its end without a screen, and return what it printed."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", module, *arguments]
    ended = subprocess.run(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, check=True)
    return msgspec.json.decode(ended.stdout, type=dict[str, float])
