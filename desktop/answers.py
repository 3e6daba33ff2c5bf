"""What the command line says: answers as JSON on stdout, everything else on stderr."""

import sys
from typing import Any

import msgspec

from core.errors import AppError
from core.wording import LANGUAGES, sentence

_ENCODER = msgspec.json.Encoder(enc_hook=str, order="deterministic")


def answer(value: Any) -> None:
    """Write one JSON line to stdout and push it out: who reads it may rely on it."""
    sys.stdout.buffer.write(_ENCODER.encode(value) + b"\n")
    sys.stdout.buffer.flush()


def progress(text: str) -> None:
    """Tell on stderr what is going on."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def tell(error: AppError) -> None:
    """Tell on stderr what is wrong and what to do, in the three languages."""
    words = sentence(error)
    progress(f"{error.code}{f' ({error.field})' if error.field else ''}")
    for language in LANGUAGES:
        progress(f"  {words.in_(language)}")
