"""A program over a real vault: cheap key stretching, no keyring, a window that is never seen."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.errors import Unavailable
from core.store.envelope import Cost
from core.store.keys import Secrets
from desktop.choices import Choices
from desktop.language import Speech
from desktop.program import Program
from desktop.session import Session
from desktop.vault import Vault
from sync.office import init_office
from tests.speaking import speaking
from tests.ui.conftest import qapp
from tests.ui.views.looking import press
from ui.entrance import FirstRun
from ui.trouble import TroublePage
from ui.widgets import Button, CheckBox, RadioButton, TextField

__all__ = ["qapp"]

PASSPHRASE = "far-away settlement 41"
OTHER = "another quiet river 57"
CHEAP = Cost(memory_kib=128, rounds=1)


@dataclass
class Keyring:
    """A computer's keyring that can be lost; None where there never was one."""

    kept: dict[str, bytes] | None = None

    def find(self) -> Secrets:
        if self.kept is None:
            raise Unavailable("keyring_missing")
        return self

    def get(self, name: str) -> bytes | None:
        return (self.kept or {}).get(name)

    def set(self, name: str, secret: bytes) -> None:
        assert self.kept is not None
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        (self.kept or {}).pop(name, None)


@pytest.fixture
def keyring() -> Keyring:
    return Keyring()


@pytest.fixture
def vault(tmp_path: Path, keyring: Keyring) -> Vault:
    return Vault(tmp_path / "sapar", find_secrets=keyring.find, cost=CHEAP)


@pytest.fixture
def office(vault: Vault) -> Vault:
    """A vault with a local office in it, closed."""
    opened, _ = vault.make(PASSPHRASE)
    init_office(
        opened.store, name_kk="Үміт", name_ru="Умит", user_name="Жанар Оспанова", districts=["103200000"]
    )
    opened.store.close()
    return vault


@dataclass
class Desk:
    """A running program and what a test does with it."""

    program: Program
    qtbot: QtBot

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        page = self.program.unlocking
        assert page is not None
        page.page.unlock_wanted.emit(passphrase)

    def session(self) -> Session:
        """Wait for the open store."""
        self.until(lambda: self.program.session is not None)
        assert self.program.session is not None
        return self.program.session

    def opened(self) -> Session:
        """Start, unlock, and wait until everything asked at the beginning is answered."""
        self.program.start()
        self.unlock()
        session = self.session()
        self.settle(session)
        return session

    def settle(self, session: Session) -> None:
        self.until(session.workspace.jobs.are_idle)

    def rest(self) -> None:
        """Wait until the store is closed behind the lock."""
        self.until(self.program.is_at_rest)

    def first_run(self) -> FirstRun:
        """Start over an empty folder."""
        self.program.start()
        assert self.program.founding is not None
        return self.program.founding.page

    def trouble(self) -> TroublePage:
        """Wait for the page of trouble and its ways out."""
        self.until(lambda: isinstance(self.program.shell.shown(), TroublePage))
        shown = self.program.shell.shown()
        assert isinstance(shown, TroublePage)
        self.until(lambda: any(one.isVisible() for one in shown.findChildren(Button)))
        return shown


def fields(page: QWidget) -> list[TextField]:
    """Return the visible fields from top to bottom."""
    return [one for one in page.findChildren(TextField) if one.isVisible()]


def choose(page: QWidget, word: str) -> None:
    """Press the radio button with the word."""
    next(one for one in page.findChildren(RadioButton) if one.text() == word).click()


def tick(page: QWidget, *words: str) -> None:
    """Tick the visible boxes with the words."""
    for one in page.findChildren(CheckBox):
        if one.isVisible() and one.text() in words:
            one.click()


def fill(page: QWidget, *texts: str) -> None:
    """Type into the visible fields."""
    for field, text in zip(fields(page), texts, strict=True):
        field.setText(text)


def has_sheet(page: QWidget) -> bool:
    """Tell whether the recovery sheet waits for its confirmation."""
    return any(one.isVisible() for one in page.findChildren(CheckBox))


def keep_sheet(page: QWidget) -> None:
    """Say that the sheet is kept, and open the program."""
    next(one for one in page.findChildren(CheckBox) if one.isVisible()).click()
    press(page, "Continue")
    press(page, "Open the program")


@pytest.fixture
def speech(qapp: QApplication) -> Iterator[Speech]:
    """The translators of the one application, which has none afterwards."""
    with speaking(qapp) as made:
        yield made


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, vault: Vault, speech: Speech) -> Iterator[Desk]:
    """The program, not started yet; whatever state a test leaves it in, it is closed."""
    program = Program(qapp, vault=vault, choices=Choices(vault.folder), speech=speech)
    yield Desk(program, qtbot)
    program.close()
    program.shell.close()
    program.shell.deleteLater()
    program.deleteLater()
