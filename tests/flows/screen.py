"""A screen of its own with a keyboard before it: Xvfb, a window manager, keys typed by xdotool, and what is seen.

Keyboards are set as a person has them, English and Kazakh, which has the Russian letters too: each letter is
typed on its own layout, none needs a new key, and `ctrl+Cyrillic_el` is Ctrl+K by a hand that forgot to switch.
"""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

SIZE = (1280, 800)
LAYOUTS = "us,kz"
_MARK, _WAIT_S = "Pause", 20


class Screen:
    """Counts what is typed on it in `strokes`; each is followed by Pause, which does nothing anywhere."""

    def __init__(self, number: str, picture: Path) -> None:
        self.env = {"DISPLAY": f":{number}"}
        self.strokes = 0
        self._picture = picture

    def type(self, letter: str) -> None:
        """Type a letter, on the layout that has it."""
        self.strokes += 1
        self._run("xdotool", "type", "--args", "1", letter, "key", _MARK)

    def press(self, chord: str) -> None:
        """Press a key or a chord: `Tab`, `ctrl+k`."""
        self.strokes += 1
        self._run("xdotool", "key", chord, _MARK)

    def has_window(self) -> bool:
        """Tell whether the program's window has the keyboard."""
        found = subprocess.run(
            ("xdotool", "getactivewindow", "getwindowname"), env=self._env(), capture_output=True, check=False
        )
        return found.stdout.strip() == b"Sapar"

    def save(self, file: Path) -> None:
        """Save what is seen."""
        raw = self._picture.read_bytes()
        head, colours = (int.from_bytes(raw[at : at + 4], "big") for at in (0, 76))
        width, height, line = (int.from_bytes(raw[at : at + 4], "big") for at in (16, 20, 48))
        pixels = raw[head + 12 * colours :]
        Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", line).save(file)

    def _env(self) -> dict[str, str]:
        return os.environ | self.env

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self._env(), check=True)


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Start a screen; it is gone afterwards."""
    read, write = os.pipe()
    with contextlib.ExitStack() as stack:
        size = f"{SIZE[0]}x{SIZE[1]}x24"
        server = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-fbdir", str(folder), "-noreset"]
        stack.enter_context(started(server, env={}, passed=(write,)))
        os.close(write)
        with os.fdopen(read) as answer:
            found = Screen(answer.readline().strip(), folder / "Xvfb_screen0")
        subprocess.run(("setxkbmap", "-layout", LAYOUTS), env=os.environ | found.env, check=True)
        stack.enter_context(started(["openbox", "--sm-disable"], env=found.env))
        yield found


@contextmanager
def started(
    command: list[str], *, env: Mapping[str, str], passed: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program as long as the block lasts."""
    with subprocess.Popen(
        command, env=os.environ | env, pass_fds=passed, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.send_signal(signal.SIGTERM)


def until(holds: Callable[[], bool], *, what: str) -> None:
    """Wait until a condition holds; say what was waited for when it never does."""
    last = time.monotonic() + _WAIT_S
    while not holds():
        assert time.monotonic() < last, f"waited in vain for {what}"
        time.sleep(0.02)
