"""What stands before and after the work: first run, passphrase, recovery key, trouble; without fault in every look."""

import platform

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.store.store import FILE
from tests.desktop.conftest import fill, has_sheet, tick
from tests.pictures.album import Album
from tests.pictures.stage import PASSPHRASE, Stage, until
from ui.entrance import FirstRun, UnlockPage
from ui.entrance.authority import AuthorityField
from ui.entrance.sheet import SheetView
from ui.trouble import TroublePage
from ui.widgets import CheckBox, RadioButton


def test_the_first_run_is_without_fault(new: Stage, album: Album) -> None:
    assert new.program.founding is not None
    page = new.program.founding.page
    album.take("first-run-1-language", new.window)
    _go_on(new, page)
    _go_on(new, page)
    album.take("first-run-2-join", new.window)
    next(one for one in page.findChildren(AuthorityField)).unfold()
    new.settle()
    album.take("first-run-2-join-more", new.window)
    [one for one in page.findChildren(RadioButton) if one.isVisible()][-1].click()
    _go_on(new, page)
    album.take("first-run-2-office", new.window)
    fill(page, "«Абай жолы» қоғамдық қоры", "Жанар Оспанова")
    tick(page, *(one.text() for one in page.findChildren(CheckBox) if one.isVisible()))
    _go_on(new, page)
    album.take("first-run-3-passphrase", new.window)
    fill(page, "қысқа", "басқа")
    _go_on(new, page)
    album.take("first-run-3-weak", new.window)
    fill(page, PASSPHRASE, PASSPHRASE)
    QTest.keyClick(page, Qt.Key.Key_Return)
    until(new, lambda: has_sheet(page))
    (sheet,) = page.findChildren(SheetView)
    album.take("first-run-3-sheet", new.window, data=f"{sheet.accessibleName()} {platform.node()}")
    next(one for one in page.findChildren(CheckBox) if one.isVisible()).click()
    _go_on(new, page)
    album.take("first-run-4-done", new.window)
    album.prove()


def test_unlocking_is_without_fault(locked: Stage, album: Album) -> None:
    page = _entrance(locked)
    album.take("unlock", locked.window)
    page.unlock_wanted.emit("another quiet river 57")
    locked.settle()
    album.take("unlock-wrong", locked.window)
    page.ask_recovery()
    locked.settle()
    album.take("unlock-recovery", locked.window)
    album.prove()


def test_a_damaged_store_is_told_without_fault(locked: Stage, album: Album) -> None:
    (locked.folder / FILE).write_bytes(b"torn" * 4096)
    _entrance(locked).unlock_wanted.emit(PASSPHRASE)
    until(locked, lambda: isinstance(locked.program.shell.shown(), TroublePage))
    album.take("trouble-damaged", locked.window)
    album.prove()


def test_a_crash_is_told_without_fault(locked: Stage, album: Album, caplog: pytest.LogCaptureFixture) -> None:
    locked.program.crash.take(ValueError("Ахметова"))
    until(locked, lambda: isinstance(locked.program.shell.shown(), TroublePage))
    album.take("trouble-crash", locked.window)
    caplog.clear()
    album.prove()


def _entrance(stage: Stage) -> UnlockPage:
    assert stage.program.unlocking is not None
    return stage.program.unlocking.page


def _go_on(stage: Stage, page: FirstRun) -> None:
    QTest.keyClick(page, Qt.Key.Key_Return)
    stage.settle()
