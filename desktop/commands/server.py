"""`server`: the central server, always as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence


def hand_on(arguments: Sequence[str]) -> int:
    """Become the server's process, so that signals reach it."""
    return become("sync.server", arguments)


def become(module: str, arguments: Sequence[str]) -> int:
    """Run the module in place of this process; on Windows, which cannot, wait for it."""
    line = [sys.executable, "-m", module, *arguments]
    if sys.platform == "win32":
        return subprocess.run(line, check=False).returncode
    return os.execv(sys.executable, line)  # noqa: S606
