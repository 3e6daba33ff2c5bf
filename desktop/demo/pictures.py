"""Pictures of the program over the day's stores: the real frame and pages, in Kazakh and Russian."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtWidgets import QApplication

from core.wording import Language
from desktop.choices import Choices
from desktop.credentials import find_secrets
from desktop.language import Speech
from desktop.session import Session
from desktop.vault import Vault
from desktop.window import make_application
from ui.theme import DARK, LIGHT, Tokens, wear
from ui.views.view import Destination

_SIZE = (1366, 768)
_LANGUAGES: tuple[Language, ...] = ("kk", "ru")
_QUIET_MS, _PATIENCE_MS = 120, 10_000


@dataclass(frozen=True, slots=True)
class Scene:
    """A page to draw: the file's name, where to go, and whether by night."""

    name: str
    to: Destination
    tokens: Tokens = LIGHT


def draw_scenes(folder: Path, scenes: Sequence[Scene], *, passphrase: str, out: Path) -> list[Path]:
    """Draw each scene of the store in the folder in both languages, as `name-language.png`."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else make_application()
    vault, speech = Vault(folder, find_secrets=find_secrets), Speech(app)
    paths = []
    for language in _LANGUAGES:
        speech.speak(language)
        session = Session(
            vault.open(passphrase), vault=vault, choices=Choices(folder), crashed=_crashed, language=language
        )
        paths += [_draw(app, session, scene, out / f"{scene.name}-{language}.png") for scene in scenes]
        session.close()()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return paths


def _draw(app: QApplication, session: Session, scene: Scene, path: Path) -> Path:
    wear(app, scene.tokens)
    frame = session.frame
    frame.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    frame.resize(*_SIZE)
    frame.show()
    session.go(scene.to)
    _settle(app, session.workspace.jobs.are_idle)
    frame.grab().save(str(path))
    return path


def _settle(app: QApplication, is_idle: Callable[[], bool]) -> None:
    """Let the page ask, answer and paint, until nothing has happened for a moment."""
    whole, quiet = QElapsedTimer(), QElapsedTimer()
    whole.start()
    quiet.start()
    while quiet.elapsed() < _QUIET_MS and whole.elapsed() < _PATIENCE_MS:
        app.processEvents()
        if not is_idle():
            quiet.restart()


def _crashed(bug: BaseException) -> None:
    raise bug


__all__ = ["DARK", "LIGHT", "Scene", "draw_scenes"]
