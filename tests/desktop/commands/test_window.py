"""`window` ends quickly where only a version is asked for, and knows a machine without a display."""

import os
import subprocess
import sys

import pytest

from desktop.commands.window import has_display
from desktop.version import VERSION
from tests.house.tree import ROOT


def test_the_version_needs_no_display_and_no_qt() -> None:
    code = (
        "import sys; from desktop.__main__ import main; main(['--version']);"
        "assert not any(name.startswith('PySide6') for name in sys.modules)"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env={**os.environ}, capture_output=True, check=True
    )
    assert VERSION in told.stdout.decode()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display")
def test_a_machine_without_a_display_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_display()
    monkeypatch.setenv("DISPLAY", ":99")
    assert has_display()
