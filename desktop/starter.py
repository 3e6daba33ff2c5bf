"""How this program is started once more: by its own file where it is frozen, by its Python elsewhere."""

import sys


def starter(*arguments: str) -> list[str]:
    """Return the line that starts this very program with the arguments, in a process of its own."""
    return [sys.executable, *([] if hasattr(sys, "frozen") else ["-m", "desktop"]), *arguments]
