"""A server of this program's own ends with the block, whatever it or the block does."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.errors import Unavailable
from desktop import serving as serving_module
from desktop.serving import serving
from tests.servers import open_office, place

STUBBORN = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print('{"url": "http://127.0.0.1:9", "pid": 1, "key_fingerprint": "a"}', flush=True)
time.sleep(600)
"""


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    """Return the processes that were started."""
    started: list[subprocess.Popen[bytes]] = []

    class Kept(subprocess.Popen[bytes]):
        def __init__(self, line: list[str], *, stdout: int) -> None:
            super().__init__(line, stdout=stdout)
            started.append(self)

    monkeypatch.setattr(subprocess, "Popen", Kept)
    return started


def start(script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another program be started in place of the server."""
    monkeypatch.setattr(serving_module, "starter", lambda *_: [sys.executable, "-c", script])


def test_it_serves_and_ends_with_the_block(
    tmp_path: Path, processes: list["subprocess.Popen[bytes]"]
) -> None:
    where = place(tmp_path)
    open_office(where).database.close()
    (tmp_path / "passphrase").write_text(where.passphrase, encoding="utf-8")
    options = ("--data-dir", str(tmp_path), "--passphrase-file", str(tmp_path / "passphrase"))
    with pytest.raises(KeyboardInterrupt), serving(*options, "--port", "0") as running:
        assert running.ready.pid == running.process.pid
        raise KeyboardInterrupt
    assert [one.returncode for one in processes] == [0]


@pytest.mark.parametrize("script", ["", "print('Traceback')", "print('{}')", "import time; time.sleep(600)"])
def test_what_does_not_say_where_it_is_was_not_started(
    script: str, processes: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    start(script, monkeypatch)
    monkeypatch.setattr(serving_module, "_START_SECONDS", 1)
    with pytest.raises(Unavailable, match="server_not_started"), serving():
        pass
    assert processes[0].returncode is not None


def test_one_that_does_not_end_is_killed(
    processes: list["subprocess.Popen[bytes]"],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    start(STUBBORN, monkeypatch)
    monkeypatch.setattr(serving_module, "_END_SECONDS", 0.2)
    with serving():
        pass
    assert processes[0].returncode not in (None, 0)
    caplog.clear()
