"""`server`: the central server, always as a process of its own."""

from collections.abc import Sequence
from importlib import import_module


def hand_on(arguments: Sequence[str]) -> int:
    """Be the server until SIGTERM."""
    return become("sync.server.__main__", arguments)


def become(module: str, arguments: Sequence[str]) -> int:
    """Be a program of the server from here on: this process does nothing else, and loads it nowhere else."""
    return int(import_module(module).main(list(arguments)))
