"""A person at the program, with a keyboard and no mouse: types, and goes on when what is read aloud says so."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.flows.reader import Heard, Reader, reader
from tests.flows.screen import Screen, screen, until
from tests.house.tree import ROOT

_STOPS = 60


class Seat:
    """The program in its own process on a screen of its own; `strokes` counts the keys pressed since it was set."""

    def __init__(self, seen: Screen, heard: Reader, *, folder: Path, home: Path) -> None:
        self._screen, self._reader = seen, heard
        own = {"QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "disabled:", "HOME": str(home)}
        self.program = subprocess.Popen(
            [sys.executable, "-m", "desktop", "--data-dir", str(folder), "--language", "ru"],
            cwd=ROOT,
            env=os.environ | seen.env | heard.env | own,
        )
        until(seen.has_window, what="the window")

    def strokes(self) -> int:
        """Return how many keys were pressed since it was asked last."""
        self._screen.strokes, strokes = 0, self._screen.strokes
        return strokes

    def type(self, text: str) -> None:
        """Type a text letter by letter."""
        for letter in text:
            self._screen.type(letter)
            self._reader.await_mark()

    def press(self, *chords: str) -> None:
        """Press keys or chords one after another, each when the program has done with the one before."""
        for chord in chords:
            self._screen.press(chord)
            self._reader.await_mark()

    def see(self, words: str) -> None:
        """Wait until the words are in sight."""
        until(lambda: any(words in name for name in self._reader.names()), what=f"the words {words!r}")

    def be_at(self, name: str) -> None:
        """Wait until a control has the keyboard."""
        until(lambda: self._focus().name == name, what=f"the keyboard at {name!r}")

    def go_to(self, name: str, *, key: str = "Tab") -> None:
        """Press Tab until a control has the keyboard; every stop on the way has a name."""
        for _ in range(_STOPS):
            self._step(key)
            if self._focus().name == name:
                return
        raise AssertionError(f"{key} never reaches {name!r}")

    def write(self, text: str) -> None:
        """Type a text, and wait until it stands in the field."""
        self.type(text)
        until(lambda: self._focus().text == text, what=f"{text!r} to stand in the field")

    def choose(self, start: str, choice: str) -> None:
        """Type the start of a choice, take it from the list with Enter, and go on with another."""
        self.type(start)
        self.be_at(choice)
        self.press("Return", "Return")

    def close(self) -> None:
        """Close the window by its keys, and wait for the program to end."""
        self._screen.press("ctrl+q")
        assert self.program.wait(timeout=20) == 0

    def _step(self, key: str) -> None:
        before = self._reader.place()
        self.press(key)
        until(lambda: self._reader.place() != before, what=f"{key} to go on")

    def _focus(self) -> Heard:
        return self._reader.focus() or Heard("", "")


@contextmanager
def seat(folder: Path) -> Iterator[Seat]:
    """Start the program over an empty folder; on failure what was seen last is in `folder/failed.png`."""
    with screen(folder) as seen, reader(folder, env=seen.env) as heard:
        found = Seat(seen, heard, folder=folder / "data", home=folder)
        try:
            yield found
        except BaseException as error:
            seen.save(folder / "failed.png")
            error.add_note(f"what was seen last: {folder / 'failed.png'}")
            raise
        finally:
            if found.program.poll() is None:
                found.program.terminate()
                found.program.wait(timeout=20)
