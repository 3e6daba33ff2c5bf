"""The program starts itself again: by Python here, by its own file where it is frozen."""

import json
import subprocess
import sys

import pytest

from desktop.starter import starter
from desktop.version import VERSION


def test_the_line_starts_this_program() -> None:
    done = subprocess.run(starter("window", "--version"), stdout=subprocess.PIPE, check=True)
    assert json.loads(done.stdout) == {"version": VERSION}


def test_a_frozen_program_is_its_own_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert starter("server", "--port", "0") == [sys.executable, "server", "--port", "0"]
