"""The program on a stage: the real window over a filled store, put into a language, a theme and a size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from core.errors import Unavailable
from core.store.envelope import Cost
from core.store.keys import Secrets
from core.wording import Language
from desktop.choices import Choices
from desktop.language import Speech
from desktop.program import Program
from desktop.session import Session
from desktop.vault import Vault
from tests.pictures.office import Known
from ui.guard import Theme
from ui.views.view import Destination, View

PASSPHRASE = "far-away settlement 41"
_CHEAP = Cost(memory_kib=128, rounds=1)
_TICK_MS, _PATIENCE = 15, 700
_DEBOUNCE_MS = 150


@dataclass(frozen=True)
class Look:
    """How the program looks: a language, a theme, and the window in logical pixels."""

    language: Language
    theme: Theme
    size: tuple[int, int]

    def __str__(self) -> str:
        return f"{self.language}-{self.theme}-{self.size[0]}x{self.size[1]}"


@dataclass
class Stage:
    """A program and what a scene does with it."""

    program: Program
    folder: Path
    known: Known | None = None

    @property
    def window(self) -> QWidget:
        return self.program.shell

    @property
    def session(self) -> Session:
        assert self.program.session is not None
        return self.program.session

    def wear(self, look: Look) -> None:
        """Put on another look while the page is shown, as a person may at any moment; nobody is away."""
        self.program.idle.start()
        if self.program.session is not None:
            self.session.workspace.set_language(look.language)
        self.program.speak(look.language)
        self.program.choices.choose(theme=look.theme)
        self.window.resize(*look.size)
        self.settle()

    def go(self, page: str, to: Destination | None = None) -> View:
        """Show a page of the session."""
        self.session.go(to or Destination(page))
        self.settle()
        (view,) = (one for one in self.window.findChildren(View) if one.isVisible())
        return view

    def settle(self, *, ms: int = 0) -> None:
        """Let the page ask, answer and lay itself out; what waits for a pause in typing gets `ms` first."""
        QTest.qWait(ms)
        quiet = 0
        for _ in range(_PATIENCE):
            QTest.qWait(_TICK_MS if quiet else 1)
            session = self.program.session
            is_idle = self.program.is_at_rest() and (session is None or session.workspace.jobs.are_idle())
            quiet = quiet + 1 if is_idle else 0
            if quiet == 3:
                return
        raise TimeoutError("the program is never idle")

    def pause(self) -> None:
        """Wait as long as a search waits for the next key."""
        self.settle(ms=_DEBOUNCE_MS)


def vault(folder: Path) -> Vault:
    """Return a vault without a keyring, with cheap keys."""
    return Vault(folder, find_secrets=_no_keyring, cost=_CHEAP)


@contextmanager
def raised(
    app: QApplication, folder: Path, *, speech: Speech, look: Look, known: Known | None = None
) -> Iterator[Stage]:
    """Start the program over a folder in a look, unseen, and close it afterwards."""
    folder.mkdir(exist_ok=True)
    choices = Choices(folder)
    choices.choose(language=look.language, theme=look.theme, window=look.size)
    program = Program(app, vault=vault(folder), choices=choices, speech=speech)
    program.shell.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    program.start()
    stage = Stage(program, folder, known)
    stage.settle()
    yield stage
    program.close()
    program.shell.close()
    program.shell.deleteLater()
    program.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def unlock(stage: Stage) -> None:
    """Open the store by its passphrase."""
    assert stage.program.unlocking is not None
    stage.program.unlocking.page.unlock_wanted.emit(PASSPHRASE)
    until(stage, lambda: stage.program.session is not None)


def until(stage: Stage, holds: Callable[[], bool]) -> None:
    """Wait until something holds, then until the page rests."""
    for _ in range(_PATIENCE):
        if holds():
            stage.settle()
            return
        QTest.qWait(_TICK_MS)
    raise TimeoutError("it never came")


def _no_keyring() -> Secrets:
    raise Unavailable("keyring_missing")
