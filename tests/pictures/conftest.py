"""The stage of every picture: one filled store, one program over it, one look after the other."""

import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from core.wording import Language
from desktop.language import Speech
from tests.pictures.album import Album
from tests.pictures.office import Known, settle
from tests.pictures.stage import PASSPHRASE, Look, Stage, raised, unlock, vault
from tests.speaking import speaking
from tests.ui.conftest import qapp
from ui.guard import Theme
from ui.theme import LIGHT, wear

__all__ = ["qapp"]

SIZES = ((1366, 768), (1280, 720), (1093, 614), (960, 540))
"""In logical pixels: 1366x768 at 100 and 125 %, 1920x1080 at 150 and 200 %."""
ALWAYS = (Look("kk", "light", (1366, 768)), Look("ru", "dark", (960, 540)))
_LANGUAGES: tuple[Language, ...] = ("kk", "ru")
_THEMES: tuple[Theme, ...] = ("light", "dark")
LOOKS = [
    *(Look(language, theme, size) for size, theme, language in product(SIZES, _THEMES, _LANGUAGES)),
    *(Look("en", "light", size) for size in SIZES),
]


def _marked(look: Look) -> object:
    return pytest.param(look, id=str(look), marks=() if look in ALWAYS else pytest.mark.long)


@pytest.fixture(scope="module", params=[_marked(look) for look in LOOKS])
def look(request: pytest.FixtureRequest) -> Look:
    """One look after the other; a short run takes two that differ in everything."""
    assert isinstance(request.param, Look)
    return request.param


@pytest.fixture
def album(look: Look, request: pytest.FixtureRequest) -> Album:
    """The pictures of a test, kept where `--pictures` says."""
    folder: Path | None = request.config.option.pictures
    if folder is not None:
        folder.mkdir(parents=True, exist_ok=True)
    return Album(look, folder)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Known]:
    """The folder of a laptop with a day's work on it, and what to open there."""
    folder = tmp_path_factory.mktemp("pictures") / "sapar"
    made, _ = vault(folder).make(PASSPHRASE)
    known = settle(made.store)
    made.store.close()
    return folder, known


@pytest.fixture(scope="module")
def speech(qapp: QApplication) -> Iterator[Speech]:
    """The translators of the one application; afterwards it has none, and is light again."""
    with speaking(qapp) as made:
        yield made
    qapp.setProperty("theme", LIGHT.name)
    wear(qapp, LIGHT)


@pytest.fixture(scope="module")
def unlocked(qapp: QApplication, filled: tuple[Path, Known], speech: Speech) -> Iterator[Stage]:
    """The program, unlocked, in a window that is never seen; it lives through all looks."""
    folder, known = filled
    with raised(qapp, folder, speech=speech, look=ALWAYS[0], known=known) as stage:
        unlock(stage)
        yield stage


@pytest.fixture
def stage(unlocked: Stage, look: Look) -> Stage:
    """The same program in the look of the moment."""
    unlocked.wear(look)
    return unlocked


@pytest.fixture
def locked(
    qapp: QApplication, filled: tuple[Path, Known], speech: Speech, tmp_path: Path, look: Look
) -> Iterator[Stage]:
    """The program over a copy of the store, at its passphrase."""
    folder = tmp_path / "sapar"
    shutil.copytree(filled[0], folder)
    with raised(qapp, folder, speech=speech, look=look) as stage:
        yield stage


@pytest.fixture
def new(qapp: QApplication, speech: Speech, tmp_path: Path, look: Look) -> Iterator[Stage]:
    """The program over an empty folder: its first run."""
    with raised(qapp, tmp_path / "sapar", speech=speech, look=look) as stage:
        yield stage
