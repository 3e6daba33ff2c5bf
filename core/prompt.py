"""Secrets that a person gives to a command: in a file or at a terminal, never as an argument."""

import getpass
import sys
from pathlib import Path

from core.errors import Refused


def read_passphrase(file: Path | None) -> str:
    """Return the first line of the file; without one, what is typed.

    Raise Refused `passphrase_file_unreadable`, `passphrase_file_empty`, and `no_terminal` rather than wait
    where nobody can answer.
    """
    if file is None:
        return _typed("Құпия сөз / Пароль / Password: ")
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        raise Refused("passphrase_file_unreadable", "passphrase-file") from None
    if not lines or not lines[0]:
        raise Refused("passphrase_file_empty", "passphrase-file")
    return lines[0]


def read_recovery_text(file: Path | None) -> str:
    """Return what stands in the file; without one, what is typed. Raise Refused `file_unreadable`, `no_terminal`."""
    if file is None:
        return _typed("Қалпына келтіру кілті / Ключ восстановления / Recovery key: ")
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise Refused("file_unreadable", "recovery-key-file") from None


def _typed(question: str) -> str:
    if not sys.stdin.isatty():
        raise Refused("no_terminal")
    try:
        return getpass.getpass(question, stream=sys.stderr)
    except EOFError:
        raise Refused("no_terminal") from None
